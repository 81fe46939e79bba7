using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Signposts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>What stands at an address that names nothing: a search, and the records whose names come nearest.</summary>
public sealed partial class NotFoundPage(SearchQueries queries, RecordSignposts signposts, TimeProvider clock)
{
    private const int MostNear = 8;
    private IReadOnlyList<SearchHit> _near = [];
    private Signpost? _signpost;
    private AsOf? _asOf;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    // A share link that opens nothing says nothing of what there is.
    private bool IsSharedLink => Sharing.SharedView.Of(HttpContext) is not null;

    private string Address => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Request.Path;

    private string Guess => string.Join(' ', SearchText.Terms(Uri.UnescapeDataString(Address.Split('/').LastOrDefault() ?? "")));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // The query is that of the address that was asked for.
        var query = QueryHelpers.ParseQuery(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString);
        _asOf = query.TryGetValue(AsOf.Parameter, out var text) ? AsOf.Read(text.ToString(), clock.GetUtcNow().UtcDateTime) : null;
        if (IsSharedLink)
        {
            return;
        }

        if ((_signpost = await signposts.AnswerAsync(HttpContext, Address)) is not null)
        {
            return;
        }

        var kind = RecordKinds.All.Select(one => (RecordKind?)one).FirstOrDefault(one => Address.StartsWith($"/{one!.Value.Plural()}/", StringComparison.Ordinal));
        _near = await queries.NearAsync(Guess, kind, MostNear, HttpContext.RequestAborted);
    }
}
