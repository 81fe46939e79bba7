using System.Globalization;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.TakeAway;

/// <summary>What of a record belongs into a calendar: when it met, when it is due, when a judgement has to be looked at again. Pure.</summary>
internal static class CalendarEntries
{
    // What may have been on any day of half a year is no entry of a calendar.
    private const int MostDays = 31;

    /// <summary>The entry of a record in its public form; null where it has no day.</summary>
    public static CalendarEntry? Of(RecordKind kind, string json, string host) => kind switch
    {
        RecordKind.Event => Of(RecordQueries.Read<EventItem>(json), host),
        RecordKind.Agreement => Of(RecordQueries.Read<AgreementItem>(json), host),
        RecordKind.Project => Of(RecordQueries.Read<ProjectItem>(json), host),
        RecordKind.Leverage => Of(RecordQueries.Read<LeverageItem>(json), host),
        _ => null,
    };

    private static CalendarEntry? Of(EventItem item, string host) =>
        item is { Date: { } text, Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber < MostDays && EdtfDate.Parse(text).Precision == EdtfPrecision.Day
            ? Entry(item, "event", first, last, item.Title, Lines(item.Summary, DateOf(text), Names(item.Actors.Select(actor => actor.Name).Distinct()), item), "Meeting", host)
            : null;

    private static CalendarEntry? Of(AgreementItem item, string host) => Due(item, "agreement", item.Title, item.Due, item.State, host);

    private static CalendarEntry? Of(ProjectItem item, string host) => Due(item, "project", item.Name, item.Due, item.State, host);

    private static CalendarEntry? Of(LeverageItem item, string host) => item.StaleAfter is { } day
        ? Entry(item, "leverage", day, day, $"Judgement goes stale: {item.Holder} over {item.Subject}, {item.Dimension}", Lines(item.Judgement, $"Level: {item.Level}", null, item), "Horizon", host)
        : null;

    // A year or a month that is named is over with its last day.
    private static CalendarEntry? Due(RecordItem item, string kind, string title, string? due, string state, string host) =>
        due is not null && EdtfDate.TryParse(due, out var date, out _) && date.Latest is { } last
            ? Entry(item, $"{kind}-due", last, last, $"Due: {title}", Lines(null, $"Due {date.Text}, {state}", null, item), "Deadline", host)
            : null;

    private static CalendarEntry Entry(RecordItem item, string uid, DateOnly from, DateOnly to, string summary, string description, string category, string host)
    {
        var url = PinnedAddress.Of(host, item.Url);
        return new CalendarEntry(string.Create(CultureInfo.InvariantCulture, $"{uid}-{item.Id}"), from, to, summary, description, url, category, item.Version, item.RecordedAt);
    }

    private static string DateOf(string text) => $"Date: {text}";

    private static string? Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } all ? all : null;

    private static string Lines(string? text, string when, string? who, RecordItem item) => string.Join(
        '\n', new[] { text, who, when, item.Grade is { } grade ? $"Grade {grade}{(item.Contested ? ", contested" : "")}" : null }.OfType<string>());
}
