using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Matchning.Shell.Forms;

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
