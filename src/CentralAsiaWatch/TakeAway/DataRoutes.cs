using System.Globalization;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Maps the many addresses of data.</summary>
internal static class DataRoutes
{
    /// <summary>
    /// Maps an address whose handler is compiled when it is first asked for: there are some hundred of them, which would otherwise cost each start of the program more than
    /// all else. Data is the same for every reader, whatever calendar their pages are in.
    /// </summary>
    public static IEndpointConventionBuilder MapData(this IEndpointRouteBuilder routes, string pattern, Delegate answer)
    {
        string[] names = [.. RoutePatternFactory.Parse(pattern).Parameters.Select(parameter => parameter.Name)];
        var compiled = new Lazy<RequestDelegate>(() =>
            RequestDelegateFactory.Create(answer, new RequestDelegateFactoryOptions { ServiceProvider = routes.ServiceProvider, RouteParameterNames = names }).RequestDelegate);
        return routes.MapGet(pattern, (RequestDelegate)(async context =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            await compiled.Value(context);
        }));
    }
}
