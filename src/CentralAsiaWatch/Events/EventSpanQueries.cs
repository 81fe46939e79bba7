using System.Globalization;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>The days between which an event lies, and its quad.</summary>
/// <param name="Earliest">The first possible day; null where it is not known.</param>
/// <param name="Latest">The last possible day; null where it is not known.</param>
/// <param name="Quad">PLOVER quad, 1–4.</param>
public readonly record struct EventSpan(DateOnly? Earliest, DateOnly? Latest, int Quad);

/// <summary>Where the events of a filter lie.</summary>
/// <param name="All">The events.</param>
/// <param name="IsPartial">True where there are more than were read: only the newest were.</param>
public sealed record EventSpans(IReadOnlyList<EventSpan> All, bool IsPartial);

/// <summary>Reads where events lie one by one, for filters whose counts are not kept on write.</summary>
public sealed class EventSpanQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordList list)
{
    /// <summary>So many of the newest events of each quad are read.</summary>
    public const int MostOfQuad = 5_000;

    /// <summary>The events of a filter.</summary>
    public async Task<EventSpans> OfAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var (spans, isPartial) = (new List<EventSpan>(), false);
        foreach (var quad in Quads(filter))
        {
            var own = filter.With("quad", quad.ToString(CultureInfo.InvariantCulture), known);
            var stretch = await list.StretchAsync(own, new ListRequest(Limit: MostOfQuad, NewestFirst: true), cancellationToken);
            isPartial |= stretch.HasMore;
            spans.AddRange(stretch.Places.Select(place => Span(place, quad)));
        }

        return new EventSpans(spans, isPartial);
    }

    /// <summary>The events that a text was found in.</summary>
    public async Task<EventSpans> OfHitsAsync(IReadOnlyList<ListPlace> hits, CancellationToken cancellationToken)
    {
        var numbers = hits.Select(hit => hit.Number).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var quads = await db.Events.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number)).Select(row => new { row.Number, row.Quad })
            .ToDictionaryAsync(row => row.Number, row => row.Quad, cancellationToken);
        return new EventSpans([.. hits.Select(hit => Span(hit, quads[hit.Number]))], hits.Count == RecordList.MaximumTextHits);
    }

    private static IEnumerable<int> Quads(RecordFilter filter) =>
        filter.Value("quad") is { } asked ? asked.Split(',').Select(quad => int.Parse(quad.Trim(), CultureInfo.InvariantCulture)).Distinct() : [1, 2, 3, 4];

    private static EventSpan Span(ListPlace place, int quad) => EdtfOrder.Span(place.SortKey) is var (earliest, latest) ? new EventSpan(earliest, latest, quad) : default;
}
