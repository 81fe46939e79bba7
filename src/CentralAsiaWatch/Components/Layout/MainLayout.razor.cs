using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Past;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>What stands around every reading page.</summary>
public sealed partial class MainLayout(IOptions<WatchOptions> options)
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private Sharing.SharedView? SharedView => Sharing.SharedView.Of(HttpContext);

    // One page for every link that opens nothing, whatever its address: it names none, and there is nothing on it to skip.
    private bool IsNothingShared => SharedView == Sharing.SharedView.Nothing && HttpContext.Response.StatusCode == StatusCodes.Status404NotFound;

    private string PathAndQuery => PageAddress.PathAndQuery(HttpContext);

    // Whole, for paper: links on a printed page are written as they stand on this host.
    private string Address => PageAddress.Whole(HttpContext);

    // What of an address every page reads, and could not.
    private IEnumerable<FilterProblem> Problems => new[] { PageCalendar.Problem(HttpContext), HasFilter ? null : AsOfRequests.CollectionProblem(HttpContext) }.OfType<FilterProblem>();

    // These pages say themselves what of their filter could not be read.
    private bool HasFilter => HttpContext.Request.Path.Value!.Split('/') is ["", "timeline" or "map" or "network" or "explain"] or ["", "relations" or "countries", _, ..]
        or ["", "agreements" or "projects" or "figures" or "leverage" or "actors" or "sources"];

    private bool IsAnonymous => HttpContext.User.Identity is not { IsAuthenticated: true };
}
