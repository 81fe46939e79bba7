using System.Globalization;
using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Makes links to a view. A live link shows the newest; a pinned one shows next year what is shown today: it says the record time, writes days out, and says
/// everything that the page would otherwise choose by itself. Pure.
/// </summary>
public static class PinnedLink
{
    /// <summary>The rules of addresses by which pinned links are made today (<c>v=1</c>).</summary>
    public const string Version = "1";

    // What belongs to looking and not to what is looked at.
    private static readonly string[] s_passing = [RecordFilter.ConditionsParameter, AsOf.Parameter, RecordFilter.VersionParameter];

    /// <summary>The live link to a view: it shows the newest, under the same filter.</summary>
    public static ViewAddress Live(ViewAddress view) => s_passing.Aggregate(view, (left, name) => left.With(name, null));

    /// <summary>The pinned link to a view.</summary>
    /// <param name="view">The view; one that is read as of a time keeps that time.</param>
    /// <param name="at">The record time of a view that has none, UTC.</param>
    /// <param name="isSolarHijri">Whether both calendars are shown.</param>
    /// <param name="shown">What the page chose by itself for what it shows, such as the size of its bars.</param>
    public static ViewAddress Of(ViewAddress view, DateTime at, bool isSolarHijri, params IEnumerable<KeyValuePair<string, string>> shown)
    {
        var pinned = Live(view);
        foreach (var (name, value) in pinned.Query.ToArray())
        {
            pinned = Absolute(name, value.ToString()) is { } day ? pinned.With(name, day) : pinned;
        }

        foreach (var (name, value) in shown.Concat(ViewDefaults.Of(view)).Append(KeyValuePair.Create(RecordFilter.CalendarParameter, isSolarHijri ? PageCalendar.SolarHijri : PageCalendar.Gregorian)))
        {
            pinned = string.IsNullOrEmpty(pinned.Query[name]) ? pinned.With(name, value) : pinned;
        }

        return pinned.With(AsOf.Parameter, view.AsOfText ?? new AsOf(at).Text).With(RecordFilter.VersionParameter, Version);
    }

    /// <summary>The moment to pin: a whole second where nothing was recorded since it began, so that the link stays short; else the present to the tick.</summary>
    /// <param name="now">The present, UTC.</param>
    /// <param name="lastRecorded">When the store last learned something, UTC; null for an empty store.</param>
    public static DateTime Moment(DateTime now, DateTime? lastRecorded)
    {
        var second = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        return lastRecorded > second ? now : second;
    }

    // 2024 as the first or the last of its days; a value that is no day stays as it is, for the page to say so.
    private static string? Absolute(string name, string value)
    {
        var (isFirst, isLast) = (Same(name, FilterParameters.From.Name), Same(name, FilterParameters.To.Name));
        if (!isFirst && !isLast)
        {
            return null;
        }

        var (first, last) = SolarHijriPeriod.TryParse(value, out var period) ? (period.First, period.Last)
            : EdtfDate.TryParse(value, out var date, out _) && date is { Kind: EdtfKind.Point } ? (date.Earliest, date.Latest)
            : ((DateOnly?)null, (DateOnly?)null);
        return (isFirst ? first : last)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
