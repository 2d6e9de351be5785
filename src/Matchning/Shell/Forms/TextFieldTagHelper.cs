using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Matchning.Shell.Forms;

/// <summary>A line or an area of text: <c>&lt;text-field for="Phone" label="…" hint="…" /&gt;</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    /// <summary>The kind of input: text, email, tel, password, search.</summary>
    public string Type { get; set; } = "text";

    /// <summary>More than 0 makes it an area of so many rows.</summary>
    public int Rows { get; set; }

    /// <summary>The longest text, as the entity says.</summary>
    public int Most { get; set; }

    /// <summary>The <c>autocomplete</c> token, for what concerns the reader themselves.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The <c>inputmode</c>: numeric brings up digits on a phone.</summary>
    public string? Inputmode { get; set; }

    /// <summary>The width in characters; 0 fills the row.</summary>
    public int Width { get; set; }

    /// <summary>The language of what is typed, where it is not the page's.</summary>
    public string? Dir { get; set; }

    /// <summary>The kind of concept offered while typing (see <c>/taxonomy/search</c>); without script the text is looked up when the form is sent.</summary>
    public string? Suggest { get; set; }

    /// <inheritdoc/>
    protected override bool TellsSaved => Type != "password";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        output.Content.AppendHtml(Element("label", LabelText, ("for", Id), ("class", "ds-label"), ("data-weight", "medium")));
        AppendHintAndError(output.Content);
        var control = Element(Rows > 0 ? "textarea" : "input", Rows > 0 ? Value : null,
            ("id", Id), ("name", For.Name), ("class", "ds-input"), ("type", Rows > 0 ? null : Type),
            ("value", Rows > 0 || Type == "password" ? null : Value), ("rows", Rows > 0 ? Rows.ToString(CultureInfo.InvariantCulture) : null),
            ("size", Width > 0 && Rows == 0 ? Width.ToString(CultureInfo.InvariantCulture) : null),
            ("autocomplete", Autocomplete ?? "off"), ("inputmode", Inputmode), ("dir", Dir), ("data-suggest", Suggest),
            ("aria-invalid", Error is null ? null : "true"), ("aria-describedby", DescribedBy));
        if (Rows == 0)
        {
            control.TagRenderMode = TagRenderMode.SelfClosing;
        }

        output.Content.AppendHtml(control);
    }
}
