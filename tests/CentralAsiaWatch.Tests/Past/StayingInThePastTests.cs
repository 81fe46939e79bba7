using System.Net;
using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Past;

/// <summary>From a page read as of a time each link and each form leads on as of that time, but for those that say that they lead to the newest.</summary>
public sealed class StayingInThePastTests(SeededApp seeded) : IClassFixture<SeededApp>
{
    private static readonly string[] s_timeless = ["/openapi", "/theme", "/calendar", "/since", "/_framework"];

    public static TheoryData<string> Addresses => [.. PageRoutes.OneOfEach.Where(address => !WorkingPages.Has(address.Split('?')[0]) && !address.StartsWith("/since", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task EachLink_StaysInThePast(string address)
    {
        var time = new CentralAsiaWatch.Past.AsOf(TestClock.Start.UtcDateTime).Text;

        var page = await seeded.App.GetPageAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={time}");

        Assert.True(page.Answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, page.Answer.ToString());
        if (page.Answer.Status == HttpStatusCode.OK)
        {
            Assert.Equal([], page.Document.QuerySelectorAll("a[href^='/']:not([data-newest])").Select(link => link.GetAttribute("href")!).Where(url => !IsTimeless(url) && !url.Contains($"asof={time}", StringComparison.Ordinal)));
            Assert.Equal([], page.Document.QuerySelectorAll("form[method=get]").Where(form => form.QuerySelector("input[name=asof]")?.GetAttribute("value") != time).Select(form => form.OuterHtml));
            Assert.Empty(page.Document.QuerySelectorAll("[data-live]"));
        }
    }

    private static bool IsTimeless(string url) => WorkingPages.Has(url.Split('?')[0]) || s_timeless.Any(path => url.StartsWith(path, StringComparison.Ordinal));
}
