using System.Globalization;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>Pages read as of a time before a thousand changes, against the same pages of the present; and what the first reader of such a time waits for.</summary>
internal static class PastCases
{
    private const int Changes = 1_000;
    private const double MostOfLive = 1.5;
    private static readonly string[] s_pages = [AppUrls.Timeline, AppUrls.Relation("tajikistan", "afghanistan"), AppUrls.Event(17)];

    public static async Task RunAsync(ResultTable table, int size)
    {
        await using var program = await WorkingProgram.StartAsync(size);
        using var worker = (await program.PeopleAsync(PersonRole.Reviewer, 1)).Single();
        using var reader = new HttpClient { BaseAddress = program.Address };
        var time = new AsOf(TimeProvider.System.GetUtcNow().UtcDateTime).Text;
        for (var change = 0; change < Changes; change++)
        {
            var draft = Guid.NewGuid();
            await worker.SaveAsync(draft, 0, DraftTexts.Event(DraftTexts.Title(change), DraftTexts.Summary(change, 200)));
            await worker.PublishAsync(draft);
        }

        var started = TimeProvider.System.GetTimestamp();
        await reader.GetStringAsync(Past(AppUrls.Timeline, time));
        var first = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        table.Add(ResultRow.Without($"As of: the first page after {Changes.ToString("#,##0", CultureInfo.InvariantCulture)} changes", ResultRow.Amount(first, "s"), "–"));
        foreach (var page in s_pages)
        {
            var comparison = await Rounds.CompareAsync(_ => reader.GetStringAsync(Past(page, time)), _ => reader.GetStringAsync(new Uri(page, UriKind.Relative)));
            table.Add(ResultRow.Of($"As of: {page}", comparison.Ours.Median, comparison.Baseline.Median, "µs", comparison.MedianRatio, MostOfLive));
        }
    }

    private static Uri Past(string page, string time) => new($"{page}?{AsOf.Parameter}={time}", UriKind.Relative);
}
