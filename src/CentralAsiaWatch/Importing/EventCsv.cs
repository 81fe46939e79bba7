using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// Our own export of events as CSV: one row a record, lists in the notation of <see cref="ListNotation"/>:
/// <c>uzbekistan</c> under actors, <c>taliban</c> under recipients, <c>agency | 3 | 2 | supports | field: date | says: 2024-10</c> under citations.
/// </summary>
public static class EventCsv
{
    /// <summary>The fourth part of a place that no source names.</summary>
    public const string Inferred = "inferred";

    /// <summary>The column of the collections that a record belongs to; a file without it says nothing of them.</summary>
    public const string Collections = "collections";

    /// <summary>The columns, in order. A table that has them all is known as this export.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "number", "key", "title", "label", "summary", "date", "dateBasis", "type", "mode", "contexts", "actors", "recipients", "others", "places",
        "rung", "ladder", "level", "related", "citations", Collections,
    ];

    /// <summary>The cells of an event, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string?> Cells(EventContent one)
    {
        var (actors, recipients, others) = Participants(one.Actors);
        return
        [
            Whole(one.Number), one.Key, one.Title, one.Label, one.Summary, one.Date, one.DateBasis, one.Type, one.Mode, ListNotation.Write(one.Contexts), actors, recipients, others,
            ListNotation.Write(one.Places.Select(place => new[] { place.Name, place.Country, place.Precision, place.Inferred ? Inferred : null })),
            one.Rung is { } rung ? rung.ToString(CultureInfo.InvariantCulture) : null, ListNotation.Write(one.Ladder), one.Level,
            ListNotation.Write(one.Related.Select(related => new[] { related.Event, related.As })), Citations(one.Citations), ListNotation.Write(one.InCollections),
        ];
    }

    /// <summary>Citations in one cell.</summary>
    public static string Citations(IEnumerable<CitationContent> citations) => ListNotation.Write(citations.Select(citation => (IReadOnlyList<string?>)
    [
        citation.Source, citation.Paragraph > 0 ? Whole(citation.Paragraph) : null, Whole(citation.Credibility), citation.Stance,
        .. Named("field", citation.Field), .. Named("says", citation.Says), .. Named("words", citation.Words),
    ]));

    /// <summary>A part that says what it is, for parts that are often missing; none for null.</summary>
    internal static IEnumerable<string> Named(string name, string? text) => text is null ? [] : [$"{name}: {text}"];

    internal static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Three columns, as people think of them. Who is named out of their order stands with all others and with its role in the first, so that the order is kept.
    private static (string Actors, string Recipients, string Others) Participants(IReadOnlyList<ParticipantContent> participants)
    {
        var inOrder = participants.OrderBy(one => one.Role switch { "actor" => 0, "recipient" => 1, _ => 2 }).ToArray();
        return inOrder.SequenceEqual(participants)
            ? (ListNotation.Write(inOrder.Where(one => one.Role == "actor").Select(one => one.Actor)),
                ListNotation.Write(inOrder.Where(one => one.Role == "recipient").Select(one => one.Actor)),
                ListNotation.Write(inOrder.Where(one => one.Role is not ("actor" or "recipient")).Select(one => new[] { one.Actor, one.Role })))
            : (ListNotation.Write(participants.Select(one => new[] { one.Actor, one.Role })), "", "");
    }
}
