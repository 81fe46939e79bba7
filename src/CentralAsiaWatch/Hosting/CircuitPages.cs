using CentralAsiaWatch.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Circuits are for working pages. The framework ends each page that could hold an interactive part with the state that its circuit would begin from, 1.5 KB that no
/// compression makes smaller; reading pages are mapped as pages that can hold none, so they end without it, and an interactive part put upon one fails at once.
/// </summary>
internal static class CircuitPages
{
    // ASP.NET Core 10 gives one list of render modes to all pages of a mapping, as metadata of a type that is not public. To go once a page can be mapped without.
    private const string RenderModes = "ConfiguredRenderModesMetadata";

    /// <summary>Lets only the working pages be interactive (<see cref="WorkingPages"/>).</summary>
    public static void KeepCircuitsToWorkingPages(this RazorComponentsEndpointConventionBuilder pages) => pages.Finally(page =>
    {
        if (page is not RouteEndpointBuilder { RoutePattern.RawText: { } route } || WorkingPages.Has("/" + route.TrimStart('/')))
        {
            return;
        }

        for (var index = 0; index < page.Metadata.Count; index++)
        {
            var type = page.Metadata[index].GetType();
            if (type.Name == RenderModes)
            {
                page.Metadata[index] = Activator.CreateInstance(type, [Array.Empty<IComponentRenderMode>()])!;
            }
        }
    });
}
