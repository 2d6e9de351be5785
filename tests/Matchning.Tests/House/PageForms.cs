using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Matchning.Tests;

/// <summary>Filling in and sending forms, as a browser does it: hidden fields, antiforgery, defaults and the button pressed go along.</summary>
public sealed partial class Page
{
    private readonly Dictionary<IElement, (string Name, byte[] Content)> attached = [];

    /// <summary>What the field with the label holds: the value typed, the words chosen, or "true"/"false" of a check box.</summary>
    public string Field(string label) => Control(label) switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? "true" : "false",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => Tidy(select.SelectedOptions.Select(o => o.Text).FirstOrDefault() ?? ""),
        IHtmlFieldSetElement group => string.Join(", ", group.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => LabelOf(i))),
        var other => TextOf(other),
    };

    /// <summary>The error that stands at the field with the label, empty without one.</summary>
    public string Error(string label) => TextOf(Document.GetElementById(ControlOrFirst(label).Id + "-error"));

    /// <summary>Types, or chooses by words (a choice in a list or group) or ticks ("true"/"false").</summary>
    public Page Fill(string label, string? value)
    {
        switch (Control(label))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value == "true";
                break;
            case IHtmlInputElement input:
                input.Value = value ?? "";
                break;
            case IHtmlTextAreaElement area:
                area.Value = value ?? "";
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => Tidy(o.Text) == value || o.Value == value)
                    ?? throw new InvalidOperationException($"\"{label}\" does not offer \"{value}\" but: {string.Join(" | ", select.Options.Select(o => Tidy(o.Text)))}");
                foreach (var each in select.Options)
                {
                    each.IsSelected = each == option;
                }

                break;
            case IHtmlFieldSetElement group:
                var boxes = group.QuerySelectorAll("input").OfType<IHtmlInputElement>().ToList();
                var chosen = boxes.FirstOrDefault(b => LabelOf(b) == value || b.Value == value)
                    ?? throw new InvalidOperationException($"\"{label}\" does not offer \"{value}\" but: {string.Join(" | ", boxes.Select(LabelOf))}");
                foreach (var radio in boxes.Where(b => b.Type == "radio"))
                {
                    radio.IsChecked = radio == chosen;
                }

                chosen.IsChecked = true;
                break;
        }

        return this;
    }

    /// <summary>Fills several fields: <c>page.Fill(("Namn", "Sara"), ("E-post", "sara@example.com"))</c>.</summary>
    public Page Fill(params (string Label, string? Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            Fill(label, value);
        }

        return this;
    }

    /// <summary>Puts a file in the file field with the label.</summary>
    public Page Attach(string label, string name, byte[] content)
    {
        attached[Control(label)] = (name, content);
        return this;
    }

    /// <summary>Follows the link or presses the button with the words; <paramref name="within"/> names where (a selector), when there are several.</summary>
    public Task<Page> Click(string words, string? within = null)
    {
        string[] kinds = ["button", "input[type=submit]", "a[href]"];
        return Named(string.Join(", ", kinds.Select(kind => within is null ? kind : $"{within} {kind}")), words) switch
        {
            IHtmlAnchorElement link => Reader.Get(new Uri(Url, link.GetAttribute("href")).ToString()),
            var button => Submit(FormOf(button), button),
        };
    }

    /// <summary>Fills and sends the form that the button stands in.</summary>
    public Task<Page> Submit(string button, params (string Label, string? Value)[] fields) => Fill(fields).Click(button);

    private async Task<Page> Submit(IElement form, IElement? button)
    {
        var method = button?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        var target = new Uri(Url, (button?.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : Url.PathAndQuery);
        var fields = Successful(form).ToList();
        if (button?.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add((name, button.GetAttribute("value") ?? ""));
        }

        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
            return await Reader.Get(new UriBuilder(target) { Query = query }.Uri.ToString());
        }

        var pairs = fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
        HttpContent content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(form, fields) : new FormUrlEncodedContent(pairs);
        return await Reader.Send(new HttpRequestMessage(HttpMethod.Post, target) { Content = content });
    }

    private MultipartFormDataContent Multipart(IElement form, List<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        fields.ForEach(field => content.Add(new StringContent(field.Value), field.Name));
        foreach (var input in ControlsOf(form).OfType<IHtmlInputElement>().Where(i => i.Type == "file" && i.Name is not null))
        {
            var (name, bytes) = attached.GetValueOrDefault(input, ("", []));
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            // HttpClient leaves out an empty file name; a browser sends it.
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{input.Name}\"", FileName = $"\"{name}\"" };
            content.Add(file);
        }

        return content;
    }

    private IEnumerable<(string Name, string Value)> Successful(IElement form)
    {
        foreach (var control in ControlsOf(form).Where(c => !c.HasAttribute("disabled")))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "file" or "image" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        yield return (box.Name!, box.GetAttribute("value") ?? "on");
                    }

                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return (select.Name!, option.Value);
                    }

                    break;
            }
        }
    }

    private IEnumerable<IElement> ControlsOf(IElement form) => Document.QuerySelectorAll("input, textarea, select")
        .Where(c => !string.IsNullOrEmpty(c.GetAttribute("name")) && FormOf(c, orNone: true) == form);

    private IElement FormOf(IElement control, bool orNone = false) =>
        (control.GetAttribute("form") is { } id ? Document.GetElementById(id) : control.Closest("form"))
        ?? (orNone ? null! : throw new InvalidOperationException($"\"{TextOf(control)}\" stands in no form."));

    private IElement ControlOrFirst(string label) => Control(label) is IHtmlFieldSetElement group ? group.QuerySelector("input")! : Control(label);

    private IElement Control(string label)
    {
        foreach (var element in Document.QuerySelectorAll("label, legend"))
        {
            if (LabelIs(TextOf(element), label))
            {
                return element is IHtmlLabelElement named
                    ? (named.GetAttribute("for") is { } id ? Document.GetElementById(id) : named.QuerySelector("input, select, textarea")) ?? throw new InvalidOperationException($"The label \"{label}\" names no control.")
                    : element.ParentElement!;
            }
        }

        return Document.QuerySelectorAll("[aria-label]").FirstOrDefault(e => e.GetAttribute("aria-label") == label && e is IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement)
            ?? throw new InvalidOperationException($"{Path} ({(int)Status}) has no field \"{label}\". It has: {string.Join(" | ", All("label, legend"))}\n{Text}");
    }

    private static bool LabelIs(string text, string label) => text == label || text == $"{label} (valfritt)" || text == $"{label} (optional)";

    private string LabelOf(IElement input) => TextOf(Document.QuerySelector($"label[for='{input.Id}']") ?? input.Closest("label"));
}
