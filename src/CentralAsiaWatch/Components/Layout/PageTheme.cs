namespace CentralAsiaWatch.Components.Layout;

/// <summary>Light, dark, or as the system has it: kept in a cookie, so that the page comes right in the first response and works without a script.</summary>
public static class PageTheme
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "theme";

    /// <summary>The choice; null for the system's.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies[Cookie] is "light" or "dark" ? context.Request.Cookies[Cookie] : null;

    /// <summary>The choice that a press of the switch makes: auto, light, dark, auto.</summary>
    public static string Next(string? theme) => theme switch
    {
        null => "light",
        "light" => "dark",
        _ => "auto",
    };
}
