using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Filtering;

/// <summary>One part of a filter: a parameter with what its value means.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its value as it stands in the address.</param>
/// <param name="Reading">What it means.</param>
public sealed record FilterPart(FilterParameter Parameter, string Value, FilterReading Reading)
{
    /// <summary>Words before the value: <c>involving</c>.</summary>
    public string Lead => Reading switch
    {
        FilterReading.AnyOf any => any.Lead,
        FilterReading.Collections { Slugs.Count: 1 } => "of the collection",
        FilterReading.Collections => "of the collections",
        FilterReading.Days days => days.Lead,
        _ => "with the words",
    };

    /// <summary>The value in words: <c>Tajikistan or Uzbekistan</c>.</summary>
    public string Words => Reading switch
    {
        FilterReading.AnyOf any => string.Join(" or ", any.Choices.Select(choice => choice.Value).Distinct(StringComparer.Ordinal)),
        FilterReading.Days days => days.Words,
        FilterReading.Collections collections => CollectionSlugs.Words(collections.Slugs),
        FilterReading.Text text => $"“{text.Query}”",
        _ => Value,
    };
}

/// <summary>What of a kind of record is asked for. One serves the page, the API and whatever is made of either, and says itself in words.</summary>
public sealed class RecordFilter
{
    /// <summary>The parameter that shows the form of conditions on a page.</summary>
    public const string ConditionsParameter = "conditions";

    /// <summary>The parameter that shows Solar Hijri dates beside the Gregorian ones on a page.</summary>
    public const string CalendarParameter = "calendar";

    /// <summary>The parameter that says by which rules of addresses a pinned link was made: <c>v=1</c>.</summary>
    public const string VersionParameter = "v";

    /// <summary>The most characters of a value that are looked at: more than any 20 values together have.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Parameters that every page takes, whatever it shows: in which calendar, as of when, of which collections, and by which rules of addresses its link was made.</summary>
    public static IReadOnlyList<string> OfEveryPage { get; } = [CalendarParameter, Past.AsOf.Parameter, CollectionChoice.Parameter, VersionParameter];

    /// <summary>Parameters that are no filters: where in the list, how much of it, in which order, and what a page shows beside it.</summary>
    private static readonly string[] s_listing = ["after", "limit", "order", ConditionsParameter, .. OfEveryPage, Events.TimelineState.LanesParameter, Events.TimelineState.SelectedParameter, Events.TimelineState.BarsParameter];

    private static readonly string s_tooLong = FormattableString.Invariant($"it has more than {MostCharacters:#,##0} characters");

    private RecordFilter(FilterKind kind, IReadOnlyList<FilterPart> parts, IReadOnlyList<FilterProblem> problems)
    {
        Kind = kind;
        Parts = parts;
        Problems = problems;
    }

    /// <summary>The kind of record with its parameters.</summary>
    public FilterKind Kind { get; }

    /// <summary>The parts that could be read, in the order of the parameters.</summary>
    public IReadOnlyList<FilterPart> Parts { get; }

    /// <summary>The values that could not be read.</summary>
    public IReadOnlyList<FilterProblem> Problems { get; }

    /// <summary>True where everything of the kind is asked for.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>The days between which is asked; null for no bound.</summary>
    public (DateOnly? From, DateOnly? To) Days
    {
        get
        {
            var days = Parts.Select(part => part.Reading).OfType<FilterReading.Days>().ToArray();
            return (days.Select(day => day.From).FirstOrDefault(day => day is not null), days.Select(day => day.To).FirstOrDefault(day => day is not null));
        }
    }

    /// <summary>The text searched for; null for none.</summary>
    public string? Text => Parts.Select(part => part.Reading).OfType<FilterReading.Text>().FirstOrDefault()?.Query;

    /// <summary>The whole filter as a phrase: <c>Events involving Tajikistan, from 1 Jan 2022</c>.</summary>
    public string Words => Parts.Count == 0 ? $"All {Kind.Words.ToLowerInvariant()}" : $"{Kind.Words} {string.Concat(Parts.Select((part, index) => $"{Before(index)}{part.Lead} {part.Words}"))}";

    // The two ends of a period are one phrase: from 3 May 2024 to 5 May 2024.
    private string Before(int index) => index == 0 ? "" : Parts[index] is { Reading: FilterReading.Days { To: not null } } && Parts[index - 1].Reading is FilterReading.Days ? " " : ", ";

