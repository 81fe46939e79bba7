using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>What stands around every reading page.</summary>
public sealed partial class MainLayout
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private Sharing.SharedView? SharedView => Sharing.SharedView.Of(HttpContext);

    private string Path => HttpContext.Request.Path;

    private string PathAndQuery => PageAddress.PathAndQuery(HttpContext);

    // Whole, for paper: links on a printed page are written as they stand on this host.
    private string Address => PageAddress.Whole(HttpContext);

    // What of an address every page reads, and could not.
    private IEnumerable<FilterProblem> Problems => new[] { PageCalendar.Problem(HttpContext), AsOfRequests.Problem(HttpContext) }.OfType<FilterProblem>();

    private bool IsAnonymous => HttpContext.User.Identity is not { IsAuthenticated: true };
}
