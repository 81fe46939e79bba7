using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Situation;

/// <summary>The sentences of the Situation page, made from the records and from nothing else. Pure.</summary>
public static class SituationFindings
{
    private const int Recognition = 7;

    /// <summary>Who has gone furthest, who least, and whether anyone recognises.</summary>
    public static string Standings(IReadOnlyList<StateStanding> states)
    {
        var standing = states.Where(state => state.Ladder.Current is not null).ToArray();
        if (standing.Length == 0)
        {
            return "No event puts any of them on a rung of the ladder.";
        }

        var (most, least) = (standing[0], standing[^1]);
        var recognising = standing.Where(state => state.Ladder.Current!.Rung == Recognition).Select(state => state.State.Name).ToArray();
        var disputed = standing.Where(state => state.Ladder.Current!.OtherRung is not null).Select(state => state.State.Name).ToArray();
        string[] sentences =
        [
            $"{most.State.Name} has gone furthest, to {Step(most)}{(most == least ? "." : $"; {least.State.Name} least far, to {Step(least)}.")}",
            disputed.Length == 0 ? "" : $"How far {RelationWords.Listed(disputed)} went is contested.",
            recognising.Length == 0 ? "No event of formal recognition is recorded." : $"{RelationWords.Listed(recognising)} formally recognise{(recognising.Length == 1 ? "s" : "")} the Taliban authorities.",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    /// <summary>Over whom or by whom the highest level is held, each way.</summary>
    public static string Leverage(SituationView view) =>
        $"Afghanistan: {Highest(view, isByAfghanistan: true)} The states: {Highest(view, isByAfghanistan: false)}";

    private static string Step(StateStanding state) =>
        $"rung {state.Ladder.Current!.Rung}, {RelationWords.Rung(state.Ladder.Current!.Rung)} ({state.Ladder.Current!.Since})";

    private static string Highest(SituationView view, bool isByAfghanistan)
    {
        var held = view.States.SelectMany(state => state.Leverage.Select(row => (State: state.State.Name, Row: row)))
            .Where(one => one.Row.Item.Dimension != "overall" && RelationPair.Belongs(one.Row.Item.Holder, CentralAsia.Afghanistan, view.References) == isByAfghanistan).ToArray();
        if (held.Length == 0)
        {
            return "nothing is assessed.";
        }

        var most = held.MaxBy(one => one.Row.Level.Order).Row.Level;
        var where = held.Where(one => one.Row.Level == most).GroupBy(one => one.State)
            .Select(state => $"{(isByAfghanistan ? "over " : "")}{state.Key} in {RelationWords.Listed([.. state.Select(one => one.Row.Item.Dimension).Distinct()])}");
        return $"{most.Code} at most, {string.Join("; ", where)}.";
    }
}
