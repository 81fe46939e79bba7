using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Leverage;

/// <summary>Every judgement of one side's leverage over another, with what it rests on.</summary>
public sealed partial class LeveragePairPage(LeverageQueries queries, ReferenceCache cache, ReadingTime time, NavigationManager navigation)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Leverage, "Leverage")];
    private LeveragePair? _pair;
    private References _references = new([], []);

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Slug of who holds it.</summary>
    [Parameter]
    public required string Holder { get; set; }

    /// <summary>Slug of whom it is held over.</summary>
    [Parameter]
    public required string Subject { get; set; }

    private DateOnly Today => time.Today;

    private DateTime? Last => _pair!.Assessments.Max(one => (DateTime?)one.Recorded.RecordedAt);

    // Nobody has a relation with itself or with what it belongs to.
    private bool IsRelation => RelationPair.Find(Holder, Subject, _references) is not null;

    private string Api => AppUrls.With(AppUrls.Api(RecordKind.Leverage),
        [KeyValuePair.Create<string, string?>("holder", Holder), KeyValuePair.Create<string, string?>("subject", Subject)]);

    private string Finding
    {
        get
        {
            var all = _pair!.Assessments;
            if (all.Count == 0)
            {
                return "Not assessed.";
            }

            var highest = all.Max(one => one.Row.Level.Order);
            var dimensions = LeverageWords.Dimensions(all.Select(one => one.Row).Where(row => row.Level.Order == highest));
            var sources = all.SelectMany(one => one.Content.Citations).Select(citation => citation.Source).Distinct().Count();
            return $"At most {all.First(one => one.Row.Level.Order == highest).Row.Level.Code}, in {dimensions}: "
                + $"{NumberWords.Count(all.Count, "assessment")} from {NumberWords.Count(sources, "source")}, "
                + $"{all.Count(one => one.Row.Item.Contested)} contested, {all.Count(one => one.Row.IsStale)} stale.";
        }
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _references = await cache.ReferencesAsync(HttpContext.RequestAborted);
        _pair = await queries.PairAsync(Holder, Subject, HttpContext.RequestAborted);
        if (_pair is null)
        {
            navigation.NotFound();
        }
    }
}
