using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Comparing;

/// <summary>One of the relations that stand side by side.</summary>
/// <param name="Pair">The sides.</param>
/// <param name="Events">The events.</param>
/// <param name="Ladder">How the state of the pair climbed; null where the pair has no ladder.</param>
/// <param name="Trend">Whether it is warmer or colder than a year ago.</param>
/// <param name="Contacts">Who met last.</param>
/// <param name="Agreements">How many agreements both are parties to.</param>
/// <param name="Projects">How many projects both are parties to.</param>
/// <param name="Contested">What is contested, as its page has it.</param>
public sealed record ComparedRelation(
    RelationPair Pair, RelationEvents Events, LadderClimb? Ladder, RelationTrend Trend, ContactLog Contacts, int Agreements, int Projects, Contested.ContestedBoard Contested)
{
    /// <summary>The name of the relation.</summary>
    public string Name => $"{Pair.A.Name} and {Pair.B.Name}";

    /// <summary>The events by quarter, as bars.</summary>
    public IReadOnlyList<QuarterBar> Bars => RelationCharts.Bars(Events.Balance);
}

/// <summary>Relations side by side, on the same axes. Pure.</summary>
/// <param name="Today">The day on which they are looked at.</param>
/// <param name="Relations">The relations, in the order asked for.</param>
public sealed record Comparison(DateOnly Today, IReadOnlyList<ComparedRelation> Relations)
{
    /// <summary>The first and last year of every chart.</summary>
    public (int From, int To) Years
    {
        get
        {
            var years = Relations.SelectMany(one => one.Events.Balance.YearsTo(Today.Year)).Append(Today.Year).ToArray();
            return (years.Min(), years.Max());
        }
    }

    /// <summary>The number of events that reaches to the edge of every chart.</summary>
    public int Greatest => QuarterBars.Greatest(Relations.Select(one => one.Bars));

    /// <summary>How many events all of them have together; null where not every event was read and each is to count once.</summary>
    /// <param name="rule">Once: an event in two of them counts once. Pairs: it counts in each.</param>
    public int? Together(CountingRule rule) => rule == CountingRule.Pairs
        ? Relations.Sum(one => one.Events.Total)
        : Relations.All(one => one.Events.IsWhole)
            ? Relations.SelectMany(one => one.Events.Rows).Select(row => row.Number).Distinct().Count()
            : null;
}
