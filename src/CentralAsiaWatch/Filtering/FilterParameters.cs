using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Filtering;

/// <summary>The parameters that several kinds share, and the ways to make more.</summary>
public static class FilterParameters
{
    private const int MaximumValues = 20;

    /// <summary>Words in the record's texts.</summary>
    public static FilterParameter Text { get; } = new("text", "Text", $"one or more words in any script, a text of at most {SearchText.MaximumQueryLength} characters", (value, _) =>
        value.Length > SearchText.MaximumQueryLength || SearchText.ToMatch(value) is null ? new FilterReading.Unreadable() : new FilterReading.Text(value))
    {
        Example = "qosh tepa",
    };

    /// <summary>Actors that take part; a state stands also for the actors that belong to it.</summary>
    public static FilterParameter Actor { get; } = OfActors("actor", "Actor", "involving", RecordFacets.Actor, "uzbekistan");

    /// <summary>Two sides that both take part.</summary>
    public static FilterParameter Pair { get; } = new("pair", "Between", "two slugs of actors with a comma between, such as uzbekistan,afghanistan", ReadPair)
    {
        Choices = ActorChoices,
        Pieces = 2,
        Example = "uzbekistan,afghanistan",
    };

    /// <summary>Sources that are cited.</summary>
    public static FilterParameter Source { get; } = Of(
        "source",
        "Source",
        "a slug of a source, or several with commas; /api/v1/sources lists them",
        "resting on",
        (value, references) => references.Sources.TryGetValue(value, out var source) ? (RecordFacets.Source(value), source.ShortName) : null,
        references => references.Sources.Values.OrderBy(source => source.ShortName, StringComparer.Ordinal).ThenBy(source => source.Slug, StringComparer.Ordinal).Select(source => KeyValuePair.Create(source.Slug, source.ShortName)),
        "detente-2023");

    /// <summary>Admiralty grades, or one half of them.</summary>
    public static FilterParameter Grade { get; } = Of(
        "grade",
        "Grade",
        "an Admiralty grade such as B2, a letter A–F, a digit 1–6, or several with commas",
        "graded",
        (value, _) => IsGrade(value) ? (RecordFacets.Grade(value.ToUpperInvariant()), value.ToUpperInvariant()) : null,
        references => Reliability.All.Select(letter => KeyValuePair.Create(letter.Letter.ToString(), $"{letter.Letter} {letter.Words}")),
        "C2");

    /// <summary>Whether sources give different values for a field.</summary>
    public static FilterParameter Contested { get; } = Of(
        "contested",
        "Contested",
        "true or false",
        "that are",
        (value, _) => value.ToLowerInvariant() switch
        {
            "true" => (RecordFacets.Contested(true), "contested"),
            "false" => (RecordFacets.Contested(false), "not contested"),
            _ => null,
        },
        _ => [KeyValuePair.Create("true", "contested"), KeyValuePair.Create("false", "not contested")],
        "true");

    /// <summary>The collections that records belong to. It says itself in words; the store that is read holds nothing else (<see cref="CollectionChoice"/>).</summary>
    public static FilterParameter Collection { get; } = new(CollectionChoice.Parameter, "Collection", CollectionChoice.Accepted, (value, references) =>
        CollectionSlugs.Read(value.ToLowerInvariant()) is { Count: > 0 } slugs && slugs.All(slug => references.Collections.Contains(slug, StringComparer.Ordinal)) ? new FilterReading.Collections(slugs) : new FilterReading.Unreadable())
    {
        Choices = references => references.Collections.Select(slug => KeyValuePair.Create(slug, slug)),
        Example = CollectionSlugs.Documents,
    };

    /// <summary>The event that carried an agreement or a step of a project.</summary>
    public static FilterParameter CarriedBy { get; } = Of(
        "event",
        "Carried by",
        "the key of an event such as khorog-consulate-handed-over, or several with commas",
        "carried by the event",
        (value, _) => Slug.From(value) == value ? (RecordFacets.CarriedBy(value), value) : null,
        null,
        "");

    /// <summary>The two ways to write a day, a month or a year, for beside a field.</summary>
    public const string DateHint = "2024-05 or SH1403-06";

    /// <summary>Records that may lie on or after a day.</summary>
    public static FilterParameter From { get; } = OfDays("from", "From", (first, _, words) => new FilterReading.Days(first, null, "from", words));

    /// <summary>Records that may lie on or before a day.</summary>
    public static FilterParameter To { get; } = OfDays("to", "To", (_, last, words) => new FilterReading.Days(null, last, "to", words));

