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
    private CountingRule _rule;
    private int? _total;
    private string _caption = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Slug of the first side.</summary>
    [SupplyParameterFromQuery]
    public string? A { get; set; }

    /// <summary>Slug of the second side.</summary>
    [SupplyParameterFromQuery]
    public string? B { get; set; }

    /// <summary>The counting rule: once or pairs.</summary>
    [SupplyParameterFromQuery]
    public string? Counting { get; set; }

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

        if (A is null != B is null)
        {
            _problem = "One side alone makes no relation. Choose the other side, too.";
        }

        _actors = [.. references.ActorsByName];
        _pairs = await queries.PairsAsync(MostPairs, HttpContext.RequestAborted);
        _rule = CountingRules.Read(Counting) ?? CountingRule.Once;
        if (CountingRules.Read(Counting) is null)
        {
            _problem = $"‘{(Counting!.Length <= 80 ? Counting : Counting[..80] + "…")}’ cannot be read as counting; accepted is {CountingRules.Accepted}.";
        }

        _total = _rule == CountingRule.Pairs ? _pairs.Sum(pair => pair.Events) : await queries.TogetherAsync(_pairs, HttpContext.RequestAborted);
        _caption = _rule == CountingRule.Pairs
            ? "The total counts an event once for each of these pairs that it belongs to: it is the sum of the rows."
            : _total is null
                ? "Too many events to count each once over these pairs; once per pair they can be counted."
                : "The total counts each event once, in however many of these pairs it stands: it is less than the sum of the rows.";
    }

    private static string Url(CountingRule rule) => AppUrls.With(AppUrls.Relations, [KeyValuePair.Create(CountingRules.Parameter, (string?)(rule == CountingRule.Once ? null : rule.Code()))]);
}
