using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CentralAsiaWatch.People;

/// <summary>
/// Who acts in a circuit. A circuit belongs to the session it began with: where its connection comes back with another's cookie it belongs to nobody, and never
/// to the other (reliability.md, A8; dotnet/aspnetcore#65272). The session is looked at every half minute, so that one that was ended is seen in an open page.
/// </summary>
public sealed class PersonAuthentication(ILoggerFactory logs, SessionWatch watch) : RevalidatingServerAuthenticationStateProvider(logs), IHostEnvironmentAuthenticationStateProvider
{
    private static readonly AuthenticationState s_nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));
    private bool _isBegun;

    /// <summary>The session that it began with; null where nobody was signed in.</summary>
    public string? Session { get; private set; }

    /// <summary>Its connection came back as somebody else's.</summary>
    public bool IsForeign { get; private set; }

    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    void IHostEnvironmentAuthenticationStateProvider.SetAuthenticationState(Task<AuthenticationState> authenticationStateTask) =>
        SetAuthenticationState(OwnAsync(authenticationStateTask));

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Acting.From(authenticationState.User) is { } acting
        && await watch.CheckAsync(acting.SessionId, acting.SecurityStamp, isUse: false, cancellationToken) is not null;

    private async Task<AuthenticationState> OwnAsync(Task<AuthenticationState> given)
    {
        var state = await given;
        var session = Acting.From(state.User)?.SessionId;
        if (!_isBegun)
        {
            (_isBegun, Session) = (true, session);
        }

        IsForeign |= session != Session;
        return IsForeign ? s_nobody : state;
    }
}
