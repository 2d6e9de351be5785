using System.Net;

namespace Matchning.Tests;

/// <summary>Someone at a browser: keeps cookies, follows redirects, reads pages.</summary>
public sealed class Person : IDisposable
{
    private readonly HttpClient http;

    public Person(Uri address) => http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>What the browser keeps.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Opens an address, following redirects.</summary>
    public Task<Page> Get(string url) => Send(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Opens an address and stays there: the answer itself, a redirect as a redirect.</summary>
    public Task<HttpResponseMessage> GetRaw(string url) => http.GetAsync(url);

    /// <summary>Sends fields without having opened a page: without what a page's form carries.</summary>
    public Task<HttpResponseMessage> PostRaw(string url, params (string Name, string Value)[] fields) =>
        http.PostAsync(url, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>Sends fields with a valid antiforgery token, as a form on another page of ours would.</summary>
    public Task<Page> Post(string url, params (string Name, string Value)[] fields) => Form(HttpMethod.Post, url, fields);

    /// <summary>The same by any method.</summary>
    public async Task<Page> Form(HttpMethod method, string url, params (string Name, string Value)[] fields)
    {
        var token = (await Get("/accessibility")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException("The page /accessibility has no form to take a token from.");
        return await Send(new HttpRequestMessage(method, url) { Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))) });
    }

    /// <summary>Sends a request as it is and reads the page that it leads to.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        var trail = new List<string>();
        for (var hop = 0; hop < 10; hop++)
        {
            using var answer = await http.SendAsync(request);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is null)
            {
                return await Page.ReadAsync(this, answer, trail);
            }

            var next = new Uri(request.RequestUri!.IsAbsoluteUri ? request.RequestUri : new Uri(http.BaseAddress!, request.RequestUri), answer.Headers.Location);
            trail.Add(next.PathAndQuery);
            request = new HttpRequestMessage(HttpMethod.Get, next);
        }

        throw new InvalidOperationException("Redirected in circles: " + string.Join(" → ", trail));
    }

    /// <summary>Reads pages in English from now on.</summary>
    public Person InEnglish()
    {
        Cookies.Add(http.BaseAddress!, new Cookie("language", "en", "/"));
        return this;
    }

    public void Dispose() => http.Dispose();
}
