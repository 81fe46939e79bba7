using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>The sentences above the charts and tables of a relation, made from the records and from nothing else. Pure.</summary>
public static class RelationFindings
{
    private const int MostYearsNamed = 6;

    /// <summary>The finding at the head of the page.</summary>
    public static string Standfirst(Relation relation) => relation.Ladder is { } climb && relation.Pair.LadderOf is { } state
        ? $"{Standing(state.Name, climb)} {Silence(relation)}"
        : Silence(relation);

    /// <summary>Where a state stands on the ladder.</summary>
    public static string Standing(string name, LadderClimb climb) => climb.Current switch
    {
        null => $"No event puts {name} on a rung of the ladder toward the Taliban authorities.",
        { OtherRung: { } other } step => $"Sources disagree whether {name} reached rung {step.Rung} toward the Taliban authorities ({RelationWords.Rung(step.Rung)}) or {other} ({RelationWords.Rung(other)}), {step.Since}.",
        var step when climb.Left is { } higher => $"{name} stands on rung {step.Rung} of 7 toward the Taliban authorities: {RelationWords.Rung(step.Rung)}, {step.Since}, after rung {higher.Rung}, {RelationWords.Rung(higher.Rung)}, {higher.Since}.",
        var step => $"{name} has reached rung {step.Rung} of 7 toward the Taliban authorities: {RelationWords.Rung(step.Rung)}, {step.Since}.",
    };

    /// <summary>How much, how far apart in time.</summary>
    public static string Extent(Relation relation)
    {
        var years = relation.Events.Rows.SelectMany(row => new[] { row.Earliest?.Year, row.Latest?.Year }).OfType<int>().Where(year => year <= relation.Today.Year).ToArray();
        var span = years.Length == 0 ? "" : years.Min() == years.Max() ? $", {years.Min()}" : $", {years.Min()}–{years.Max()}";
        return $", {NumberWords.Count(relation.Sources.Count, "source")}, {relation.Contested.Words} contested{span}.";
    }

