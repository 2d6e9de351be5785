using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Matchning.Shell.Forms;

/// <summary>One yes: <c>&lt;check-field for="Sure" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("check-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckFieldTagHelper : FieldTagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        var input = Element("input", null, ("id", Id), ("class", "ds-input"), ("type", "checkbox"), ("name", For.Name), ("value", "true"),
            ("checked", Values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase)) ? "checked" : null),
            ("aria-invalid", Error is null ? null : "true"), ("aria-describedby", DescribedBy));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        output.Content.AppendHtml(input);
        output.Content.AppendHtml(Element("label", Label, ("for", Id), ("class", "ds-label")));
        AppendHintAndError(output.Content);
    }
}
