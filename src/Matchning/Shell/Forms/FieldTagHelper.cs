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
        _ => [.. SavedValues],
    };

    /// <summary>The error of the field, or null.</summary>
    protected string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    private ModelStateEntry? State => View.ViewData.ModelState.TryGetValue(For.Name, out var state) && (state.RawValue is not null || state.Errors.Count > 0) ? state : null;

    /// <summary>The saved value where another changed what was also changed here, or null. Both are shown: one person decides.</summary>
    private string? SavedByAnother => View.ViewData.Model is FormPage { IsConflict: true } && State is not null && Saved != WasShown ? Saved : null;

    /// <summary>Whether the saved value can be read as it is stored.</summary>
    protected virtual bool TellsSaved => false;

    private string Saved => string.Join(',', SavedValues);

    private IEnumerable<string> SavedValues => For.Model switch
    {
        null => [],
        string one => [one],
        System.Collections.IEnumerable many => many.Cast<object>().Select(v => v.ToString()!),
        bool yes => yes ? ["true"] : [],
        var one => [Convert.ToString(one, CultureInfo.CurrentCulture)!],
    };

    /// <summary>What stood in the field when the form was first shown; null where the form is not about something that was saved before.</summary>
    private string? WasShown => View.ViewData.Model is not FormPage { Version: > 0 } page ? null
        : View.HttpContext.Request.HasFormContentType && View.HttpContext.Request.Form.TryGetValue(FormPage.Was + For.Name, out var was) ? was.ToString()
        : Saved;

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
        if (TellsSaved && SavedByAnother is { Length: > 0 } saved)
        {
            into.AppendHtml(Element("p", T["Sparat av någon annan: {0}", saved], ("class", "muted"), ("dir", "auto")));
        }

        // What to compare with, should another save while this form is open; after a conflict that is what the other saved.
        if ((View.ViewData.Model is FormPage { IsConflict: true } ? Saved : WasShown) is { } was)
        {
            var hidden = Element("input", null, ("type", "hidden"), ("name", FormPage.Was + For.Name), ("value", was));
            hidden.TagRenderMode = TagRenderMode.SelfClosing;
            into.AppendHtml(hidden);
        }
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
