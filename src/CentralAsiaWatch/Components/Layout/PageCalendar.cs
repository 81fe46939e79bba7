using System.Globalization;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>
/// Whether Solar Hijri dates stand beside the Gregorian ones: a reader's choice, kept in a cookie like the theme, which an address can overrule for what it shows,
/// so that a link that was sent shows what its sender saw.
/// </summary>
public static class PageCalendar
{
    /// <summary>Name of the cookie and of the parameter.</summary>
    public const string Name = RecordFilter.CalendarParameter;

    /// <summary>Both calendars.</summary>
    public const string SolarHijri = "solar-hijri";

    /// <summary>The Gregorian calendar alone.</summary>
    public const string Gregorian = "gregorian";

    /// <summary>What is shown at an address to this reader.</summary>
    public static bool IsSolarHijri(HttpContext context) => (Known(context.Request.Query[Name]) ?? Known(context.Request.Cookies[Name])) == SolarHijri;

    /// <summary>The choice that is kept, <see cref="Gregorian"/> for anything that is none.</summary>
    public static string Kept(string? choice) => Known(choice) ?? Gregorian;

    /// <summary>What an address asks for that there is not; null for nothing.</summary>
    public static FilterProblem? Problem(HttpContext context) => context.Request.Query[Name].ToString() is { Length: > 0 } asked && Known(asked) is null
        ? new FilterProblem(Name, FilterProblem.Shorten(asked), $"{Gregorian} or {SolarHijri}")
        : null;

    /// <summary>Writes what follows in the reader's calendar. Asynchronous so that the choice ends with the request.</summary>
    public static async Task UseAsync(HttpContext context, RequestDelegate next)
    {
        if (IsSolarHijri(context))
        {
            CultureInfo.CurrentUICulture = SolarHijriCulture.Instance;
        }

        await next(context);
    }

    private static string? Known(string? choice) => choice is SolarHijri or Gregorian ? choice : null;
}
