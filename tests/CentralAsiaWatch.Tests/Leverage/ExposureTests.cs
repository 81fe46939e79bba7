using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace CentralAsiaWatch.Tests.Leverage;

public sealed class ExposureTests
{
    private static readonly ExposureRecords s_records = new(
        [
            Figure(1, "trade turnover", "kazakhstan", "afghanistan", 1000, 1000, "USD", mutual: true),
            Figure(2, "trade turnover", "uzbekistan", "afghanistan", 400, 600, "USD", mutual: true),
            Figure(3, "trade turnover", "uzbekistan", "afghanistan", 9000, 9000, "USD", mutual: true, qualifier: "projected"),
            Figure(4, "share of Afghanistan's recorded imports", "uzbekistan", "afghanistan", 10, 20, "percent"),
            Figure(5, "share of Afghanistan's imported electricity", "uzbekistan", "afghanistan", 80, 90, "percent"),
            Figure(6, "agreements signed", "uzbekistan", "afghanistan", 35, 35, "agreements", mutual: true),
        ],
        [Project(1, "canal", "under way"), Project(2, "railway", "promised"), Project(3, "power line", "delivered"), Project(4, "pipeline", "withdrawn")]);

    [Fact]
    public void Cells_AreBandwidthAndDependenceOfEachDimension()
    {
        var cells = ExposureIndex.Cells("uzbekistan", "afghanistan", s_records).ToDictionary(cell => cell.Dimension.Code);

        Assert.Equal(["energy", "water", "transit", "trade"], cells.Keys);
        Assert.Equal(new ExposureRange(40, 60), cells["trade"].Bandwidth?.Value);
        Assert.Equal(new ExposureRange(10, 20), cells["trade"].Dependence?.Value);
        Assert.Equal(new ExposureRange(25, 40), cells["trade"].Value);
        Assert.Equal(new ExposureRange(90, 95), cells["energy"].Value);
        Assert.Equal(new ExposureRange(50, 50), cells["water"].Value);
        Assert.Null(cells["transit"].Value);
    }

    [Fact]
    public void Dependence_HasADirectionAndBandwidthHasNone()
    {
        var back = ExposureIndex.Cells("afghanistan", "uzbekistan", s_records).ToDictionary(cell => cell.Dimension.Code);

        Assert.All(back.Values, cell => Assert.Null(cell.Dependence));
        Assert.Equal(new ExposureRange(40, 60), back["trade"].Value);
        Assert.Equal(new ExposureRange(100, 100), back["energy"].Value);
    }

    [Fact]
    public void WithoutFigures_ThereIsNoIndexInPlaceOfNought()
    {
        var cells = ExposureIndex.Cells("tajikistan", "afghanistan", s_records);

        Assert.All(cells, cell => Assert.Null(cell.Value));
        Assert.Null(ExposureIndex.Of(cells, ExposureWeights.Even));
        Assert.Equal("no figure", ExposureBoard.Words(null));
    }

