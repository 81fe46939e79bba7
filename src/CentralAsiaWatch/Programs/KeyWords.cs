namespace CentralAsiaWatch.Programs;

/// <summary>How the scopes of a key are written and said.</summary>
public static class KeyWords
{
    /// <summary>The claim of a key's principal that names its scopes.</summary>
    public const string ScopesClaim = "scopes";

    /// <summary>Each scope with its code and what it opens.</summary>
    public static IReadOnlyList<(KeyScopes Scope, string Code, string Words)> All { get; } =
    [
        (KeyScopes.Read, "read", "what is published now: the API, data and feeds of pages"),
        (KeyScopes.History, "history", "what was published at a past time, and the list of changes"),
        (KeyScopes.Assistant, "assistant", "the Model Context Protocol endpoint"),
    ];

    /// <summary>The codes of some scopes: <c>read history</c>.</summary>
    public static string Codes(KeyScopes scopes) => string.Join(' ', All.Where(one => scopes.HasFlag(one.Scope)).Select(one => one.Code));

    /// <summary>The scopes of some codes; codes that are none are left out.</summary>
    public static KeyScopes Read(IEnumerable<string?> codes) =>
        All.Where(one => codes.Contains(one.Code, StringComparer.Ordinal)).Aggregate(KeyScopes.None, (scopes, one) => scopes | one.Scope);

    /// <summary>Whether a key was shown that opens a scope; true where none was shown.</summary>
    public static bool Opens(System.Security.Claims.ClaimsPrincipal user, KeyScopes scope) =>
        user.FindFirst(ScopesClaim) is not { } claim || Read(claim.Value.Split(' ')).HasFlag(scope);
}
