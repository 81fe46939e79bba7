using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Network;

/// <summary>The network counts what the lists count, and its tables hold every line.</summary>
public sealed class ReadingTheNetworkTests(SeededApp seeded)
{
    public static TheoryData<string> Filters => ["", "from=2024&to=2024", "actor=taliban", "quad=3,4", "pair=uzbekistan,afghanistan&from=2023", "text=railway"];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Network_CountsEachEventOfTheListOnce(string filter)
    {
        var page = await seeded.App.GetPageAsync($"/network?{filter}");
        var list = await seeded.App.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?limit=500&{filter}");

        Assert.Equal(list.Total == 1 ? "1 event" : $"{list.Total} events", page.Document.QuerySelector("[role=status] b")!.TextContent);
        Assert.Contains($"All {list.Total} event", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task EveryLine_HasItsRowWithTheEventsOfTheListByQuad(string filter)
    {
        var page = await seeded.App.GetPageAsync($"/network?{filter}");
        var list = await seeded.App.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?limit=500&{filter}");

        Assert.Equal(Expected(list.Items).Order(StringComparer.Ordinal), Rows(page).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryLink_IsToARelationOrToTheEventsUnderTheSameFilter()
    {
        var page = await seeded.App.GetPageAsync("/network?quad=1&from=2022");

        Assert.All(page.Links("table.edges td:nth-last-child(7) a"), link => Assert.StartsWith("/relations/", link, StringComparison.Ordinal));
        Assert.All(page.Links("table.edges td:last-child a"), link => Assert.Matches(@"^/timeline\?quad=1&from=2022&(pair|actor)=", link));
        Assert.Contains("/network?quad=1&from=2022&actor=uzbekistan", page.Links("svg.net a"));
    }

    [Fact]
    public async Task NoTwoActors_SaysSo()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("speech").From("uzbekistan").On("2024"));

        Assert.Contains("No two actors are joined", (await app.GetPageAsync("/network")).MainText, StringComparison.Ordinal);
    }

    /// <summary>More events than are read one by one: pairs by quad come from the counts kept on write, and are those of the lists.</summary>
    [Fact]
    public async Task ManyEvents_AreCountedFromWhatIsKeptAndCountTheSame()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(0, 1_200).Select(i =>
            An.Event($"one-{i}").From("uzbekistan").To(i % 3 == 0 ? "taliban" : "kazakhstan").Coded(i % 4 == 0 ? "ASSAULT" : "CONSULT").On(i % 5 == 0 ? "2023-05-17" : "2024-05-17"))]);

        var all = await app.GetPageAsync("/network");
        var year = await app.GetPageAsync("/network?from=2024&to=2024");
        var months = await app.GetPageAsync("/network?from=2023-05&to=2024-05");
        var cut = await app.GetPageAsync("/network?from=2023-05-02");

        Assert.Equal(["afghanistan = uzbekistan 300 0 0 100 0 400", "kazakhstan = uzbekistan 600 0 0 200 0 800", "taliban = uzbekistan 300 0 0 100 0 400"], Rows(all).Order(StringComparer.Ordinal));
        Assert.Equal(Rows(all), Rows(months));
        Assert.Contains("1,200 events: too many to read one by one.", all.MainText, StringComparison.Ordinal);
        Assert.Equal(["uzbekistan > kazakhstan 480 0 0 160 0 640", "uzbekistan > taliban 240 0 0 80 0 320"], Rows(year).Order(StringComparer.Ordinal));
        Assert.Contains("The newest 1,000 events were read", cut.MainText, StringComparison.Ordinal);

        await app.HasEventsAsync(An.Event("one-more").From("uzbekistan").To("kazakhstan").Coded("CONSULT").On("2024-05-18"));

        Assert.Contains("uzbekistan > kazakhstan 481 0 0 160 0 641", Rows(await app.GetPageAsync("/network?from=2024&to=2024")));
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData("from=2024&to=2024-03", true, false)]
    [InlineData("from=2024-04", true, false)]
    [InlineData("from=2024-05", true, false)]
    [InlineData("from=2024-05-02", false, false)]
    [InlineData("to=2024-05-17", false, false)]
    [InlineData("from=2024&quad=1", false, false)]
    public void Period_IsReadFromKeptCountsWhereItIsWholeQuartersOrMonths(string query, bool isPeriod, bool isAll)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var filter = CentralAsiaWatch.Filtering.RecordFilter.Read(EventFilter.Kind, new Microsoft.AspNetCore.Http.QueryCollection(values), new CentralAsiaWatch.Records.References([], []));

        var period = KeptPeriod.Of(filter);

        Assert.Equal((isPeriod, isAll), (period is not null, period?.IsAll == true));
    }

    private static IEnumerable<string> Expected(IEnumerable<EventItem> events)
    {
        var lines = new Dictionary<string, int[]>();
        foreach (var one in events)
        {
            string[] In(string role) => [.. one.Actors.Where(actor => actor.Role == role).Select(actor => actor.Slug).Distinct().Order(StringComparer.Ordinal)];
            var (actors, recipients) = (In("actor"), In("recipient"));
            var isJoint = recipients.Length == 0 || actors.SequenceEqual(recipients);
            var acts = isJoint
                ? actors.SelectMany((actor, index) => actors.Skip(index + 1).Select(other => $"{actor} = {other}"))
                : actors.SelectMany(actor => recipients.Where(other => other != actor).Select(other => $"{actor} > {other}"));
            foreach (var line in acts)
            {
                Line(line)[one.Quad - 1]++;
            }

            foreach (var line in In("host").SelectMany(host => actors.Union(recipients).Where(party => party != host).Select(party => $"{host} > {party}")))
            {
                Line(line)[4]++;
            }
        }

        return lines.Select(line => $"{line.Key} {string.Join(' ', line.Value)} {line.Value.Sum()}");

        int[] Line(string name) => lines.TryGetValue(name, out var counts) ? counts : lines[name] = new int[5];
    }

    // Rows as "one > other 1 0 0 0 0 1": who acts, on whom or with whom, the quads, hosting, all.
    private static IEnumerable<string> Rows(Page page)
    {
        foreach (var row in page.Document.QuerySelectorAll("table.edges tbody tr"))
        {
            var cells = row.QuerySelectorAll("td").ToArray();
            var pair = new Uri(new Uri("http://here"), cells[^1].QuerySelector("a")!.GetAttribute("href")!).Query.TrimStart('?').Split('&').Last(part => part.StartsWith("pair=", StringComparison.Ordinal) || part.StartsWith("actor=", StringComparison.Ordinal));
            var counts = cells[1..].Select(cell => cell.TextContent.Length == 0 ? 0 : int.Parse(cell.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
            var slugs = pair.StartsWith("pair=", StringComparison.Ordinal) ? pair["pair=".Length..].Split(',') : [pair["actor=".Length..], "taliban"];
            yield return $"{slugs[0]} {(cells[0].TextContent.StartsWith("with ", StringComparison.Ordinal) ? "=" : ">")} {slugs[1]} {string.Join(' ', counts)}";
        }
    }
}
