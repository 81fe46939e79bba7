using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>Another event with how it stands to this one.</summary>
public sealed record RelatedEvent(EventRow Row, string As);

/// <summary>What an event's page shows.</summary>
/// <param name="Detail">The event.</param>
/// <param name="Row">The event as a list shows it.</param>
/// <param name="Relation">The two sides whose dealings it belongs to; null where it has no two.</param>
/// <param name="Before">The last events in that relation that surely came before it, nearest first.</param>
/// <param name="After">The next events that surely came after it, nearest first.</param>
/// <param name="Unordered">Events whose dates overlap with its own: which came first is not known.</param>
/// <param name="Related">Events that a coder linked to it.</param>
/// <param name="Agreements">Agreements that it carried.</param>
/// <param name="Projects">Projects of which it carried a step.</param>
public sealed record EventView(
    RecordDetail<EventContent, EventItem> Detail,
    EventRow Row,
    (string One, string Other)? Relation,
    IReadOnlyList<EventRow> Before,
    IReadOnlyList<EventRow> After,
    IReadOnlyList<EventRow> Unordered,
    IReadOnlyList<RelatedEvent> Related,
    IReadOnlyList<AgreementItem> Agreements,
    IReadOnlyList<ProjectItem> Projects);

/// <summary>One event with what stands around it.</summary>
public sealed class EventPageQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordQueries records, EventQueries events, ReferenceCache references)
{
    private const int Neighbours = 3;
    private const int Looked = 20;
    private const int MostCarried = 20;

    /// <summary>The view of an event; null where there is none.</summary>
    public async Task<EventView?> FindAsync(int number, CancellationToken cancellationToken)
    {
        var detail = await records.FindAsync<EventContent, EventItem>(RecordKind.Event, number, cancellationToken);
        if (detail is null)
        {
            return null;
        }

        var known = await references.ReferencesAsync(cancellationToken);
        var keys = detail.Content.Related.Select(related => related.Event).Append(detail.Content.Key).ToArray();
        var rows = await RowsAsync(keys, cancellationToken);
        var row = rows[detail.Content.Key];
        var relation = Relation(row);
        var around = relation is { } pair ? await AroundAsync(row, pair, known, cancellationToken) : [];
        var carried = KeyValuePair.Create(FilterParameters.CarriedBy.Name, detail.Content.Key);
        var request = new ListRequest(Limit: MostCarried);
        return new EventView(
            detail,
            row,
            relation,
            [.. around.Where(other => other.Latest < row.Earliest).OrderByDescending(other => other.Latest).Take(Neighbours)],
            [.. around.Where(other => other.Earliest > row.Latest).OrderBy(other => other.Earliest).Take(Neighbours)],
            [.. around.Where(other => other.Date is not null && row.Date is not null && !(other.Latest < row.Earliest) && !(other.Earliest > row.Latest)).Take(Neighbours)],
            [.. detail.Content.Related.Where(related => rows.ContainsKey(related.Event)).Select(related => new RelatedEvent(rows[related.Event], related.As))],
            (await records.ItemsAsync<AgreementItem>(RecordFilter.Of(AgreementFilter.Kind, known, carried), request, cancellationToken)).Items,
            (await records.ItemsAsync<ProjectItem>(RecordFilter.Of(ProjectFilter.Kind, known, carried), request, cancellationToken)).Items);
    }

    private async Task<IReadOnlyDictionary<string, EventRow>> RowsAsync(string[] keys, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var named = await db.Events.AsNoTracking().Where(row => EF.Parameter(keys).Contains(row.Key) && row.Status == RecordStatus.Published).Select(row => new { row.Key, row.SortKey, row.Number })
            .ToListAsync(cancellationToken);
        var rows = await events.RowsAsync([.. named.Select(one => new ListPlace(one.SortKey, one.Number))], cancellationToken);
        return named.Zip(rows).ToDictionary(one => one.First.Key, one => one.Second);
    }

    // What stands next to it in the list's order, either way; dates that overlap say nothing of the order in time.
    private async Task<IReadOnlyList<EventRow>> AroundAsync(EventRow row, (string One, string Other) pair, References known, CancellationToken cancellationToken)
    {
        var filter = RecordFilter.Of(EventFilter.Kind, known, KeyValuePair.Create(FilterParameters.Pair.Name, $"{pair.One},{pair.Other}"));
        var here = new ListPlace(row.SortKey, row.Number);
        var before = await events.ListAsync(filter, new ListRequest(here, Looked, NewestFirst: true), cancellationToken);
        var after = await events.ListAsync(filter, new ListRequest(here, Looked), cancellationToken);
        return [.. before.Rows.Zip(after.Rows, (one, other) => new[] { one, other }).SelectMany(both => both), .. before.Rows.Skip(after.Rows.Count), .. after.Rows.Skip(before.Rows.Count)];
    }

    // The states that acted on each other; where one of them is no state, the actor itself.
    private static (string One, string Other)? Relation(EventRow row)
    {
        var sides = row.Participants.OrderBy(participant => participant.Role == "mentioned" ? 1 : 0)
            .Select(participant => participant.Country ?? participant.Slug).Distinct(StringComparer.Ordinal).ToArray();
        return sides.Length < 2 ? null : sides.Length > 2 && sides.Contains(Actors.CentralAsia.Afghanistan) && sides[0] != Actors.CentralAsia.Afghanistan
            ? (sides[0], Actors.CentralAsia.Afghanistan)
            : (sides[0], sides[1]);
    }
}
