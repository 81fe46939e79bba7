using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Pages;

public sealed class AddressesThatNameNothingTests(SeededApp seeded)
{
    // Only those whose page is there: what no page serves is nothing in any case.
    public static TheoryData<string> Addresses =>
    [
        .. new[]
        {
            "/events/999999", "/events/0", "/events/-1", "/events/abc", "/events/99999999999", "/countries/atlantis", "/countries/Uzbekistan%00", "/relations/uzbekistan/atlantis",
            "/relations/uzbekistan/uzbekistan", "/leverage/uzbekistan/atlantis", "/agreements/999999", "/figures/999999", "/projects/atlantis", "/actors/atlantis", "/sources/atlantis", "/no/such/page",
            "/timeline/extra", "/..%2f..%2fetc%2fpasswd", "/%F0%9F%9A%80", "/" + new string('x', 2000), "/wp-login.php",
        },
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Address_IsA404PageThatOffersASearch(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.True(page.Answer.Status == HttpStatusCode.NotFound, page.Answer.ToString());
        Assert.Equal("text/html; charset=utf-8", page.Answer.Header("Content-Type"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotNull(page.Document.QuerySelector("main form[role=search][action='/search'] input[name=q]"));
    }

    [Theory]
    [InlineData("/actors/talibans", "/actors/taliban")]
    [InlineData("/countries/uzbek", "/actors/uzbekistan")]
    [InlineData("/projects/qosh-tepa", "/projects/qosh-tepa-canal")]
    [InlineData("/sources/detente", "/sources/detente-2023")]
    public async Task NearMiss_OffersTheRecordThatWasMeant(string address, string meant)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Answer.Status);
        Assert.Contains(meant, page.Links("main ul a"));
    }
}
