using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Matchning.Shell.Forms;

/// <summary>
/// The form of a <see cref="FormPage"/>: <c>&lt;form page-form&gt;</c>. Carries the ids that make a double click one effect and a
/// concurrent edit visible, and lets the language switch in the header submit it.
/// </summary>
[HtmlTargetElement("form", Attributes = "page-form")]
public sealed class PageFormTagHelper : TagHelper
{
    /// <summary>The id that the language switch names.</summary>
    public const string Id = "page-form";

    /// <summary>Where the form stands.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("page-form");
        // The first form of the page is the one that the language switch keeps. Noted on the request: a partial has view data of its own.
        if (View.HttpContext.Items.TryAdd(Id, true))
        {
            output.Attributes.SetAttribute("id", Id);
        }

        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-once", "");
        if (View.ViewData.Model is FormPage page)
        {
            output.PreContent.AppendHtml(Hidden(nameof(page.FormId), page.FormId.ToString()));
            output.PreContent.AppendHtml(Hidden(nameof(page.Version), page.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}
