using System.Net;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Past;

/// <summary>
/// A page read as of a time walks the indexes of the store as one of the present does: of neither the store nor the past state is a table read from end to end, gathered
/// or sorted.
/// </summary>
public sealed class PlansOfThePastTests(PlansOfThePastTests.ChangedApp changed) : IClassFixture<PlansOfThePastTests.ChangedApp>
{
    public static TheoryData<string> Addresses =>
    [
        .. PageRoutes.OneOfEach, "/timeline?text=canal&order=newest", "/timeline?order=entered&limit=5", "/timeline?pair=uzbekistan,afghanistan&from=2024", "/search?q=qosh+tepa",
        .. FilterKinds.All.SelectMany(kind => new[] { "", "?order=newest", "?source=detente-2023", "?grade=F&contested=true", "?text=canal" }.Select(query => AppUrls.Api(kind.Record) + query)),
        "/api/v1/events?type=CONSULT&quad=1&context=x_water&place=tashkent", "/api/v1/events?from=2022&to=2023-05", "/api/v1/events?pair=uzbekistan,afghanistan&origins=single",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Address_IsAnsweredByIndexesWithoutSorting(string address)
    {
        var url = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={changed.Time.Text}";
        await changed.App.GetAsync(url);
        changed.Recorder.Take();

        var answer = await changed.App.GetAsync(url);

        var statements = changed.Recorder.Take();
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, answer.ToString());
        using var reading = new PastReading(changed.Time, null, () => { });
        await using var past = await changed.App.Service<PastStates>().OpenAsync(reading, CancellationToken.None);
        string[] costly = [.. statements.SelectMany(statement => Costly(SqlRecorder.Explain(past.Database.GetDbConnection(), statement)).Select(step => $"{step} in {statement}"))];
        Assert.True(costly.Length == 0, string.Join("\n\n", costly));
    }

    // SCAN r after CO-ROUTINE r reads what an earlier step gives; a table of the file is small, and one of the store is called l.
    private static IEnumerable<string> Costly(IReadOnlyList<string> plan) => plan.Where(step =>
        step == "SCAN l" || step.StartsWith("MATERIALIZE", StringComparison.Ordinal)
        || (step.Contains("USE TEMP B-TREE", StringComparison.Ordinal) && !plan.Any(other => other.Contains("VIRTUAL TABLE", StringComparison.Ordinal))));

    /// <summary>The five documents and two thousand events beside them, of which many were changed or entered after a time.</summary>
    public sealed class ChangedApp : IAsyncLifetime
    {
        public SqlRecorder Recorder { get; } = new();

        public WatchApp App { get; private set; } = null!;

        public AsOf Time { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            App = await WatchApp.StartAsync(WatchAppSettings.Seeded with { Configure = Recorder.Attach });
            var events = Gen.Sample(GeneratedRecords.Events(2000), 1).Single();
            await App.HasAsync([.. GeneratedRecords.Background.Where(content => content.Key is "agency" or "essay" or "sheet" or "foreign-ministry"), .. events.Take(1500).Select(Beside)]);
            Time = new AsOf(App.Clock.Now.UtcDateTime);
            App.Clock.Now += TimeSpan.FromHours(1);
            await App.HasAsync([.. events.Skip(1500).Select(Beside), .. events.Take(50).Select(one => Beside(one with { Title = one.Title + " again" }))]);
            App.Clock.Now += TimeSpan.FromHours(1);
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();

        private static RecordContent Beside(EventContent one) => one with { Number = one.Number + 1000, Key = FormattableString.Invariant($"generated-{one.Number}") };
    }
}
