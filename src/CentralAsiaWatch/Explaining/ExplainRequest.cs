using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Explaining;

/// <summary>Which of the events have a place in a number by the precision of their dates.</summary>
public enum DatePlace
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Those dated to a quarter or better.</summary>
    Quarter,

    /// <summary>Those with vaguer dates or none.</summary>
    Vaguer,
}

/// <summary>What the address of a number asks for: which number, of which events, counted how.</summary>
/// <param name="Number">The number.</param>
/// <param name="Counting">How events of several sides are counted.</param>
/// <param name="Dates">Which dates count.</param>
/// <param name="Filter">The events, by the same parameters as everywhere.</param>
/// <param name="Problems">What could not be read beside the filter.</param>
public sealed record ExplainRequest(ExplainedNumber Number, CountingRule Counting, DatePlace Dates, RecordFilter Filter, IReadOnlyList<FilterProblem> Problems)
{
    internal const string NumberParameter = "number";
    private const string DatesParameter = "dates";
    private static readonly string[] s_own = [NumberParameter, CountingRules.Parameter, DatesParameter];

    /// <summary>True where all events lie between the same two sides, so that either counting rule gives the same.</summary>
    public bool IsOnePair => Filter.Value(FilterParameters.Pair.Name) is not null || Filter.Value(RelationFilter.Parameter.Name) is not null;

    /// <summary>The two sides, where the filter asks for two.</summary>
    public RelationPair? Pair(References references) => (Filter.Value(RelationFilter.Parameter.Name) ?? Filter.Value(FilterParameters.Pair.Name))?.Split(',', StringSplitOptions.TrimEntries) is [var one, var other]
        ? RelationPair.Find(one, other, references)
        : null;

    /// <summary>The sides that the filter asks for; none for all.</summary>
    public IReadOnlyList<string> Sides(References references) =>
        [.. (Filter.Value(FilterParameters.Actor.Name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(slug => references.Country(slug) ?? slug)];

    /// <summary>Reads a query; what cannot be read is left out and said.</summary>
    public static ExplainRequest Read(IQueryCollection query, References references)
    {
        var problems = new List<FilterProblem>();
        var number = ExplainedNumbers.Read(query[NumberParameter]);
        var counting = CountingRules.Read(query[CountingRules.Parameter]);
        DatePlace? dates = query[DatesParameter].ToString() switch { "" => DatePlace.Any, "quarter" => DatePlace.Quarter, "vaguer" => DatePlace.Vaguer, _ => null };
        Note(number is null, NumberParameter, ExplainedNumbers.Accepted);
        Note(counting is null, CountingRules.Parameter, CountingRules.Accepted);
        Note(dates is null, DatesParameter, "quarter or vaguer");
        var rest = new QueryCollection(query.Where(one => !s_own.Contains(one.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase));
        return new ExplainRequest(
            number ?? ExplainedNumber.Count, counting ?? CountingRule.Once, dates ?? DatePlace.Any, RecordFilter.Read(EventFilter.Kind, rest, references), problems);

        void Note(bool isWrong, string name, string accepted)
        {
            if (isWrong)
            {
                problems.Add(new FilterProblem(name, FilterProblem.Shorten(query[name].ToString()), accepted));
            }
        }
    }

    /// <summary>The address of this request.</summary>
    public string Url() => Filter.Url(AppUrls.Explain, Own());

    /// <summary>The address without one part of the filter.</summary>
    public string UrlWithout(FilterPart part) => AppUrls.With(
        AppUrls.Explain, [.. Own(), .. Filter.Parts.Where(one => one != part).Select(one => KeyValuePair.Create(one.Parameter.Name, (string?)one.Value))]);

    /// <summary>The address of a number of a relation, as a page links it.</summary>
    public static string Url(ExplainedNumber number, RelationPair pair, params ReadOnlySpan<KeyValuePair<string, string?>> more) => AppUrls.With(
        AppUrls.Explain,
        [KeyValuePair.Create(NumberParameter, (string?)number.Code()), KeyValuePair.Create(RelationFilter.Parameter.Name, (string?)RelationFilter.Value(pair)), .. more]);

    private KeyValuePair<string, string?>[] Own() =>
    [
        KeyValuePair.Create(NumberParameter, (string?)Number.Code()),
        KeyValuePair.Create(CountingRules.Parameter, Counting == CountingRule.Once ? null : Counting.Code()),
        KeyValuePair.Create(DatesParameter, Dates == DatePlace.Any ? null : Dates.ToString().ToLowerInvariant()),
    ];
}