    /// <summary>Who acts on whom, how often.</summary>
    public static string Directions(Relation relation)
    {
        var (a, b) = (relation.Pair.A.Name, relation.Pair.B.Name);
        string[] parts =
        [
            $"From {a} to {b}: {Count(relation, LaneKind.Forth)}; from {b} to {a}: {Count(relation, LaneKind.Back)}; of both together: {Count(relation, LaneKind.Joint)}.",
            Force(relation),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>Cooperation and conflict by quarter.</summary>
    public static string Balance(QuarterBalance balance)
    {
        if (balance.Dated == 0)
        {
            return $"None of {NumberWords.Count(balance.Total, "event")} is dated to a quarter or better.";
        }

        return $"Of {NumberWords.Count(balance.Dated, "event")} dated to a quarter or better, {NumberWords.Number(balance.Cooperative)} {Are(balance.Cooperative)} cooperative and {NumberWords.Number(balance.Conflictual)} conflictual{ConflictYears(balance.ConflictYears)}. "
            + $"The mean score of all {NumberWords.Number(balance.Total)} is {NumberWords.WithSign(Math.Round(balance.MeanScore!.Value, 1))}, from −10 to +10.";
    }

    /// <summary>The steps of a climb.</summary>
    public static string Ladder(LadderClimb climb)
    {
        var steps = climb.Steps.Where((step, index) => step.Rung > 0 && !IsBack(climb, index)).Select(Named).ToArray();
        var backs = climb.Steps.Where((_, index) => IsBack(climb, index)).Select(Named).ToArray();
        var skipped = climb.Skipped.Select(rung => rung.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var first = steps.Length == 0 ? "No step up is recorded." : $"{NumberWords.Count(steps.Length, "step")} up: {string.Join("; ", steps)}.";
        first += backs.Length == 0 ? "" : $" {NumberWords.Count(backs.Length, "step")} back: {string.Join("; ", backs)}.";
        return skipped.Length == 0 ? first : $"{first} No event is recorded for rung{(skipped.Length == 1 ? "" : "s")} {RelationWords.Listed(skipped)}.";
    }

    private static string Named(LadderEvent step) => $"{(step.OtherRung is { } other ? $"rung {step.Rung} or {other}" : RelationWords.Rung(step.Rung))}, {step.Since}";

    private static bool IsBack(LadderClimb climb, int index) => index > 0 && climb.Steps[index - 1].Rung > climb.Steps[index].Rung;

    /// <summary>How far agreements and projects got.</summary>
    public static string Agreements(Relation relation)
    {
        var delivered = relation.Agreements.Count(item => item.State == "delivered") + relation.Projects.Count(item => item.State == "delivered");
        return $"{NumberWords.Count(relation.Agreements.Count, "agreement")} and {NumberWords.Count(relation.Projects.Count, "project")}, {(delivered == 0 ? "none" : delivered.ToString(System.Globalization.CultureInfo.InvariantCulture))} of them recorded as delivered. "
            + "The present stage is in bold. A stage after it is not reported, which is not “no”.";
    }

    /// <summary>What is held most strongly, each way.</summary>
    public static string Leverage(Relation relation, References references) =>
        $"{Strongest(relation.Pair.A, relation.Pair.B, relation, references)} {Strongest(relation.Pair.B, relation.Pair.A, relation, references)}";

    private static string Strongest(ActorEntry holder, ActorEntry subject, Relation relation, References references)
    {
        var held = relation.HeldBy(holder, references).Where(row => row.Item.Dimension != "overall").ToArray();
        if (held.Length == 0)
        {
            return $"What {holder.Name} holds over {subject.Name} is not assessed by dimension.";
        }

        var most = held.Max(row => row.Level.Order);
        var strongest = held.Where(row => row.Level.Order == most).ToArray();
        return $"{holder.Name} over {subject.Name}: {strongest[0].Level.Code} at most, in {RelationWords.Listed([.. strongest.Select(row => row.Item.Dimension).Distinct()])}.";
    }

    // A few years are named, many are counted.
    private static string ConflictYears(IReadOnlyList<int> years)
    {
        var span = years.Count == 0 ? 0 : years[^1] - years[0] + 1;
        return years.Count switch
        {
            0 => "",
            1 => $", all of the latter in {years[0]}",
            > 2 when years.Count == span => $", the latter in every year from {years[0]} to {years[^1]}",
            > MostYearsNamed => $", the latter in {years.Count} of the {span} years from {years[0]} to {years[^1]}",
            _ => $", the latter in {RelationWords.Listed([.. years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))])}",
        };
    }

    private static string Force(Relation relation)
    {
        var force = relation.Lanes.Select(lane => (lane, Count: lane.Rows.Count(row => row.Quad == 4))).Where(one => one.Count > 0).ToArray();
        var total = force.Sum(one => one.Count);
        return force.Length switch
        {
            0 => "No material conflict is recorded.",
            1 => $"All material conflict recorded ({NumberWords.Count(total, "event")}) stands under “{force[0].lane.Name}”.",
            _ => $"Material conflict is recorded in {NumberWords.Count(total, "event")}: {string.Join(", ", force.Select(one => $"{one.Count} under “{one.lane.Name}”"))}.",
        };
    }

    private static string Silence(Relation relation) => relation.Contacts switch
    {
        { Last: { Last: { } row } last, SilentMonths: { } months } => $"The last dated contact of a recorded level was at the level of {RelationWords.Level(last.Level)}, {DateWords.Of(row.Date)}: {RelationWords.Ago(row, months)}{(relation.Contacts.Levels.Any(level => level.Perhaps is not null) ? ", unless contacts without a known beginning came later" : "")}{Unlevelled(relation.Contacts)}.",
        _ => $"No dated contact of a recorded level between the two is found{Unlevelled(relation.Contacts)}.",
    };

    // What both take part in may have been a meeting: where nobody wrote down whose, silence must not be read out of it.
    private static string Unlevelled(ContactLog contacts) => contacts.LaterWithoutLevel is { } row
        ? $"; cooperation {(contacts.Last is null ? "of the two" : "after it")}, last dated {DateWords.Of(row.Date)}, has no level recorded"
        : "";

    private static string Count(Relation relation, LaneKind kind) =>
        relation.Lanes.Where(lane => lane.Kind == kind).Sum(lane => lane.Rows.Count) is > 0 and var count ? NumberWords.Count(count, "event") : "no event";

    private static string Are(int count) => count == 1 ? "is" : "are";
}
