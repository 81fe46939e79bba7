using System.Net;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Pages;

/// <summary>No page and no list reads a whole table or sorts on the side, and none asks the store the same thing twice (performance.md, section 3).</summary>
public sealed class QueriesOfAPageTests(QueriesOfAPageTests.FullApp full) : IClassFixture<QueriesOfAPageTests.FullApp>
{
    private static readonly string[] s_filters =
    [
        "", "order=newest", "limit=1", "actor=uzbekistan", "actor=uzbekistan,tajikistan", "pair=uzbekistan,afghanistan", "source=detente-2023", "grade=F", "contested=true", "text=canal",
        "actor=uzbekistan&contested=false", "pair=uzbekistan,afghanistan&grade=F,C&order=newest", "text=canal&source=detente-2023,contact-group-astana-2026",
    ];

    private static readonly string[] s_dated = ["from=2022", "to=2023-05", "from=2022&to=2023&actor=afghanistan&order=newest"];

    public static TheoryData<string> Addresses =>
    [
        .. PageRoutes.Addresses,
        .. FilterKinds.All.SelectMany(kind => s_filters.Concat(s_dated).Where(filter => Fits(kind, filter)).Select(filter => $"{AppUrls.Api(kind.Record)}?{filter}")),
        "/api/v1/events?type=CONSULT&quad=1&context=x_water&place=tashkent",
        "/api/v1/events?after=MzA5NzY4LjE3",
        "/no-such-page/canal",
        "/timeline.csv?limit=20", "/timeline.csv?all=true", "/timeline.geojson?actor=uzbekistan", "/timeline.ics", "/leverage.ics", "/countries/uzbekistan.json", "/agreements.json?all=true",
        "/timeline.atom", "/timeline.atom?actor=uzbekistan&from=2023", "/timeline/feed.json?below=900", "/agreements.atom?state=signed", "/countries/uzbekistan.atom",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Address_IsAnsweredByIndexWithoutSortingAndWithoutRepeats(string address)
    {
        // The first answer may fill what is held in memory; every later one counts.
        await full.App.GetAsync(address);
        full.App.Service<KeptAnswers>().Forget();
        full.Recorder.Take();

        var answer = await full.App.GetAsync(address);

        var statements = full.Recorder.Take();
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, answer.ToString());
        Assert.Empty(statements.GroupBy(statement => statement.ToString()).Where(same => same.Count() > 1).Select(same => $"{same.Count()} times: {same.Key}"));
        Assert.Empty(statements.SelectMany(statement => Costly(statement, SqlRecorder.Explain(full.App.StoreFile, statement)).Select(step => $"{step} in {statement}")));
    }

    // A scan of what an earlier step made, or of a virtual table by its own index, reads no table of ours from end to end.
    private static IEnumerable<string> Costly(RecordedSql statement, IReadOnlyList<string> plan)
    {
        var made = plan.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || step.StartsWith("MATERIALIZE ", StringComparison.Ordinal)).Select(step => step.Split(' ')[1]).ToArray();
        // Without a condition, the first rows in the table's own order are read and no more.
        var isFirstRows = !statement.Text.Contains("WHERE", StringComparison.OrdinalIgnoreCase) && statement.Text.Contains("LIMIT", StringComparison.OrdinalIgnoreCase);
        return plan.Where(step => step.Contains("USE TEMP B-TREE", StringComparison.Ordinal)
            || (step.StartsWith("SCAN ", StringComparison.Ordinal)
                && !step.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal)
                && step != "SCAN CONSTANT ROW"
                && !isFirstRows
                && !step.StartsWith("SCAN sqlite_master", StringComparison.Ordinal)
                && !made.Contains(step.Split(' ')[1])));
    }

    private static bool Fits(FilterKind kind, string filter) => filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0])
        .All(name => name is "order" or "limit" || kind.Parameters.Any(parameter => parameter.Name == name));

    /// <summary>The five documents, and two thousand events beside them.</summary>
    public sealed class FullApp : IAsyncLifetime
    {
        public SqlRecorder Recorder { get; } = new();

        public WatchApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            App = await WatchApp.StartAsync(WatchAppSettings.Seeded with { Configure = Recorder.Attach });
            var events = Gen.Sample(GeneratedRecords.Events(2000), 1).Single();
            await App.HasAsync([.. GeneratedRecords.Background.Where(content => content.Key is "agency" or "essay" or "sheet" or "foreign-ministry"), .. events.Select(Beside)]);
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();

        private static RecordContent Beside(EventContent one) => one with { Number = one.Number + 1000, Key = FormattableString.Invariant($"generated-{one.Number}") };
    }
}
