using CentralAsiaWatch.Events;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Records;

public sealed class CountingOriginsTests
{
    private static readonly string[] s_slugs = ["agency", "paper", "station", "blog", "sheet"];

    [Fact]
    public void OutletsOfOneOrigin_CountOnce()
    {
        var known = Known(("agency", null), ("paper", "agency"), ("station", " Agency "), ("blog", "A ministry"), ("sheet", "a  MINISTRY"));

        Assert.Equal(["agency"], Corroboration.Of(["paper", "station", "agency", "paper"], known).Origins);
        Assert.Equal(3, Corroboration.Of(["paper", "station", "agency", "paper"], known).Sources);
        Assert.Equal(["a ministry"], Corroboration.Of(["blog", "sheet"], known).Origins);
        Assert.Equal(["a ministry", "agency"], Corroboration.Of(s_slugs, known).Origins);
    }

    [Fact]
    public void SourcesThatNameEachOther_AreOneOriginWhoeverAsks()
    {
        var known = Known(("agency", "paper"), ("paper", "station"), ("station", "paper"));

        Assert.Equal(["paper", "paper", "paper"], new[] { "agency", "paper", "station" }.Select(slug => Corroboration.Origin(slug, known)));
    }

    [Fact]
    public void OnlyWhatSupports_Corroborates()
    {
        var known = Known(("agency", null), ("paper", null));
        CitationContent[] citations = [A.Citation("agency"), A.Citation("paper", stance: "qualifies")];

        Assert.True(Corroboration.OfRecord(citations, known).IsSingle);
        Assert.Equal("single origin", OriginWords.Count(Corroboration.OfRecord(citations, known)));
        Assert.Equal("no supporting source", OriginWords.Count(Corroboration.OfRecord(citations[1..], known)));
        Assert.Equal("2 origins", OriginWords.Count(Corroboration.OfRecord([.. citations, A.Citation("paper")], known)));
    }

    [Fact]
    public void OutletOfAnOriginThatIsThere_NeverRaisesTheCount() => Prop.ForAll(
        (from origins in Gen.OrNull(Gen.Elements("agency", "Paper", "a ministry", "station", "")).ListOf(s_slugs.Length)
         from cited in Properties.SomeOf(s_slugs)
         from copied in Gen.Elements(cited)
         select (Origins: origins, Cited: cited, Copied: copied)).ToArbitrary(),
        one =>
        {
            var known = Known([.. s_slugs.Zip(one.Origins, (slug, origin) => (slug, (string?)origin)), ("outlet", one.Copied)]);

            var before = Corroboration.Of(one.Cited, known);
            var after = Corroboration.Of([.. one.Cited, "outlet"], known);

            Assert.Equal(before.Count, after.Count);
            Assert.Equal(before.Sources + 1, after.Sources);
            Assert.InRange(before.Count, 1, one.Cited.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task EventsAreFilteredByOrigins_AndFollowASourceThatTurnsOutToRepeatAnother()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("agency"), A.Source("paper"),
            An.Event("visit").From("uzbekistan").To("taliban") with { Citations = [A.Citation("agency"), A.Citation("paper")] },
            An.Event("call").From("uzbekistan").To("taliban") with { Citations = [A.Citation("agency"), A.Citation("agency", paragraph: 2)] });

        Assert.Equal(["Visit"], await TitlesAsync(app, "several"));
        Assert.Equal(["Call"], await TitlesAsync(app, "single"));

        await app.HasAsync(A.Source("paper") with { Origin = "agency" });

        Assert.Equal([], await TitlesAsync(app, "several"));
        Assert.Equal(["Visit", "Call"], await TitlesAsync(app, "single"));
        Assert.Contains("Single origin: the 2 sources that support it go back to one.", (await app.GetAsync("/events/1")).Body, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(WatchApp app, string origins) =>
        (await app.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?origins={origins}")).Items.Select(item => item.Title);

    private static References Known(params (string Slug, string? Origin)[] sources) =>
        new([], sources.Select((source, index) => new SourceEntry(index, source.Slug, char.ToUpperInvariant(source.Slug[0]) + source.Slug[1..], 'C', 9) { Origin = source.Origin }));
}
