using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Relations;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Situation;

/// <summary>The table of the five relations.</summary>
public sealed partial class StandingTable
{
    private int _from;

    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public required SituationView View { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() =>
        _from = View.States.SelectMany(state => state.Events.Balance.YearsTo(View.Today.Year).Take(1)).Append(View.Today.Year).Min();

    private static string Short(TrendCall call) => call.IsCalled ? TrendWords.Word(call.Direction) : "too few to call";

    private BalanceChartModel Balance(StateStanding state) =>
        RelationCharts.Small(state.State.Name, state.Events.Balance, _from, View.Today.Year, $"b{state.State.Iso3}");

    private IReadOnlyList<LeverageRow> Holding(StateStanding state, bool isByState) =>
        [.. state.Leverage.Where(row => RelationPair.Belongs(row.Item.Holder, isByState ? state.State.Slug : CentralAsia.Afghanistan, View.References))];
}
