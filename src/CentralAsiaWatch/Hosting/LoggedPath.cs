namespace CentralAsiaWatch.Hosting;

/// <summary>The path of a request as the log may have it: where a part of it opens something to whoever knows it, that part is left out.</summary>
public static class LoggedPath
{
    private static readonly PathString[] s_secret = [AppUrls.SecretFeeds, AppUrls.Digests, "/account/invitation"];

    /// <summary>The path, with <c>…</c> in place of a secret. Sample: <c>/feeds/…</c>.</summary>
    public static string? Of(PathString path)
    {
        foreach (var below in s_secret)
        {
            // Whatever the case: routes are found without regard to it.
            if (path.StartsWithSegments(below, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue)
            {
                return $"{below.Value}/…";
            }
        }

        return path.Value;
    }
}
