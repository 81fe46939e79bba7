using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Tests.Filtering;

/// <summary>A record as a reader with a pencil would filter it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Actors">Slugs of those who take part.</param>
/// <param name="Date">EDTF; null for none.</param>
/// <param name="Citations">What it rests on.</param>
/// <param name="Terms">Parameter and value of what else it is filtered by.</param>
/// <param name="Texts">What is searched.</param>
public sealed record NaiveRow(
    int Number,
    IReadOnlyList<string> Actors,
    string? Date,
    IReadOnlyList<CitationContent> Citations,
    IReadOnlyList<(string Parameter, string Value)> Terms,
    IReadOnlyList<string> Texts);

/// <summary>The filters of product.md, evaluated record by record in memory: what the store's answers are measured by.</summary>
/// <param name="parents">What each actor belongs to.</param>
/// <param name="reliability">The letter of each source.</param>
public sealed class NaiveList(IReadOnlyDictionary<string, string> parents, IReadOnlyDictionary<string, string> reliability)
{
    /// <summary>Numbers of the rows that match every parameter, oldest first.</summary>
    public IReadOnlyList<int> Numbers(IEnumerable<NaiveRow> rows, IReadOnlyDictionary<string, string> filter) =>
        [.. rows.Where(row => filter.All(one => Matches(row, one.Key, one.Value)))
            .OrderBy(row => row.Date is null)
            .ThenBy(row => Earliest(row))
            .ThenByDescending(row => Latest(row))
            .ThenBy(row => row.Number)
            .Select(row => row.Number)];

    /// <summary>The same newest first; the undated stand last here too.</summary>
    public IReadOnlyList<int> Newest(IEnumerable<NaiveRow> rows, IReadOnlyDictionary<string, string> filter)
    {
        var undated = rows.Where(row => row.Date is null).Select(row => row.Number).ToHashSet();
        return [.. Numbers(rows, filter).Reverse().OrderBy(undated.Contains)];
    }

    /// <summary>The same by entry, the last entered first.</summary>
    public IReadOnlyList<int> Entered(IEnumerable<NaiveRow> rows, IReadOnlyDictionary<string, string> filter) => [.. Numbers(rows, filter).OrderDescending()];

    private bool Matches(NaiveRow row, string parameter, string value)
    {
        var values = value.Split(',');
        return parameter switch
        {
            "actor" => values.Any(slug => row.Actors.SelectMany(Sides).Contains(slug)),
            "pair" => row.Actors.Any(one => row.Actors.Any(other => AreSides(one, values[0], other, values[1]))),
            "from" => row.Date is not null && Latest(row) >= EdtfDate.Parse(value).Earliest,
            "to" => row.Date is not null && Earliest(row) <= EdtfDate.Parse(value).Latest,
            "source" => row.Citations.Any(citation => values.Contains(citation.Source)),
            "grade" => Grade(row) is { } grade && values.Any(wanted => grade.Contains(wanted, StringComparison.Ordinal)),
            "contested" => values.Contains(IsContested(row) ? "true" : "false"),
            "text" => SearchText.Terms(value).All(term => row.Texts.SelectMany(SearchText.Terms).Any(word => word.StartsWith(term, StringComparison.Ordinal))),
            _ => row.Terms.Any(term => term.Parameter == parameter && values.Contains(term.Value)),
        };
    }

    // Two take part, one on each side; who stands on both sides makes no pair.
    private bool AreSides(string one, string oneSide, string other, string otherSide)
    {
        var (ones, others) = (Sides(one).ToArray(), Sides(other).ToArray());
        return ones.Contains(oneSide) && !others.Contains(oneSide) && others.Contains(otherSide) && !ones.Contains(otherSide);
    }

    private IEnumerable<string> Sides(string slug) => parents.TryGetValue(slug, out var parent) ? Sides(parent).Prepend(slug) : [slug];

    // Known before unknown, then the better digit, then the better letter; only what supports is counted.
    private string? Grade(NaiveRow row) => row.Citations.Where(citation => citation.Stance == "supports")
        .Select(citation => (Letter: reliability[citation.Source], Digit: citation.Credibility))
        .OrderBy(grade => grade.Letter == "F" || grade.Digit == 6).ThenBy(grade => grade.Digit).ThenBy(grade => grade.Letter, StringComparer.Ordinal)
        .Select(grade => FormattableString.Invariant($"{grade.Letter}{grade.Digit}")).FirstOrDefault();

    private static bool IsContested(NaiveRow row) => row.Citations.Where(citation => citation is { Field: not null, Stance: not "qualifies" })
        .GroupBy(citation => citation.Field).Any(field => field.Select(citation => citation.Says).Distinct().Count() > 1);

    private static DateOnly Earliest(NaiveRow row) => (row.Date is null ? null : EdtfDate.Parse(row.Date).Earliest) ?? DateOnly.MinValue;

    private static DateOnly Latest(NaiveRow row) => (row.Date is null ? null : EdtfDate.Parse(row.Date).Latest) ?? DateOnly.MaxValue;
}
