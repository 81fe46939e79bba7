using System.Globalization;

namespace CentralAsiaWatch.Formatting;

/// <summary>
/// The culture of a reader who wants Solar Hijri dates beside the Gregorian ones. .NET carries the culture of a request to all that is written in it, and
/// <see cref="DateWords"/> asks for it; where nobody set it, in the store, the JSON and the logs, dates are Gregorian alone (docs/decisions/0019).
/// </summary>
/// <remarks>In everything else it is the invariant culture: numbers and names do not change.</remarks>
public sealed class SolarHijriCulture : CultureInfo
{
    private SolarHijriCulture()
        : base("")
    {
    }

    /// <summary>The one there is.</summary>
    public static SolarHijriCulture Instance { get; } = new();

    /// <inheritdoc />
    public override Calendar Calendar { get; } = new PersianCalendar();

    /// <summary>Whether the present reader wants Solar Hijri dates.</summary>
    public static bool IsReaders => CurrentUICulture is SolarHijriCulture;
}
