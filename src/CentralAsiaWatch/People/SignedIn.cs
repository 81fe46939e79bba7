namespace CentralAsiaWatch.People;

/// <summary>A person in a session, as the store has both.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="DisplayName">How history names them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Stamp">The person's security stamp.</param>
public sealed record SignedIn(string PersonId, string DisplayName, PersonRole Role, string SessionId, string Stamp);
