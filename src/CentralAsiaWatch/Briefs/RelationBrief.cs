using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Briefs;

/// <summary>The brief of a relation: what its page says, in the order of the page. Pure.</summary>
public static class RelationBrief
{
    /// <summary>Writes it.</summary>
    /// <param name="brief">Where it is put together.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="filter">The days that it is narrowed to.</param>
    /// <param name="items">The loaded events with their citations.</param>
    /// <param name="path">Path of the page.</param>
    public static Brief Write(BriefWriting brief, Relation relation, RecordFilter filter, IReadOnlyDictionary<int, EventItem> items, string path)
    {
        var known = brief.Frame.References;
        brief.Lead($"{RelationFindings.Standfirst(relation)} {NumberWords.Count(relation.Events.Total, "event")}{RelationFindings.Extent(relation)}");
        brief.Head("Cooperation and conflict");
        brief.Say(RelationFindings.Balance(relation.Events.Balance));
        if (relation.Events.Total > 0)
        {
            brief.Say($"Trend over a year: {TrendWords.Said(relation.Trend.Call)}. {TrendWords.Reason(relation.Trend.Call, relation.Today)}");
        }

        if (BriefCharts.Of(relation.Events.Balance) is { } chart)
        {
            brief.Add(chart);
        }

        Events(brief, relation, items);
        if (relation.Ladder is { } climb)
        {
            brief.Head("Ladder of engagement");
            brief.Say(RelationFindings.Ladder(climb));
        }

        brief.Head($"Contested: {relation.Contested.Words}");
        BriefTables.Contested(brief, ContestedPoint.Of(relation.Contested));
        brief.Head("Leverage");
        brief.Say(RelationFindings.Leverage(relation, known));
        if (relation.Leverage.Count > 0)
        {
            BriefTables.Leverage(brief, relation.Leverage);
        }

        brief.Head("Agreements and projects");
        brief.Say(relation.Agreements.Count + relation.Projects.Count == 0 ? "No agreement and no project between the two is recorded, which is not to say that none exists." : Agreed(relation));
        if (relation.Agreements.Count + relation.Projects.Count > 0)
        {
            BriefTables.Agreements(brief, relation.Agreements, relation.Projects);
        }

        brief.Head("Figures");
        if (relation.Figures.Count == 0)
        {
            brief.Say("No figure between the two is recorded, which is not to say that none exists.");
        }
        else
        {
            BriefTables.Figures(brief, relation.Figures);
        }

        var names = $"{relation.Pair.A.Name} and {relation.Pair.B.Name}";
        return brief.Brief(names, filter.IsEmpty ? $"Events between {names}, all days" : filter.Words, filter.Url(path));
    }

    private static string Agreed(Relation relation)
    {
        var delivered = relation.Agreements.Count(item => item.State == "delivered") + relation.Projects.Count(item => item.State == "delivered");
        return $"{NumberWords.Count(relation.Agreements.Count, "agreement")} and {NumberWords.Count(relation.Projects.Count, "project")}, {(delivered == 0 ? "none" : NumberWords.Number(delivered))} of them recorded as delivered. A stage that is not reported is not “no”.";
    }

    private static void Events(BriefWriting brief, Relation relation, IReadOnlyDictionary<int, EventItem> items)
    {
        brief.Head("Events");
        if (relation.Events.Total == 0)
        {
            brief.Say("No event matches. That is not to say that nothing happened.");
            return;
        }

        // A long relation has the newest alone; the page and its timeline have the others.
        var rows = relation.Events.Rows.OrderBy(row => row.SortKey).ThenBy(row => row.Number).TakeLast(BriefQueries.MostEvents).ToArray();
        if (rows.Length < relation.Events.Total)
        {
            var all = AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create(RelationFilter.Parameter.Name, (string?)RelationFilter.Value(relation.Pair))]);
            brief.Say(new BriefRun($"The newest {NumberWords.Number(rows.Length)} of {NumberWords.Count(relation.Events.Total, "event")}: "), brief.Link("all of them on the timeline", all), new BriefRun("."));
        }
        else
        {
            brief.Say(RelationFindings.Directions(relation));
        }

        BriefTables.Events(brief, "Events by earliest possible day", rows, items);
    }
}
