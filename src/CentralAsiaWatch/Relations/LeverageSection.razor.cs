using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Relations;

/// <summary>The assessments of a relation, both ways, by dimension.</summary>
public sealed partial class LeverageSection
{
    private string[] _dimensions = [];
    private string[] _missing = [];

    /// <summary>The relation.</summary>
    [Parameter, EditorRequired]
    public required Relation Relation { get; set; }

    /// <summary>Actors and sources.</summary>
    [Parameter, EditorRequired]
    public required References References { get; set; }

    private ActorEntry A => Relation.Pair.A;

    private ActorEntry B => Relation.Pair.B;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var assessed = Relation.Leverage.Select(row => row.Item.Dimension).ToHashSet();
        _dimensions = [.. LeverageDimension.All.Select(one => one.Code).Where(assessed.Contains)];
        _missing = [.. LeverageDimension.All.Select(one => one.Code).Where(code => !assessed.Contains(code) && code != "overall")];
    }

    private ContestedReading[] Levels(LeverageRow row) =>
        ContestedPoint.Of("", row.Item, References).Where(point => point.Field == "level").SelectMany(point => point.Values).ToArray();

    // Of several judgements of one dimension the newest stands; the page of the pair has the others.
    private RenderFragment Cell(ActorEntry holder, string dimension) => builder =>
    {
        var row = Relation.HeldBy(holder, References).LastOrDefault(one => one.Item.Dimension == dimension);
        builder.OpenElement(0, "div");
        if (row is null)
        {
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "m");
            builder.AddContent(3, "not assessed");
            builder.CloseElement();
        }
        else
        {
            builder.OpenComponent<LeverageCell>(4);
            builder.AddComponentParameter(5, nameof(LeverageCell.Row), row);
            builder.CloseComponent();
        }

        builder.CloseElement();
    };
}
