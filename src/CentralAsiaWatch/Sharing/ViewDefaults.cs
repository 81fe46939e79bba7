using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Explaining;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Sharing;

/// <summary>What each page takes where its address says nothing, as its address would say it. A pinned link says it, so that a later default changes nothing. Pure.</summary>
public static class ViewDefaults
{
    private static readonly KeyValuePair<string, string>[] s_list = [KeyValuePair.Create("order", ListRequest.Oldest), KeyValuePair.Create("limit", Number(ListRequest.DefaultLimit))];
    private static readonly KeyValuePair<string, string> s_counting = KeyValuePair.Create(CountingRules.Parameter, CountingRule.Once.Code());

    /// <summary>The parameters of a view with what they are when they are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(ViewAddress view) => view.Path switch
    {
        AppUrls.Timeline => [.. s_list, KeyValuePair.Create(TimelineState.LanesParameter, LaneDimension.Direction.Code)],
        AppUrls.Actors or AppUrls.Agreements or AppUrls.Projects or AppUrls.Figures or AppUrls.Sources => s_list,
        AppUrls.Leverage => Leverage(view),
        AppUrls.Relations or AppUrls.Compare => [s_counting],
        AppUrls.Explain => [KeyValuePair.Create(ExplainRequest.NumberParameter, ExplainedNumber.Count.Code()), s_counting],
        _ => [],
    };

    // The list beside the whole matrix is shorter than one under a filter.
    private static IEnumerable<KeyValuePair<string, string>> Leverage(ViewAddress view)
    {
        var isFiltered = LeverageFilter.Kind.Parameters.Any(parameter => view.Query.ContainsKey(parameter.Name));
        yield return s_list[0];
        yield return KeyValuePair.Create("limit", Number(isFiltered ? ListRequest.DefaultLimit : LeveragePage.BesideTheMatrix));
        foreach (var dimension in ExposureDimension.All)
        {
            yield return KeyValuePair.Create(ExposureWeights.Prefix + dimension.Code, ExposureWeights.Even.Text(dimension.Code));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
