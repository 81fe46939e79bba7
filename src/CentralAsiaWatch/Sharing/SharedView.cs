using System.Security.Claims;

namespace CentralAsiaWatch.Sharing;

/// <summary>That a request reads one view by a share link: as nobody, whoever is signed in, and without what is written around reading.</summary>
/// <param name="Name">What the link is called; empty where nothing is open.</param>
/// <param name="ExpiresAt">Until when it works, UTC.</param>
public sealed record SharedView(string Name, DateTime ExpiresAt)
{
    /// <summary>That a request came by what opens nothing, or not yet: it is shown the page that says so, and nothing of the site.</summary>
    public static SharedView Nothing { get; } = new("", DateTime.MaxValue);

    /// <summary>Of a request; null for any other.</summary>
    public static SharedView? Of(HttpContext? context) => context?.Features.Get<SharedView>();

    /// <summary>Takes away who reads: a shared view is the same for an editor and for a stranger.</summary>
    public static Task ReadAsNobodyAsync(HttpContext context, RequestDelegate next)
    {
        if (Of(context) is not null)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        return next(context);
    }
}
