namespace CentralAsiaWatch.People;

/// <summary>Where a sign-in leads: to a page of ours and nowhere else.</summary>
public static class ReturnUrls
{
    private const int Longest = 4096;

    /// <summary>The address where it is one of ours, else <paramref name="otherwise"/>. <c>//evil</c>, <c>/\evil</c>, <c>https:evil</c> and <c>javascript:</c> are none.</summary>
    public static string Local(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;

    private static bool IsLocal(string? url) =>
        url is { Length: > 0 and <= Longest }
        && url[0] == '/'
        && (url.Length == 1 || (url[1] != '/' && url[1] != '\\'))
        && !url.Any(letter => char.IsControl(letter) || letter == '\\')
        // Back to the sign-in or its end would lead round in a circle.
        && !url.StartsWith(AppUrls.SignIn, StringComparison.OrdinalIgnoreCase)
        && !url.StartsWith(AppUrls.SignOut, StringComparison.OrdinalIgnoreCase);
}
