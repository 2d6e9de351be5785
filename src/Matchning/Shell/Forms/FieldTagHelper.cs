using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Matchning.Shell.Forms;

/// <summary>What all form fields share: the id, the label above, the hint under it, the error under that, and what was typed.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The bound property.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>The label, or the legend of a group.</summary>
    public required string Label { get; set; }

    /// <summary>One sentence under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Says "(valfritt)" after the label: required fields do not shout.</summary>
    public bool Optional { get; set; }

    /// <summary>Where the field stands.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    /// <summary>The shared words.</summary>
    protected IStringLocalizer<Words> T => View.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Words>>();

    /// <summary>The id of the control, which the error summary links to.</summary>
    protected string Id => TagBuilder.CreateSanitizedId(For.Name, "_");

    /// <summary>What was typed, else the value of the model.</summary>
    protected string Value => State?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.CurrentCulture) ?? "";

    /// <summary>All values chosen, typed or of the model.</summary>
    protected IReadOnlyCollection<string> Values => State?.RawValue switch
    {
        string?[] many => [.. many.OfType<string>()],
        string one => [one],
        _ => For.Model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object>().Select(v => v.ToString()!)],
            var one => [one.ToString()!],
        },
    };

    /// <summary>The error of the field, or null.</summary>
    protected string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    private ModelStateEntry? State => View.ViewData.ModelState.TryGetValue(For.Name, out var state) && (state.RawValue is not null || state.Errors.Count > 0) ? state : null;

    /// <summary>The ids of hint and error, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The label's text with "(valfritt)".</summary>
    protected string LabelText => Optional ? $"{Label} ({T["valfritt"]})" : Label;

    /// <summary>Hint and error as elements.</summary>
    protected void AppendHintAndError(TagHelperContent into)
    {
        if (Hint is not null)
        {
            into.AppendHtml(Element("div", Hint, ("id", Id + "-hint"), ("data-field", "description")));
        }

        AppendError(into);
    }

    /// <summary>The error as an element.</summary>
    protected void AppendError(TagHelperContent into)
    {
        if (Error is not null)
        {
            into.AppendHtml(Element("p", Error, ("id", Id + "-error"), ("class", "ds-validation-message"), ("data-field", "validation")));
        }
    }

    /// <summary>An element with text and attributes; attributes that are null are left out.</summary>
    protected static TagBuilder Element(string name, string? text, params (string Name, string? Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                element.Attributes[attribute] = value;
            }
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }
}

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

/// <summary>One of a list: <c>&lt;choice-field for="Kind" label="…" options="…" /&gt;</c>, as a select, or as radio buttons when <c>open</c>.</summary>
[HtmlTargetElement("choice-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceFieldTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen: value and words.</summary>
    public required IEnumerable<SelectListItem> Options { get; set; }

    /// <summary>All choices visible, as radio buttons.</summary>
    public bool Open { get; set; }

    /// <summary>More than one may be chosen, as check boxes.</summary>
    public bool Many { get; set; }

    /// <summary>The words of the empty choice of a select; null = there is none.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Open || Many)
        {
            Group(output);
        }
        else
        {
            Select(output);
        }
    }

    private void Select(TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "ds-field");
        output.Content.AppendHtml(Element("label", LabelText, ("for", Id), ("class", "ds-label"), ("data-weight", "medium")));
        AppendHintAndError(output.Content);
        var select = Element("select", null, ("id", Id), ("name", For.Name), ("class", "ds-input"),
            ("aria-invalid", Error is null ? null : "true"), ("aria-describedby", DescribedBy));
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Element("option", Empty, ("value", "")));
        }

        var chosen = Values;
        foreach (var option in Options)
        {
            select.InnerHtml.AppendHtml(Element("option", option.Text, ("value", option.Value), ("selected", chosen.Contains(option.Value) ? "selected" : null)));
        }

        output.Content.AppendHtml(select);
    }

    private void Group(TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "ds-fieldset");
        if (DescribedBy is not null)
        {
            output.Attributes.SetAttribute("aria-describedby", DescribedBy);
        }

        output.Content.AppendHtml(Element("legend", LabelText, ("class", "ds-label"), ("data-weight", "medium")));
        AppendHintAndError(output.Content);
        var (chosen, number) = (Values, 0);
        foreach (var option in Options)
        {
            var id = number++ == 0 ? Id : $"{Id}-{number}";
            var field = Element("div", null, ("class", "ds-field"));
            var input = Element("input", null, ("id", id), ("class", "ds-input"), ("type", Many ? "checkbox" : "radio"), ("name", For.Name), ("value", option.Value),
                ("checked", chosen.Contains(option.Value) ? "checked" : null), ("aria-invalid", Error is null ? null : "true"));
            input.TagRenderMode = TagRenderMode.SelfClosing;
            field.InnerHtml.AppendHtml(input);
            field.InnerHtml.AppendHtml(Element("label", option.Text, ("for", id), ("class", "ds-label")));
            output.Content.AppendHtml(field);
        }
    }
}

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
