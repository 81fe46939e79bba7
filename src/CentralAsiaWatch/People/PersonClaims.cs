using System.Security.Claims;

namespace CentralAsiaWatch.People;

/// <summary>The claims of a signed-in principal.</summary>
public static class PersonClaims
{
    /// <summary>
    /// <see cref="Person"/>'s key. Under this name the framework ties the token of a form to it alone; under any other it would tie it to all claims, and a form on the
    /// page that changed a password would be refused for the new stamp.
    /// </summary>
    public const string PersonId = "sub";

    /// <summary><see cref="Person.DisplayName"/>.</summary>
    public const string Name = "name";

    /// <summary><see cref="Person.Role"/>, by name.</summary>
    public const string Role = "role";

    /// <summary>The key of the <see cref="PersonSession"/>.</summary>
    public const string Session = "session";

    /// <summary>The security stamp.</summary>
    public const string Stamp = "stamp";

    /// <summary>The role of a principal; null where nobody is signed in.</summary>
    public static PersonRole? RoleOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && Enum.TryParse<PersonRole>(principal.FindFirstValue(Role), out var role) ? role : null;

    /// <summary>The principal of a person in a session.</summary>
    internal static ClaimsPrincipal Principal(SignedIn signedIn) => new(new ClaimsIdentity(
        [
            new Claim(PersonId, signedIn.PersonId),
            new Claim(Name, signedIn.DisplayName),
            new Claim(Role, signedIn.Role.ToString()),
            new Claim(Session, signedIn.SessionId),
            new Claim(Stamp, signedIn.Stamp),
        ],
        PersonCookie.Scheme, Name, Role));
}