    /// <summary>Reads the query of an address. A value that cannot be read becomes a problem and is left out.</summary>
    public static RecordFilter Read(FilterKind kind, IQueryCollection query, References references)
    {
        var parts = new List<FilterPart>();
        var problems = new List<FilterProblem>();
        foreach (var parameter in kind.Parameters)
        {
            if (!query.TryGetValue(parameter.Name, out var given) || given.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            // Repeated parameters and one with commas mean the same.
            var value = SearchText.WithoutControls(string.Join(',', given.Where(one => !string.IsNullOrWhiteSpace(one)).Select(one => one!.Trim())));
            // What is repeated a thousand times would otherwise be read as once, and stand in every link of the page.
            var reading = value.Length > MostCharacters ? new FilterReading.Unreadable(s_tooLong) : parameter.Read(value, references);
            if (reading is FilterReading.Unreadable unreadable)
            {
                problems.Add(new FilterProblem(parameter.Name, FilterProblem.Shorten(value), parameter.Accepted) { Because = unreadable.Because });
            }
            else
            {
                parts.Add(new FilterPart(parameter, value, reading));
            }
        }

        // A period that ends before it begins holds nothing: the end is what is left out.
        var from = parts.Select(part => part.Reading).OfType<FilterReading.Days>().FirstOrDefault(day => day.From is not null);
        var backward = parts.FirstOrDefault(part => part.Reading is FilterReading.Days { To: { } to } && from?.From > to);
        if (backward is not null)
        {
            parts.Remove(backward);
            var value = FilterProblem.Shorten(backward.Value);
            problems.Add(new FilterProblem(backward.Parameter.Name, value, $"a day, month or year that does not end before {from!.Words}") { Whole = $"‘{value}’ ends before ‘from’, {from.Words}." });
        }

        problems.AddRange(query.Keys
            .Where(name => !s_listing.Contains(name, StringComparer.OrdinalIgnoreCase) && kind.Parameters.All(parameter => !Same(parameter.Name, name)))
            .Select(name => new FilterProblem(FilterProblem.Shorten(name), FilterProblem.Shorten(query[name].ToString()), $"one of {string.Join(", ", kind.Parameters.Select(parameter => parameter.Name))}") { IsUnknown = true }));
        return new RecordFilter(kind, parts, problems);
    }

    /// <summary>A filter made by the program.</summary>
    /// <exception cref="ArgumentException">A value cannot be read.</exception>
    public static RecordFilter Of(FilterKind kind, References references, params ReadOnlySpan<KeyValuePair<string, string>> values)
    {
        var query = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            query[name] = value;
        }

        var filter = Read(kind, new QueryCollection(query), references);
        return filter.Problems.Count == 0 ? filter : throw new ArgumentException(filter.Problems[0].Sentence, nameof(values));
    }

    /// <summary>The same filter with one parameter set, in place of what it had.</summary>
    /// <exception cref="ArgumentException">The value cannot be read.</exception>
    public RecordFilter With(string parameter, string value, References references)
    {
        var own = Kind.Parameters.Single(one => one.Name == parameter);
        var reading = own.Read(value, references);
        return reading is FilterReading.Unreadable
            ? throw new ArgumentException($"‘{value}’ cannot be read as {parameter}.", nameof(value))
            : new RecordFilter(Kind, [.. Parts.Where(part => part.Parameter != own), new FilterPart(own, value, reading)], []);
    }

    /// <summary>The same filter for all days.</summary>
    public RecordFilter OfAllDays() => new(Kind, [.. Parts.Where(part => part.Reading is not FilterReading.Days)], []);

    /// <summary>The value of a parameter as it stands in the address; null for none.</summary>
    public string? Value(string parameter) => Parts.FirstOrDefault(part => part.Parameter.Name == parameter)?.Value;

    /// <summary>The address of this filter on a page or in the API.</summary>
    public string Url(string path, params ReadOnlySpan<KeyValuePair<string, string?>> more) => AppUrls.With(path, [.. Values(), .. more]);

    /// <summary>The address of this filter without one part.</summary>
    public string UrlWithout(string path, FilterPart without) => AppUrls.With(path, Values().Where(one => one.Key != without.Parameter.Name));

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
        Parts.Select(part => KeyValuePair.Create<string, string?>(part.Parameter.Name, part.Value));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

}

/// <summary>A kind of record with what it can be filtered by.</summary>
/// <param name="Record">The kind.</param>
/// <param name="Words">What an unfiltered list is called: <c>Events</c>.</param>
/// <param name="Parameters">The parameters, in the order in which a filter says itself.</param>
public sealed record FilterKind(RecordKind Record, string Words, IReadOnlyList<FilterParameter> Parameters);
