using System.Globalization;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>What is made for a reader who wants Solar Hijri dates beside the Gregorian ones.</summary>
public static class SolarHijriReader
{
    /// <summary>The header of a request of such a reader.</summary>
    public static readonly KeyValuePair<string, string> Cookie = new("Cookie", "calendar=solar-hijri");

    /// <summary>What is made while such a reader is served.</summary>
    public static T Sees<T>(Func<T> made)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = SolarHijriCulture.Instance;
        try
        {
            return made();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
