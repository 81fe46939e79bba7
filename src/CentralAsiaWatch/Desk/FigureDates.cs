using System.Globalization;

namespace CentralAsiaWatch.Desk;

/// <summary>Which of the dates of a sentence an amount has, where the sentence gives several: "$1.6 billion in 2025, up from $1.1 billion a year earlier".</summary>
internal static class FigureDates
{
    private const int YearLength = 4;

    private static readonly string[] s_yearBefore = ["a year earlier", "a year before", "one year earlier", "the year before", "the previous year", "in the previous year", "a year ago"];

    /// <summary>
    /// The dates, that of the amount first. Where the sentence begins with a date ("In 2023 it was $5 million, and in 2024 $7 million") it is the one before the
    /// amount, and the one after it otherwise.
    /// </summary>
    public static IReadOnlyList<ArticleMark> Of(SentenceReading sentence, ArticleMark amount)
    {
        var dates = sentence.Marks.Where(mark => mark.Kind == ArticleMarkKind.Date).ToArray();
        var firstAmount = sentence.Marks.First(mark => mark.Kind == ArticleMarkKind.Amount);
        var before = dates.LastOrDefault(mark => mark.End <= amount.Start);
        var after = dates.FirstOrDefault(mark => mark.Start >= amount.End);
        var its = dates.Length > 0 && dates[0].Start < firstAmount.Start ? before ?? after : after ?? before;
        return its is null ? dates : [its, .. dates.Where(mark => mark != its)];
    }

    /// <summary>Sets the date a year back where the amount is said to be of the year before; of a date that is no whole year none is left, for an editor to give.</summary>
    public static void Earlier(Dictionary<string, string> fields, SentenceReading sentence, ArticleMark amount)
    {
        var rest = sentence.Paragraph.AsSpan(amount.End, sentence.End - amount.End).TrimStart();
        foreach (var words in s_yearBefore)
        {
            if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (fields.GetValueOrDefault("date") is { Length: YearLength } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                fields["date"] = (number - 1).ToString("0000", CultureInfo.InvariantCulture);
                fields["dateBasis"] = $"The paragraph says it is of the year before {year}.";
            }
            else
            {
                fields.Remove("date");
                fields.Remove("dateBasis");
            }

            return;
        }
    }
}