    /// <summary>A parameter whose values are terms of a closed vocabulary.</summary>
    public static FilterParameter OfTerms(string name, string label, string lead, VocabularyList vocabulary, Func<string, string> facet, Func<VocabularyTerm, string>? words = null) =>
        Of(
            name,
            label,
            $"one of {vocabulary.Accepted}, or several with commas",
            lead,
            (value, _) => vocabulary.Terms.FirstOrDefault(term => string.Equals(term.Code, value, StringComparison.OrdinalIgnoreCase)) is { } term
                ? (facet(term.Code), words?.Invoke(term) ?? term.Code)
                : null,
            _ => vocabulary.Terms.Select(term => KeyValuePair.Create(term.Code, words?.Invoke(term) ?? term.Code)),
            vocabulary.Terms[0].Code);

    /// <summary>A parameter whose values are slugs of actors.</summary>
    public static FilterParameter OfActors(string name, string label, string lead, Func<string, string> facet, string example) => Of(
        name,
        label,
        "a slug of an actor such as uzbekistan, or several with commas; /api/v1/actors lists them",
        lead,
        (value, references) => references.Actors.TryGetValue(value, out var actor) ? (facet(value), actor.Name) : null,
        ActorChoices,
        example);

    /// <summary>A parameter whose values are whatever the records hold, such as places; a value that no record holds cannot be read.</summary>
    public static FilterParameter OfWords(RecordKind kind, string name, string label, string accepted, string lead, Func<string, string> facet, string example) => Of(
        name,
        label,
        accepted,
        lead,
        (value, references) => references.FacetWords.TryGetValue(RecordFacets.Name(kind, facet(value.ToLowerInvariant())), out var words)
            ? (facet(value.ToLowerInvariant()), words)
            : null,
        references => WordsOf(references, RecordFacets.Name(kind, facet(""))),
        example);

    /// <summary>A parameter that takes one value or several with commas, each with a facet and words.</summary>
    public static FilterParameter Of(
        string name,
        string label,
        string accepted,
        string lead,
        Func<string, References, (string Facet, string Words)?> read,
        Func<References, IEnumerable<KeyValuePair<string, string>>>? choices,
        string example) =>
        new(name, label, accepted, (value, references) => ReadEach(value, lead, one => read(one, references))) { Choices = choices, Example = example };

    private static FilterReading ReadEach(string value, string lead, Func<string, (string Facet, string Words)?> read)
    {
        var read_ = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Take(MaximumValues + 1).Select(read).ToArray();
        return read_.Length is 0 or > MaximumValues || read_.Any(one => one is null)
            ? new FilterReading.Unreadable()
            : new FilterReading.AnyOf(lead, [.. read_.Select(one => KeyValuePair.Create(one!.Value.Facet, one.Value.Words))]);
    }

    private static IEnumerable<KeyValuePair<string, string>> ActorChoices(References references) =>
        references.ActorsByName.Select(actor => KeyValuePair.Create(actor.Slug, actor.Name));

    private static IEnumerable<KeyValuePair<string, string>> WordsOf(References references, string beginning) => references.FacetWords
        .Where(one => one.Key.StartsWith(beginning, StringComparison.Ordinal))
        .Select(one => KeyValuePair.Create(one.Key[beginning.Length..], one.Value))
        .OrderBy(one => one.Value, StringComparer.Ordinal);

    private static FilterReading ReadPair(string value, References references)
    {
        var slugs = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return slugs.Length == 2 && references.Actors.TryGetValue(slugs[0], out var one) && references.Actors.TryGetValue(slugs[1], out var other) && one != other
            ? new FilterReading.AnyOf("between", [KeyValuePair.Create(RecordFacets.Pair(one.Slug, other.Slug), $"{one.Name} and {other.Name}")])
            : new FilterReading.Unreadable();
    }

    private static FilterParameter OfDays(string name, string label, Func<DateOnly, DateOnly, string, FilterReading> read) =>
        new(name, label, "a day, month or year, such as 2024-05-17, 2024-05 or 2024, or Solar Hijri, such as SH1403-06-03, 3 Sunbula 1403 or SH1403", (value, _) =>
            // First: 1403-06-03 could be Gregorian as well, and nothing recorded here is six hundred years old.
            SolarHijriPeriod.TryParse(value, out var period, out var problem)
                ? read(period.First, period.Last, DateWords.Typed(period))
                // Nor is 1402-12-30, a day that there is not, meant as one of the Gregorian year 1402.
                : problem is not null ? new FilterReading.Unreadable(problem)
                : EdtfDate.TryParse(value, out var date, out var _) && date is { Kind: EdtfKind.Point, Earliest: { } first, Latest: { } last }
                    ? read(first, last, DateWords.Of(value) + SolarHijriPeriod.Hint(date))
                    : new FilterReading.Unreadable())
        {
            Example = "2024-05",
            Hint = DateHint,
        };

    private static bool IsGrade(string value) => value.Length switch
    {
        1 => value[0] is (>= '1' and <= '6') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f'),
        _ => AdmiraltyGrade.TryParse(value.ToUpperInvariant(), out _),
    };
}
