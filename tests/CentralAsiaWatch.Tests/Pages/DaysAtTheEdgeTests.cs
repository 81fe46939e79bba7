using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Pages;

/// <summary>The first and the last days there are, and days in the wrong order, make no page fail.</summary>
public sealed class DaysAtTheEdgeTests(SeededApp seeded)
{
    private static readonly string[] s_days =
    [
        "from=0001&to=0001", "to=0001-01", "from=0001-01-01&to=0001-01-01", "from=9999-12-31&to=9999-12-31", "from=9999-10", "from=0001&to=9999", "from=2026&to=2020", "from=0000&to=2024-13",
    ];

    public static TheoryData<string> Addresses =>
    [
        .. PageRoutes.OneOfEach.SelectMany(page => s_days.Select(days => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{days}")),
        "/relations/tajikistan/taliban?to=0001-01",
        "/compare?pairs=tajikistan:afghanistan&to=0001-01",
        .. s_days.Select(days => $"/explain?number=trend&relation=tajikistan,afghanistan&{days}"),
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_SaysWhatItShows(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        Assert.NotEmpty(page.MainText);
    }
}
