using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Hosting;

/// <summary>What a GET would say of itself, without saying it.</summary>
public sealed class HeadTests(SeededApp seeded) : IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("/events/1", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("/api/v1/events?limit=1", HttpStatusCode.OK, "application/json; charset=utf-8")]
    [InlineData("/timeline.csv", HttpStatusCode.OK, "text/csv; charset=utf-8")]
    [InlineData("/events/100000", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/api/v1/events?quad=9", HttpStatusCode.BadRequest, "application/problem+json")]
    public async Task Head_IsAnsweredAsGetWithoutABody(string address, HttpStatusCode status, string type)
    {
        using var client = new HttpClient { BaseAddress = seeded.App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var answer = await client.SendAsync(request);

        Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}
