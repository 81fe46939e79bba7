using System.Security.Claims;

namespace CentralAsiaWatch.People;

/// <summary>Who does something: what a write operation is given, and checks against the store at the moment of the write.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="SecurityStamp">The stamp of the sign-in they act under; one that is no longer the person's refuses the write.</param>
/// <param name="SessionId">The session they act in; one that was ended refuses the write.</param>
public sealed record Acting(string PersonId, string SecurityStamp, string SessionId)
{
    /// <summary>Reads it from a signed-in principal; null for anybody else.</summary>
    public static Acting? From(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
        && principal.FindFirstValue(PersonClaims.PersonId) is { } person
        && principal.FindFirstValue(PersonClaims.Stamp) is { } stamp
        && principal.FindFirstValue(PersonClaims.Session) is { } session
            ? new Acting(person, stamp, session)
            : null;
}
