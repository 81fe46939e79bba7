using System.Globalization;
using AngleSharp.Dom;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Relations;

/// <summary>Every count of a relation opens to a list of that many, and every reading shows whose it is.</summary>
public sealed class OpeningNumbersTests(SeededApp seeded)
{
    public static TheoryData<string> Pages =>
    [
        "/relations/tajikistan/afghanistan", "/relations/uzbekistan/afghanistan", "/relations/uzbekistan/afghanistan?from=2024&to=2025", "/relations/uzbekistan/afghanistan?from=2022-07-20&to=2024-08-20", "/relations/kazakhstan/afghanistan", "/relations/russia/taliban",
        "/relations/kyrgyzstan/turkmenistan", "/relations/central-asia/afghanistan",
        "/compare?pairs=tajikistan:afghanistan,uzbekistan:afghanistan,kazakhstan:afghanistan,kyrgyzstan:afghanistan,turkmenistan:afghanistan",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task CountsThatAreLinks_OpenToSoMany(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/explain?number=count'], main td a[href*='/explain?relation']"))
        {
            var opened = await seeded.App.GetPageAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link), Number(opened.Document.QuerySelector(".num1 b")!));
        }

        foreach (var link in page.Document.QuerySelectorAll("main td a[href^='/explain?number=balance']"))
        {
            var opened = await seeded.App.GetPageAsync(link.GetAttribute("href")!);
            Assert.Equal(link.TextContent, opened.Document.QuerySelector(".num1 b")!.TextContent);
        }

        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/timeline?relation'][href*='source=']"))
        {
            var opened = await seeded.App.GetPageAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link), opened.Document.QuerySelectorAll("table.ev tbody tr:not(:has(th))").Length);
        }

        foreach (var link in page.Document.QuerySelectorAll("main td a[href^='/contested?relation']"))
        {
            var opened = await seeded.App.GetPageAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link), opened.Document.QuerySelectorAll("section.sec .asm").Length);
        }

        foreach (var section in page.Document.QuerySelectorAll("td a[href$='#h-a']").GroupBy(link => link.GetAttribute("href")!))
        {
            var opened = await seeded.App.GetPageAsync(section.Key.Split('#')[0]);
            Assert.Equal(section.Sum(Number), opened.Document.QuerySelectorAll("section[aria-labelledby=h-a] tbody tr").Length);
        }
    }

    [Fact]
    public async Task ContestedRung_ShowsSourceGradeDateAndOriginOfEachReading()
    {
        var page = await seeded.App.GetPageAsync("/relations/kyrgyzstan/afghanistan");

        var facts = Words(page.Document.QuerySelector("dl.facts div")!.TextContent);
        Assert.Contains("5, envoy of no stated rank: F3 Détente 2023 ¶8, document: 2023, inferred; single origin", facts, StringComparison.Ordinal);
        Assert.Contains("F3 Leverage 2025 ¶17, document: 2025, inferred; single origin", facts, StringComparison.Ordinal);
        var points = Words(page.Document.QuerySelector("section[aria-labelledby=h-k] li")!.TextContent);
        Assert.StartsWith("Kyrgyzstan accepts a Taliban envoy rung5 (envoy of no stated rank) F3 Détente 2023 ¶8, document: 2023, inferred; single origin or 3 (", points, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GradeBesideARung_IsThatOfTheCitationsOfTheRung()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("agency", "B"), A.Source("essay", "D"),
            An.Event("envoy").From("uzbekistan").To("taliban").On("2024-05").Reaching(5, "uzbekistan").Citing("agency", credibility: 1).AlsoCiting("essay", "rung", "5", credibility: 4));

        var page = await app.GetPageAsync("/relations/uzbekistan/afghanistan");

        Assert.Equal("D4", page.Document.QuerySelector("dl.facts div .grade")!.TextContent);
        Assert.Equal("D4", page.Document.QuerySelector("section[aria-labelledby=h-l] td .grade")!.TextContent);
    }

    private static int Number(IElement element) => int.Parse(new string([.. element.TextContent.TakeWhile(letter => char.IsDigit(letter) || letter == ',')]), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
