using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Briefs;

/// <summary>What a brief of the timeline is written from.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Total">How many events match.</param>
/// <param name="Rows">The newest of them, in order of time.</param>
/// <param name="Items">The same with their citations.</param>
/// <param name="Density">All of them by quarter.</param>
public sealed record TimelineFindings(RecordFilter Filter, ListTotal Total, IReadOnlyList<EventRow> Rows, IReadOnlyDictionary<int, EventItem> Items, EventDensity Density)
{
    /// <summary>Judgements of the actors of the filter, whatever its other conditions; null where it names none.</summary>
    public IReadOnlyList<LeverageRow>? Leverage { get; init; }

    /// <summary>Agreements under the same filter; null where it asks what only events have.</summary>
    public IReadOnlyList<AgreementItem>? Agreements { get; init; }

    /// <summary>Figures under the same filter; null as for agreements.</summary>
    public IReadOnlyList<FigureItem>? Figures { get; init; }
}

/// <summary>The brief of a filtered timeline. Pure.</summary>
public static class TimelineBrief
{
    /// <summary>Writes it.</summary>
    public static Brief Write(BriefWriting brief, TimelineFindings found)
    {
        var (rows, filter) = (found.Rows, found.Filter);
        var isWhole = !found.Total.IsCapped && rows.Count == found.Total.Number;
        var sources = rows.SelectMany(row => row.Sources).Select(place => place.Source).Distinct(StringComparer.Ordinal).Count();
        brief.Lead($"{filter.Words}: {found.Total.Words("event")}, {NumberWords.Count(sources, "source")}, {NumberWords.Number(rows.Count(row => row.IsContested))} contested{(isWhole ? "" : $" of the newest {NumberWords.Number(rows.Count)}")}. {(rows.Count == 0 ? "That nothing matches is not to say that nothing happened." : "")}");
        if (rows.Count > 0)
        {
            brief.Head("Cooperation and conflict");
            brief.Say($"{(isWhole ? "" : $"Of the newest {NumberWords.Number(rows.Count)}: ")}{RelationFindings.Balance(QuarterBalance.Of(rows))}");
            if (BriefCharts.Of(found.Density.Quarters, found.Density.Vaguer) is { } chart)
            {
                brief.Add(found.Density.IsPartial ? chart with { Description = $"{chart.Description} Only the newest events are counted." } : chart);
            }

            brief.Head("Events");
            if (!isWhole)
            {
                brief.Say(new BriefRun($"The newest {NumberWords.Number(rows.Count)} of {found.Total.Words("event")}: "), brief.Link("all of them on the timeline", filter.Url(AppUrls.Timeline)), new BriefRun("."));
            }

            BriefTables.Events(brief, "Events by earliest possible day", rows, found.Items);
            brief.Head("Contested");
            BriefTables.Contested(brief, [.. rows.SelectMany(row => ContestedPoint.Of(row.Title, found.Items[row.Number], brief.Frame.References))]);
        }

        brief.Head("Leverage");
        Section(brief, found.Leverage, "The filter names no actor, so no judgement is listed here.", "No judgement is recorded for these actors.", rowsOf => BriefTables.Leverage(brief, rowsOf));
        brief.Head("Agreements");
        Section(brief, found.Agreements, "The filter asks what only events have, so no agreement is listed here.", "No agreement matches.", rowsOf => BriefTables.Agreements(brief, rowsOf, []));
        brief.Head("Figures");
        Section(brief, found.Figures, "The filter asks what only events have, so no figure is listed here.", "No figure matches.", rowsOf => BriefTables.Figures(brief, rowsOf));
        return brief.Brief("Timeline", filter.Words, filter.Url(AppUrls.Timeline));
    }

    private static void Section<T>(BriefWriting brief, IReadOnlyList<T>? rows, string unasked, string none, Action<IReadOnlyList<T>> write)
    {
        if (rows is { Count: > 0 })
        {
            write(rows);
            return;
        }

        brief.Say(rows is null ? unasked : none);
    }
}
