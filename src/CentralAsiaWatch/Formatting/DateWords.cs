using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Formatting;

/// <summary>Dates and instants as a page shows them.</summary>
public static class DateWords
{
    /// <summary>An EDTF date in words; "undated" where there is none.</summary>
    public static string Of(string? edtf) => edtf is not null && EdtfDate.TryParse(edtf, out var date, out _) ? EdtfWords.Describe(date) : "undated";

    /// <summary>An EDTF date with all that is known of it, in words.</summary>
    public static string Fully(string? edtf) => edtf is not null && EdtfDate.TryParse(edtf, out var date, out _) ? EdtfWords.DescribeFully(date) : "no source dates it";

    /// <summary>The days between which an EDTF date lies.</summary>
    public static string Bounds(string? edtf) => edtf is not null && EdtfDate.TryParse(edtf, out var date, out _) ? EdtfWords.DescribeBounds(date) : "undated";

    /// <summary>A day: 12 Oct 2024.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant: 22 Nov 2026 09:14 UTC.</summary>
    public static string Instant(DateTime instant) => instant.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
