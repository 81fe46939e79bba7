using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Desk;

/// <summary>Suggests a figure for each amount that a sentence gives of something measured between two sides: turnover, exports, investment, electricity, relief.</summary>
public static class FigureSuggestions
{
    private static readonly (string Measure, bool IsMutual, string[] Phrases, string[] Units)[] s_measures =
    [
        ("trade turnover", true, ["turnover", "bilateral trade", "mutual trade", "trade volume", "trade between", "volume of trade", "trade with", "trade reached", "trade is", "trade was", "trade stood"], ["USD", "EUR", "RUB"]),
        ("exports", false, ["exports", "export", "exported"], ["USD", "EUR", "tonnes", "MW", "GWh", "kWh"]),
        ("imports", false, ["imports", "imported"], ["USD", "EUR", "tonnes", "percent"]),
        ("value of agreements signed", true, ["agreements worth", "contracts worth", "deals worth", "contracts", "agreements"], ["USD", "EUR"]),
        ("investment", false, ["invest", "investment", "invested", "investments"], ["USD", "EUR"]),
        ("loan", false, ["loan", "credit"], ["USD", "EUR"]),
        ("electricity supplied", false, ["electricity", "power"], ["MW", "GW", "kWh", "GWh", "percent"]),
        ("aid sent", false, ["aid", "humanitarian", "flour", "relief"], ["tonnes", "USD", "EUR", "containers", "trucks", "wagons"]),
        ("freight carried", true, ["freight", "cargo", "transit"], ["tonnes", "containers", "wagons"]),
        ("people returned", false, ["deported", "returned", "expelled"], ["people", "families", "migrants", "refugees"]),
    ];

    private static readonly HashSet<string> s_projected = new(StringComparer.Ordinal) { "will", "projected", "expected", "target", "aim", "aims", "plan", "plans", "planned", "could", "potential", "forecast", "intend", "intends", "pledged", "agreed" };

    /// <summary>The figures of one paragraph whose marks are known already.</summary>
    public static IEnumerable<Suggestion> Of(ArticleParagraph paragraph, IReadOnlyList<ArticleMark> marks, DateOnly? published, string? source)
    {
        var named = new List<KnownActor>();
        foreach (var (start, end) in Sentences.In(paragraph.Text))
        {
            var sentence = new SentenceReading(paragraph.Text, start, end, marks);
            var text = $" {string.Join(' ', sentence.Texts)} ";
            foreach (var mark in sentence.Marks)
            {
                if (mark.Amount is { } amount && Measured(text, amount) is { } measured && Sides(sentence, measured.Measure, named) is var (from, to))
                {
                    yield return new Suggestion(RecordKind.Figure, paragraph.Number, start, end - start, Fields(measured, mark, from, to, sentence, paragraph, published, source),
                        $"‘{measured.Said}’ with {mark.Says} reads as {measured.Measure} between {from.Name} and {to.Name}.")
                    {
                        Facts = [measured.IsMutual ? $"{from.Name} and {to.Name}" : $"{from.Name} to {to.Name}", amount.Words],
                    };
                }
            }

            named.AddRange(SidesOf(sentence));
        }
    }

    /// <summary>The figures of an article.</summary>
    public static IReadOnlyList<Suggestion> Of(Article article, string? source, KnownNames names) =>
        [.. article.Paragraphs.SelectMany(paragraph => Of(paragraph, ArticleMarks.Of(paragraph.Text, article.Published, names), article.Published, source))];

    private static (string Measure, bool IsMutual, string Said)? Measured(string text, Amount amount)
    {
        foreach (var (measure, isMutual, phrases, units) in s_measures)
        {
            if (units.Contains(amount.Unit) && phrases.FirstOrDefault(phrase => text.Contains($" {phrase} ", StringComparison.Ordinal)) is { } said)
            {
                return (measure, isMutual, said);
            }
        }

        return null;
    }

    // The two sides named, in the sentence or, where it names fewer, with those before it in the paragraph; for imports the other way: what one takes, the other gives.
    private static (KnownActor From, KnownActor To)? Sides(SentenceReading sentence, string measure, IEnumerable<KnownActor> named)
    {
        var sides = SidesOf(sentence);
        sides = sides.Length < 2 ? [.. named.Concat(sides).Distinct()] : sides;
        return sides.Length != 2 ? null : measure == "imports" ? (sides[1], sides[0]) : (sides[0], sides[1]);
    }

    private static KnownActor[] SidesOf(SentenceReading sentence) =>
        [.. sentence.Marks.Where(mark => mark.Kind is ArticleMarkKind.Actor or ArticleMarkKind.Place).Select(mark => mark.Actor).OfType<KnownActor>().Where(actor => actor.Kind is not "medium").Distinct()];

    private static Dictionary<string, string> Fields(
        (string Measure, bool IsMutual, string Said) measured, ArticleMark mark, KnownActor from, KnownActor to, SentenceReading sentence, ArticleParagraph paragraph, DateOnly? published, string? source)
    {
        var (amount, isProjected) = (mark.Amount!, sentence.Says(s_projected));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["measure"] = measured.Measure, ["from"] = from.Slug, ["to"] = to.Slug, ["unit"] = amount.Unit };
        Put("mutual", measured.IsMutual ? "true" : null);
        Put("low", amount.Low?.ToString(CultureInfo.InvariantCulture));
        Put("high", amount.High?.ToString(CultureInfo.InvariantCulture));
        Put("qualifier", isProjected ? "projected" : amount.Qualifier);
        SuggestedDate.Fill(fields, FigureDates.Of(sentence, mark), isProjected ? null : published);
        FigureDates.Earlier(fields, sentence, mark);
        Put("citations.0.source", source);
        Put("citations.0.paragraph", paragraph.Number.ToString(CultureInfo.InvariantCulture));
        Put("citations.0.credibility", "3");
        Put("citations.0.stance", "supports");
        return fields;

        void Put(string path, string? text)
        {
            if (text is not null)
            {
                fields[path] = text;
            }
        }
    }
}
