using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Events;

/// <summary>Events in words.</summary>
public static class EventWords
{
    private const int MostNamed = 4;

    /// <summary>Who did it to whom: <c>Uzbekistan → Taliban</c>; those who are only mentioned are left out. Mutual acts read <c>A ↔ B</c>.</summary>
    public static string Who(IReadOnlyList<ParticipantItem> participants)
    {
        var actors = Names(participants, "actor");
        var recipients = Names(participants, "recipient");
        var (from, to) = (Listed(actors), Listed(recipients));
        return recipients.Count == 0 ? from : actors.Order(StringComparer.Ordinal).SequenceEqual(recipients.Order(StringComparer.Ordinal)) ? string.Join(" ↔ ", actors) : $"{from} → {to}";
    }

    /// <summary>The whole event in one line, for those who do not see a mark.</summary>
    public static string Describe(EventRow row) =>
        $"{row.Title}, {DateWords.Of(row.Date)}{(row.DateInferred ? ", date inferred" : "")}, {((Quad)row.Quad).Words()}, {row.Grade ?? "ungraded"}{(row.IsContested ? ", contested" : "")}";

    /// <summary>What the bounds of an event's date mean in a drawing.</summary>
    public static Charts.MarkSpan Span(EventRow row) => Span(row.Date);

    /// <summary>What the bounds of a date in EDTF mean in a drawing.</summary>
    public static Charts.MarkSpan Span(string? edtf)
    {
        if (edtf is null || !EdtfDate.TryParse(edtf, out var date, out _))
        {
            return Charts.MarkSpan.Undated;
        }

        return date switch
        {
            { Kind: EdtfKind.Interval, IsOpenEnded: true } => Charts.MarkSpan.OpenEnded,
            { Kind: EdtfKind.Interval, IsOpenStart: false, HasUnknownStart: false } when date.Latest!.Value.DayNumber - date.Earliest!.Value.DayNumber < ShortDays => Charts.MarkSpan.Day,
            { Kind: EdtfKind.Interval } => Charts.MarkSpan.GoesOn,
            { IsKnownToTheDay: true } => Charts.MarkSpan.Day,
            { Kind: EdtfKind.OneOfASet } => Charts.MarkSpan.ByThen,
            _ => Charts.MarkSpan.Within,
        };
    }

    // A conference of some days is one block, not a bar that goes on.
    private const int ShortDays = 14;

    private static IReadOnlyList<string> Names(IReadOnlyList<ParticipantItem> participants, string role) =>
        [.. participants.Where(participant => participant.Role == role).Select(participant => participant.Name).Distinct(StringComparer.Ordinal)];

    private static string Listed(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNamed - 1))} and {names.Count - MostNamed + 1} others";
}
