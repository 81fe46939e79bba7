using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Options;
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
    private IEnumerable<FilterProblem> Problems => new[] { PageCalendar.Problem(HttpContext) }.OfType<FilterProblem>();

    private bool IsAnonymous => HttpContext.User.Identity is not { IsAuthenticated: true };
}
