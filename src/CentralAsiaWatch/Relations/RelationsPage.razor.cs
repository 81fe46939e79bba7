using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Relations;

/// <summary>Where two actors are chosen.</summary>
public sealed partial class RelationsPage(RelationQueries queries, ReferenceCache cache, NavigationManager navigation)
{
    private const int MostPairs = 60;
    private IReadOnlyList<ActorEntry> _actors = [];
    private IReadOnlyList<PairCount> _pairs = [];
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Slug of the first side.</summary>
    [SupplyParameterFromQuery]
    public string? A { get; set; }

    /// <summary>Slug of the second side.</summary>
    [SupplyParameterFromQuery]
    public string? B { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var references = await cache.ReferencesAsync(HttpContext.RequestAborted);
        if (A is not null && B is not null)
        {
            if (RelationPair.Find(A, B, references) is not null)
            {
                navigation.NavigateTo(AppUrls.Relation(A, B));
                return;
            }

            _problem = references.Actors.ContainsKey(A) && references.Actors.ContainsKey(B)
                ? "The two are one side: the same actor, or one belongs to the other. Choose two that stand apart."
                : "One of the two is no actor that is recorded. Choose from the lists.";
        }

        _actors = [.. references.Actors.Values.OrderBy(actor => actor.Name, StringComparer.Ordinal)];
        _pairs = await queries.PairsAsync(MostPairs, HttpContext.RequestAborted);
    }
}
