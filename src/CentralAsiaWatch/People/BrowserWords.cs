namespace CentralAsiaWatch.People;

/// <summary>The browser of a session in words that its owner knows it by: <c>Firefox on Windows</c>.</summary>
public static class BrowserWords
{
    // In this order: every browser also calls itself one of those further down.
    private static readonly (string Mark, string Name)[] s_browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] s_systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Reads a User-Agent header: <c>Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0</c>.</summary>
    public static string Read(string? userAgent)
    {
        var browser = Name(s_browsers, userAgent) ?? "A browser";
        return Name(s_systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Name((string Mark, string Name)[] names, string? userAgent) =>
        names.Where(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}
