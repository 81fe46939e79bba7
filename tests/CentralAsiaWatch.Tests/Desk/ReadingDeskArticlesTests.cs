using System.Globalization;
using CentralAsiaWatch.Desk;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CentralAsiaWatch.Tests.Desk;

/// <summary>Fourteen articles of our own with the records that an editor would make of them: how many of them are suggested, and how many suggestions are among them.</summary>
public sealed class ReadingDeskArticlesTests
{
    private const double LeastPrecision = 0.93;
    private const double LeastRecall = 0.9;

    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "tests", "CentralAsiaWatch.Tests", "Desk", "articles");

    [Fact]
    public void Suggestions_AreMostlyRightAndMostlyAll()
    {
        var (right, suggested, expected) = (0, 0, 0);
        var misses = new List<string>();
        foreach (var file in Directory.GetFiles(s_folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var wanted = Expected(Path.ChangeExtension(file, ".yaml"));
            var made = Suggested(ArticleReader.FromText(File.ReadAllText(file)).Article!).ToList();
            expected += wanted.Count;
            suggested += made.Count;
            foreach (var one in wanted)
            {
                if (made.FirstOrDefault(one.Agrees) is { } found)
                {
                    right++;
                    made.Remove(found);
                }
                else
                {
                    misses.Add($"{Path.GetFileNameWithoutExtension(file)} missing {one}");
                }
            }

            misses.AddRange(made.Select(one => $"{Path.GetFileNameWithoutExtension(file)} too many {one}"));
        }

        var (precision, recall) = ((double)right / suggested, (double)right / expected);
        var report = string.Create(CultureInfo.InvariantCulture, $"precision {precision:0.00}, recall {recall:0.00}\n{string.Join('\n', misses)}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(precision >= LeastPrecision && recall >= LeastRecall, report);
    }

    [Fact]
    public void Suggestions_FillAFormWithinItsLimitsAndInOurOwnWords()
    {
        foreach (var file in Directory.GetFiles(s_folder, "*.txt"))
        {
            var article = ArticleReader.FromText(File.ReadAllText(file)).Article!;
            foreach (var suggestion in EventSuggestions.Of(article, "an-article", KnownSeeds.Names))
            {
                var text = article.Paragraphs[suggestion.Paragraph - 1].Text;
                Assert.InRange(suggestion.Fields["title"].Length, 5, 90);
                Assert.InRange(suggestion.Fields["label"].Length, 3, 32);
                Assert.DoesNotContain(suggestion.Title, text, StringComparison.OrdinalIgnoreCase);
                Assert.Equal("an-article", suggestion.Fields["citations.0.source"]);
                Assert.InRange(suggestion.Start + suggestion.Length, 1, text.Length);
            }
        }
    }

    private static IEnumerable<Record> Suggested(Article article) =>
        EventSuggestions.Of(article, null, KnownSeeds.Names).Concat(FigureSuggestions.Of(article, null, KnownSeeds.Names)).Select(Record.Of);

    private static List<Record> Expected(string file) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<Record>>(File.ReadAllText(file));

    /// <summary>What is compared of a record.</summary>
    private sealed class Record
    {
        public int Paragraph { get; set; }
        public string Kind { get; set; } = "event";
        public string? Type { get; set; }
        public string? Date { get; set; }
        public List<string> Actors { get; set; } = [];
        public List<string> Recipients { get; set; } = [];
        public string? Measure { get; set; }
        public string? Low { get; set; }
        public string? Unit { get; set; }
        public string? From { get; set; }
        public string? To { get; set; }

        public static Record Of(Suggestion suggestion)
        {
            var fields = suggestion.Fields;
            return new Record
            {
                Paragraph = suggestion.Paragraph,
                Kind = suggestion.Kind.Singular(),
                Type = fields.GetValueOrDefault("type"),
                Date = fields.GetValueOrDefault("date"),
                Actors = [.. Participants(fields, "actor")],
                Recipients = [.. Participants(fields, "recipient")],
                Measure = fields.GetValueOrDefault("measure"),
                Low = fields.GetValueOrDefault("low"),
                Unit = fields.GetValueOrDefault("unit"),
                From = fields.GetValueOrDefault("from"),
                To = fields.GetValueOrDefault("to"),
            };
        }

        /// <summary>Whether a suggestion is this record; a date that is not expected may be anything.</summary>
        public bool Agrees(Record made) => (Paragraph, Kind, Type, Measure, Low, Unit, From, To) == (made.Paragraph, made.Kind, made.Type, made.Measure, made.Low, made.Unit, made.From, made.To)
            && (Date is null || Date == made.Date) && Actors.ToHashSet().SetEquals(made.Actors) && Recipients.ToHashSet().SetEquals(made.Recipients);

        public override string ToString() => $"§{Paragraph} {Type}{Measure} {Date} {string.Join('+', Actors)}{From} > {string.Join('+', Recipients)}{To} {Low} {Unit}";

        private static IEnumerable<string> Participants(IReadOnlyDictionary<string, string> fields, string role) =>
            fields.Where(field => field.Key.EndsWith(".role", StringComparison.Ordinal) && field.Value == role).Select(field => fields[field.Key[..^4] + "actor"]);
    }
}
