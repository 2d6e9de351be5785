using System.Net;
using System.Net.Http.Json;
using Matchning.Taxonomy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Taxonomy;

public sealed class TaxonomyEndpointsTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddTaxonomy();
        _app = builder.Build();
        _app.MapTaxonomy();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = _app.GetTestClient();
    }

    [Fact]
    public async Task A_search_answers_with_id_label_and_what_it_belongs_to()
    {
        var found = await _client.GetFromJsonAsync<List<TaxonomyEndpoints.Choice>>("/taxonomy/search?kind=occupation&q=vardbitrade", TestContext.Current.CancellationToken);
        found.ShouldNotBeNull()[0].Id.ShouldBe("yrke-vardbitrade");
        found[0].Hint.ShouldNotBeNull();
        found.Count.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task Several_kinds_may_be_asked_for_and_nothing_typed_finds_nothing()
    {
        var found = await _client.GetFromJsonAsync<List<TaxonomyEndpoints.Choice>>("/taxonomy/search?kind=municipality&kind=region&q=stockholm", TestContext.Current.CancellationToken);
        found.ShouldNotBeNull().Select(choice => choice.Id).ShouldBe(["0180", "01"]);
        (await _client.GetStringAsync("/taxonomy/search?kind=skill", TestContext.Current.CancellationToken)).ShouldBe("[]");
    }

    [Theory]
    [InlineData("profession")]
    [InlineData("2")]
    public async Task A_kind_that_is_not_one_is_refused_with_the_ones_there_are(string kind)
    {
        var answer = await _client.GetAsync(new Uri($"/taxonomy/search?kind={kind}&q=a", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("municipality");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
