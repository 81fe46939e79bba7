using Microsoft.AspNetCore.Authorization;

namespace CentralAsiaWatch.People;

/// <summary>
/// What a page asks of who opens it: <c>@attribute [Authorize(Policy = PersonPolicies.Editor)]</c>. It keeps pages from those who have no use for them; whether
/// somebody may write is decided by the write operation.
/// </summary>
public static class PersonPolicies
{
    /// <summary>Somebody who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>An editor, a reviewer or an administrator.</summary>
    public const string Editor = nameof(PersonRole.Editor);

    /// <summary>A reviewer or an administrator.</summary>
    public const string Reviewer = nameof(PersonRole.Reviewer);

    /// <summary>An administrator.</summary>
    public const string Administrator = nameof(PersonRole.Administrator);

    /// <summary>Reading where anonymous reading is off: somebody who is signed in, or whoever has a share link of the very view.</summary>
    internal static AuthorizationPolicy Reading { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(asked => asked.User.Identity is { IsAuthenticated: true } || Sharing.SharedView.Of(asked.Resource as HttpContext) is not null).Build();

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var least in new[] { PersonRole.Editor, PersonRole.Reviewer, PersonRole.Administrator })
        {
            options.AddPolicy(least.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => PersonClaims.RoleOf(asked.User) >= least));
        }
    }
}
