using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CentralAsiaWatch.People;

/// <summary>Keeps a session from going idle while its person works over a circuit, and loads the page anew where the circuit came back as somebody else's.</summary>
public sealed class CircuitOwner(AuthenticationStateProvider authentication, SessionWatch watch, NavigationManager navigation) : CircuitHandler
{
    private readonly PersonAuthentication? _authentication = authentication as PersonAuthentication;

    /// <inheritdoc />
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        await authentication.GetAuthenticationStateAsync();
        if (_authentication is { IsForeign: true })
        {
            navigation.NavigateTo(navigation.Uri, forceLoad: true);
        }
    }

    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (_authentication is { IsForeign: false, Session: { } session })
        {
            watch.Use(session);
        }

        return next(context);
    };
}
