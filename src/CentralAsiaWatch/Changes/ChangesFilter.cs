using System.Globalization;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Changes;

/// <summary>Which changes are asked for, read from an address such as <c>/changes?record=event:17</c>. Page and feed read it alike.</summary>
/// <param name="Problems">What of the address could not be read, and was left out.</param>
public sealed record ChangesFilter(IReadOnlyList<FilterProblem> Problems)
{
    private const int LongestName = 200;
    private static readonly string[] s_names = ["kind", "person", "record", "action", "from", "to", "below", RecordFilter.ConditionsParameter, .. RecordFilter.OfEveryPage];
    private static readonly string s_kinds = $"one of {string.Join(", ", RecordKinds.All.Select(one => one.Plural()))}";

    /// <summary>The kind of record; null for all.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Who wrote it, as history names them; null for anybody.</summary>
    public string? Person { get; init; }

    /// <summary>The one record; null for all.</summary>
    public (RecordKind Kind, int Number)? Record { get; init; }

    /// <summary>A word of <see cref="RevisionAction"/>; null for all.</summary>
    public string? Action { get; init; }

    /// <summary>First day of record time, UTC; null for no bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of record time, UTC; null for no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only changes before this one; null to begin with the newest.</summary>
    public long? Below { get; init; }

    /// <summary>True where every change is asked for.</summary>
    public bool IsEmpty => Kind is null && Person is null && Record is null && Action is null && From is null && To is null;

    /// <summary>Reads the query of an address; what cannot be read becomes a problem and is left out.</summary>
    public static ChangesFilter Read(IQueryCollection query)
    {
        var problems = new List<FilterProblem>();
        var filter = new ChangesFilter(problems)
        {
            Kind = Value("kind", s_kinds, text => Plural(text)),
            Person = query["person"].ToString().Trim() is { Length: > 0 and <= LongestName } person ? SearchText.WithoutControls(person) : null,
            Record = Value("record", "a kind and a number, such as event:17", ReadRecord),
            Action = query["action"].ToString().Trim() is { Length: > 0 } action && RevisionAction.All.Contains(action) ? action : null,
            From = Days(FilterParameters.From)?.From,
            To = Days(FilterParameters.To)?.To,
            Below = Value("below", "the number of a change", text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null),
        };
        Refuse("person", filter.Person is null, $"a name of at most {LongestName} characters");
        Refuse("action", filter.Action is null, $"one of {string.Join(", ", RevisionAction.All)}");
        problems.AddRange(query.Keys.Where(name => !s_names.Contains(name, StringComparer.Ordinal))
            .Select(name => new FilterProblem(FilterProblem.Shorten(name), "", "one of kind, person, record, action, from, to") { IsUnknown = true }));
        return filter;

        TValue? Value<TValue>(string name, string accepted, Func<string, TValue?> read)
            where TValue : struct
        {
            var text = query[name].ToString().Trim();
            var value = text.Length is 0 or > LongestName ? null : read(text);
            if (text.Length > 0 && value is null)
            {
                problems.Add(new FilterProblem(name, FilterProblem.Shorten(text), accepted));
            }

            return value;
        }

        FilterReading.Days? Days(FilterParameter parameter)
        {
            var text = query[parameter.Name].ToString().Trim();
            var reading = text.Length is 0 or > LongestName ? null : parameter.Read(text, new References([], []));
            if (text.Length > 0 && reading is not FilterReading.Days)
            {
                problems.Add(new FilterProblem(parameter.Name, FilterProblem.Shorten(text), parameter.Accepted) { Because = (reading as FilterReading.Unreadable)?.Because });
            }

            return reading as FilterReading.Days;
        }

        void Refuse(string name, bool isMissing, string accepted)
        {
            if (isMissing && query[name].ToString().Trim() is { Length: > 0 } text)
            {
                problems.Add(new FilterProblem(name, FilterProblem.Shorten(text), accepted));
            }
        }
    }

    /// <summary>The record's name in an address: <c>event:17</c>.</summary>
    public static string Name(RecordKind kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}:{number}");

    /// <summary>The address of this filter on the page or the feed.</summary>
    public string Url(string path) => AppUrls.With(path, Parameters.Append(KeyValuePair.Create("below", Below?.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The parts of the filter in words, each with the address without it.</summary>
    public IEnumerable<(string Lead, string Words, string Without)> Parts()
    {
        var all = this with { Below = null };
        if (Kind is { } kind)
        {
            yield return ("of", kind.Plural(), (all with { Kind = null }).Url(AppUrls.Changes));
        }

        if (Record is { } record)
        {
            yield return ("of", $"{record.Kind.Singular()} {record.Number}", (all with { Record = null }).Url(AppUrls.Changes));
        }

        if (Action is { } action)
        {
            yield return ("that were", action, (all with { Action = null }).Url(AppUrls.Changes));
        }

        if (Person is { } person)
        {
            yield return ("by", person, (all with { Person = null }).Url(AppUrls.Changes));
        }

        if (From is { } from)
        {
            yield return ("recorded from", DateWords.Day(from), (all with { From = null }).Url(AppUrls.Changes));
        }

        if (To is { } to)
        {
            yield return ("recorded until", DateWords.Day(to), (all with { To = null }).Url(AppUrls.Changes));
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Parameters =>
    [
        KeyValuePair.Create("kind", Kind?.Plural()),
        KeyValuePair.Create("record", Record is { } record ? Name(record.Kind, record.Number) : null),
        KeyValuePair.Create("action", Action),
        KeyValuePair.Create("person", Person),
        KeyValuePair.Create("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        KeyValuePair.Create("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private static RecordKind? Plural(string text) => RecordKinds.All.Select(one => (RecordKind?)one).FirstOrDefault(one => one!.Value.Plural() == text);

    // event:17
    private static (RecordKind Kind, int Number)? ReadRecord(string text)
    {
        var parts = text.Split(':');
        var kind = RecordKinds.All.Select(one => (RecordKind?)one).FirstOrDefault(one => string.Equals(one.ToString(), parts[0], StringComparison.OrdinalIgnoreCase));
        return parts.Length == 2 && kind is { } known && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (known, number) : null;
    }
}
