using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.TakeAway;

/// <summary>One entry of a calendar: whole days.</summary>
/// <param name="Uid">What it is known by, the same for ever: <c>event-17</c>.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, which it still covers.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">More of it.</param>
/// <param name="Url">Whole address of the record's page.</param>
/// <param name="Category">What kind of entry it is.</param>
/// <param name="Version">The version of the record, from 1.</param>
/// <param name="RecordedAt">When that was recorded, UTC.</param>
public sealed record CalendarEntry(string Uid, DateOnly From, DateOnly To, string Summary, string Description, string Url, string Category, int Version, DateTime RecordedAt);

/// <summary>Writes iCalendar (RFC 5545). Pure: the same entries give the same bytes.</summary>
public static class CalendarText
{
    // 75 octets, without the end of the line.
    private const int LineOctets = 75;
    private const string Domain = "central-asia-watch";

    /// <summary>A calendar.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="entries">Its entries.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//CentralAsiaWatch//CentralAsiaWatch//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var entry in entries)
        {
            Write(text, entry);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(entry.Uid)}@{Domain}");
        Line(text, $"DTSTAMP:{Instant(entry.RecordedAt)}");
        Line(text, $"LAST-MODIFIED:{Instant(entry.RecordedAt)}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Version - 1}"));
        Line(text, $"DTSTART;VALUE=DATE:{Day(entry.From)}");
        // The end is the first day that is no part of it; the last day there is has none after it.
        if (entry.To < DateOnly.MaxValue)
        {
            Line(text, $"DTEND;VALUE=DATE:{Day(entry.To.AddDays(1))}");
        }

        Line(text, $"SUMMARY:{Escape(entry.Summary)}");
        Line(text, $"DESCRIPTION:{Escape(entry.Description)}");
        Line(text, $"URL:{entry.Url}");
        Line(text, $"CATEGORIES:{Escape(entry.Category)}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    // A line goes on in the next after a space; no letter is cut in two.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