    [Theory]
    [InlineData("", "55–62")]
    [InlineData("?weight-trade=0&weight-water=0", "90–95")]
    [InlineData("?weight-trade=2&weight-energy=0&weight-water=0", "25–40")]
    [InlineData("?weight-transit=10", "55–62")]
    [InlineData("?weight-trade=0&weight-energy=0&weight-water=0", "no figure")]
    public void Index_IsTheMeanByTheWeightsOfTheAddress(string query, string expected)
    {
        var weights = ExposureWeights.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));

        Assert.Empty(weights.Problems);
        Assert.Equal(expected, ExposureBoard.Words(ExposureIndex.Of(ExposureIndex.Cells("uzbekistan", "afghanistan", s_records), weights)));
    }

    [Theory]
    [InlineData("?weight-trade=11")]
    [InlineData("?weight-trade=-1")]
    [InlineData("?weight-trade=NaN")]
    [InlineData("?weight-trade=two")]
    [InlineData("?weight-security=2")]
    public void WeightThatCannotBeRead_IsAProblemAndCountsOnce(string query)
    {
        var weights = ExposureWeights.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));

        Assert.Single(weights.Problems);
        Assert.All(ExposureDimension.All, dimension => Assert.Equal(1, weights[dimension.Code]));
    }

    [Fact]
    public void Index_LiesWithinItsCellsAndKeepsUnderAnyScaleOfTheWeights() => Prop.ForAll(
        (from values in Gen.OrNull(from low in Gen.Choose(0, 100) from more in Gen.Choose(0, 100) select new ExposureRange(low, Math.Min(100, low + more))).ListOf(4)
         from weights in Gen.Choose(0, 5).ListOf(4)
         select (Values: values, Weights: weights)).ToArbitrary(),
        one =>
        {
            var cells = ExposureDimension.All.Zip(one.Values, (dimension, value) => new ExposureCell(dimension, value is null ? null : new ExposurePart(value, ""), null)).ToArray();

            var index = ExposureIndex.Of(cells, Weights(one.Weights, 1));
            var counted = cells.Zip(one.Weights).Where(both => both.First.Value is not null && both.Second > 0).Select(both => both.First.Value!).ToArray();

            Assert.Equal(counted.Length == 0, index is null);
            if (index is not null)
            {
                Assert.InRange(index.Low, counted.Min(value => value.Low) - 1e-9, counted.Max(value => value.Low) + 1e-9);
                Assert.InRange(index.High, index.Low, counted.Max(value => value.High) + 1e-9);
                Assert.Equal(index.Low, ExposureIndex.Of(cells, Weights(one.Weights, 2))!.Low, 9);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Page_ShowsTheIndexBesideTheJudgementAndMergesNothing()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.State("central-asia") with { ActorKind = "grouping", Iso3 = null }, A.State("kazakhstan"),
            A.Figure("share") with { Measure = "share of Afghanistan's imports", Unit = "percent", Low = 10, High = 20, Mutual = false, Date = "2024" },
            A.Judgement("uzbekistan", "afghanistan", "overall", "limited"));

        var page = await app.GetPageAsync("/leverage?weight-trade=2&weight-colour=1&dimension=overall");

        var row = page.Document.QuerySelectorAll("section[aria-labelledby=h-exposure] table")[^1].QuerySelectorAll("tbody tr").Single(line => line.QuerySelector("th")!.TextContent == "Uzbekistan");
        Assert.Equal(
            ["no figure", "no figure", "no figure", "10–20 dependence 10–20", "10–20 1 of 4", "limited"],
            row.QuerySelectorAll("td").Select(cell => string.Join(' ', cell.QuerySelector(".mk > span")?.TextContent ?? string.Join(' ', Spaced(cell)))));
        Assert.Single(page.Document.QuerySelectorAll(".errs"));
        Assert.Equal("2", page.Document.GetElementById("w-trade")!.GetAttribute("value"));
        Assert.Contains(page.Links("a.num, .part a"), link => link == "/leverage?weight-trade=2");
        var over = page.Document.QuerySelectorAll(".lvm")[^1].QuerySelector("td em")!.TextContent;
        Assert.Equal("Low", over);
    }

    [Fact]
    public async Task ChangedJudgement_SaysWhatItReplacedAndWhen()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Judgement("afghanistan", "uzbekistan") with { Judgement = "The first view." });
        await app.HasAsync(A.Judgement("afghanistan", "uzbekistan", level: "considerable") with { Judgement = "The second view." });

        var text = (await app.GetPageAsync("/leverage/afghanistan/uzbekistan")).Document.QuerySelector(".asm")!.TextContent;

        Assert.Contains("Moderate, confidence low, as it stood from 3 Nov 2025 09:30 UTC until version 2: The first view.", text, StringComparison.Ordinal);
        Assert.Contains("no earlier judgement of this dimension is recorded", text, StringComparison.Ordinal);
        Assert.Contains("Likelihood not stated", text, StringComparison.Ordinal);
        Assert.DoesNotContain("confidence", text.Split('.').Single(sentence => sentence.Contains("Likelihood", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    private static string Spaced(AngleSharp.Dom.IElement cell) =>
        string.Join(' ', cell.InnerHtml.Replace("<br>", " ", StringComparison.Ordinal).Split('<', '>').Where((_, place) => place % 2 == 0).SelectMany(text => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    private static ExposureWeights Weights(IEnumerable<int> weights, int scale) =>
        new(ExposureDimension.All.Zip(weights).ToDictionary(one => one.First.Code, one => (double)one.Second * scale), []);

    private static ExposureFigure Figure(int number, string measure, string from, string to, double low, double high, string unit, bool mutual = false, string? qualifier = null) => new(
        new FigureItem
        {
            Id = number,
            Url = $"/figures/{number}",
            Title = measure,
            Summary = null,
            Measure = measure,
            From = from,
            To = to,
            Mutual = mutual,
            Date = "2024",
            Earliest = new DateOnly(2024, 1, 1),
            Latest = new DateOnly(2024, 12, 31),
            Low = low,
            High = high,
            Unit = unit,
            Qualifier = qualifier,
            Citations = [],
            Collections = ["documents"],
            Grade = null,
            Contested = false,
            Status = "published",
            Version = 1,
            RecordedAt = default,
        },
        from,
        to);

    private static ExposureProject Project(int number, string kind, string state) => new(
        new ProjectItem
        {
            Id = number,
            Url = $"/projects/{kind}",
            Slug = kind,
            Aliases = [],
            Name = kind,
            Summary = null,
            Kind = kind,
            Parties = [],
            Route = [],
            State = state,
            Chain = [],
            Milestones = [],
            Citations = [],
            Collections = ["documents"],
            Grade = null,
            Contested = false,
            Status = "published",
            Version = 1,
            RecordedAt = default,
        },
        ["uzbekistan", "afghanistan"]);
}
