using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Collections;

/// <summary>Adds collections to the store and takes them out, for administrators.</summary>
public sealed partial class CollectionsPage(CollectionQueries queries, CollectionChoosing choosing)
{
    private IReadOnlyList<CollectionState> _states = [];
    private IReadOnlyList<CollectionState> _loaded = [];
    private string? _problem;
    private string? _done;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    // The form of a collection that was added or taken out since the page was opened.
    private string? Late => HttpContext.Request.HasFormContentType && HttpContext.Request.Form["_handler"].ToString() is { Length: > 0 } handler && _loaded.All(one => Handler(one) != handler) ? handler : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _loaded = _states = await queries.StatesAsync(HttpContext.RequestAborted);

    private static string? Handler(CollectionState one) => one.Slug == CollectionSlugs.Documents ? null : one.IsIn ? $"out-{one.Slug}" : one.HasFiles ? $"in-{one.Slug}" : null;

    private static string Words(CollectionState one) =>
        $"{(one.IsIn ? $"{Formatting.NumberWords.Count(one.Own, "record")} of its own, {one.Shared} shared with another" : "not in the store")}{(one.HasFiles ? "" : "; its files are not in the folder of seeds")}";

    private async Task ChooseAsync(string slug, bool isIn)
    {
        try
        {
            _done = await choosing.ChooseAsync(Acting.From(HttpContext.User), slug, isIn, HttpContext.RequestAborted);
        }
        catch (RefusedException problem)
        {
            _problem = problem.Message;
        }

        _states = await queries.StatesAsync(HttpContext.RequestAborted);
    }
}
