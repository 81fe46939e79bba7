using System.Diagnostics;
using System.Globalization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Desk;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>The reading desk: how many of the records in an article it suggests, how many of its suggestions are records, and how long it reads.</summary>
/// <param name="table">Where the rows go.</param>
/// <param name="documents">The folder of the documents that the seeds cite, one <c>slug.txt</c> each; null for none.</param>
internal sealed class DeskCases(ResultTable table, string? documents)
{
    private const double LeastShare = 0.9;
    private const int Words = 5_000;
    private const double MostSeconds = 0.2;
    private const int Readings = 15;
    private readonly IReadOnlyList<RecordContent> _seeds = [.. SeedFiles.Read(ChildApplication.Named("SeedsFolder"), ["documents"], []).Records.Select(seed => seed.Own)];

    public void Run()
    {
        var names = new KnownNames(
            _seeds.OfType<ActorContent>().Select(actor => new KnownActor(actor.Key, actor.Name, actor.ActorKind, actor.Aliases)), GazetteerFile.Load(ChildApplication.Named("SeedsFolder")).Places);
        var folder = ChildApplication.Named("ArticlesFolder");
        string[] articles = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : [];
        if (articles.Length == 0)
        {
            table.Add(ResultRow.Without("Desk, articles", "no articles with the tests", ResultRow.Amount(LeastShare, "")));
        }
        else
        {
            var set = Share(articles.Select(file => (Expected(file), Suggested(File.ReadAllText(file), names))), (wanted, made) => wanted.IsMetBy(made));
            table.Add(ResultRow.Least(Metric(articles.Length, "articles", "precision", set.Suggested), set.Precision, "", LeastShare));
            table.Add(ResultRow.Least(Metric(articles.Length, "articles", "recall", set.Expected), set.Recall, "", LeastShare));
            MeasureTime(articles, names);
        }

        ReadDocuments(names);
    }

    private static string Metric(int count, string what, string measure, int of) => string.Create(CultureInfo.InvariantCulture, $"Desk, {count} {what}: {measure} ({of} {(measure == "recall" ? "records" : "suggestions")})");

    private void ReadDocuments(KnownNames names)
    {
        string[] files = documents is not null && Directory.Exists(documents) ? [.. Directory.GetFiles(documents, "*.txt").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            table.Add(ResultRow.Without("Desk, documents", documents is null ? "no --documents given" : "no documents there", "–"));
            return;
        }

        var set = Share(files.Select(file => (Seeded(Path.GetFileNameWithoutExtension(file)), Suggested(File.ReadAllText(file), names))), (wanted, made) => wanted.IsNamedBy(made));
        table.Add(ResultRow.Without(Metric(files.Length, "documents", "precision", set.Suggested), ResultRow.Amount(set.Precision, ""), "–"));
        table.Add(ResultRow.Without(Metric(files.Length, "documents", "recall", set.Expected), ResultRow.Amount(set.Recall, ""), "–"));
    }

    private void MeasureTime(string[] articles, KnownNames names)
    {
        var all = string.Join('\n', articles.Select(File.ReadAllText));
        var words = all.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var text = string.Join('\n', Enumerable.Repeat(all, 1 + (Words / words)));
        var times = new List<double>();
        for (var reading = 0; reading <= Readings; reading++)
        {
            var started = Stopwatch.GetTimestamp();
            Suggested(text, names);
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        table.Add(ResultRow.Bound("Desk, an article of 5,000 words or more: p50", Browsing.At(times.Skip(1), 0.5), "s", MostSeconds));
    }

    // Each record counts once, and so does each suggestion: two for one record are one too many.
    private static DeskShare Share(IEnumerable<(DeskRecord[] Expected, DeskRecord[] Made)> articles, Func<DeskRecord, DeskRecord, bool> isMet)
    {
        var share = new DeskShare(0, 0, 0);
        foreach (var (expected, made) in articles)
        {
            var left = made.ToList();
            var right = expected.Count(wanted => left.FirstOrDefault(one => isMet(wanted, one)) is { } found && left.Remove(found));
            share = new DeskShare(share.Right + right, share.Suggested + made.Length, share.Expected + expected.Length);
        }

        return share;
    }

    private static DeskRecord[] Suggested(string text, KnownNames names)
    {
        var article = ArticleReader.FromText(text).Article!;
        return [.. EventSuggestions.Of(article, null, names).Concat(FigureSuggestions.Of(article, null, names)).Select(DeskRecord.Of)];
    }

    private static DeskRecord[] Expected(string article) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DeskRecord[]>(File.ReadAllText(Path.ChangeExtension(article, ".yaml")));

    // The events and figures of the seeds that are cited from a document, whatever else they are cited from.
    private DeskRecord[] Seeded(string slug) =>
        [.. _seeds.Select(seed => (seed, Paragraphs(seed, slug))).Where(one => one.Item2.Length > 0).Select(one => Seeded(one.seed, one.Item2)).OfType<DeskRecord>()];

    private static int[] Paragraphs(RecordContent seed, string slug) =>
        [.. seed.Citations.Where(citation => citation.Source == slug && citation.Field is null).Select(citation => citation.Paragraph).Distinct()];

    private static DeskRecord? Seeded(RecordContent seed, int[] paragraphs) => seed switch
    {
        EventContent one => new DeskRecord
        {
            Paragraph = paragraphs[0],
            AlsoIn = paragraphs,
            Type = one.Type,
            Actors = [.. one.Actors.Where(actor => actor.Role == "actor").Select(actor => actor.Actor)],
            Recipients = [.. one.Actors.Where(actor => actor.Role == "recipient").Select(actor => actor.Actor)],
        },
        FigureContent one => new DeskRecord { Paragraph = paragraphs[0], AlsoIn = paragraphs, Kind = "figure", Low = (one.Low ?? one.High)?.ToString(CultureInfo.InvariantCulture) },
        _ => null,
    };

    private sealed record DeskShare(int Right, int Suggested, int Expected)
    {
        public double Precision => Suggested == 0 ? 0 : (double)Right / Suggested;

        public double Recall => Expected == 0 ? 0 : (double)Right / Expected;
    }
}
