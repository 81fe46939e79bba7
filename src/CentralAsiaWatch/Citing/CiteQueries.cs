using System.Text.Json;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Citing;

/// <summary>What can be cited of a view.</summary>
/// <param name="View">The view itself: a record, a page or a chart.</param>
/// <param name="Documents">The documents that it rests on, each itself; none where a view names none.</param>
public sealed record Cited(Citable View, IReadOnlyList<Citable> Documents);

/// <summary>Finds what is to be cited.</summary>
public sealed class CiteQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordQueries records, EventQueries events, Sharing.ViewCollections choices)
{
    // Documents of so many of the newest events: a citation of more than that names the view and not its documents.
    private const int MostEvents = 200;
    private const int MostDocuments = 100;

    /// <summary>What can be cited of a view, read as of the time that its address names.</summary>
    /// <param name="view">The view.</param>
    /// <param name="chart">The chart of it that is meant; null for all of it.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="pinned">The time as of which it is cited.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The view and its documents; null where there is no such record or page.</returns>
    public async Task<Cited?> FindAsync(ViewAddress view, ViewChart? chart, string host, AsOf pinned, CancellationToken cancellationToken)
    {
        using var reading = AsOf.Reading(view.AsOfText is null ? AsOf.Current : pinned, await choices.OfAsync(view, cancellationToken));
        var known = await references.ReferencesAsync(cancellationToken);
        if (RecordAddress.Read(view.Path) is { } address)
        {
            return await RecordAsync(address, known, host, pinned, cancellationToken);
        }

        if (ViewTitles.Of(view, known) is not { } title)
        {
            return null;
        }

        var sequence = await references.LastSequenceAsync(cancellationToken);
        var slugs = Events(view, known) is { } filter ? await SourcesAsync(filter, cancellationToken) : [];
        return new Cited(Citables.OfView(view, chart, title, sequence, host, pinned), await DocumentsAsync(slugs, known, host, pinned, cancellationToken));
    }

    private async Task<Cited?> RecordAsync(RecordAddress address, References known, string host, AsOf pinned, CancellationToken cancellationToken)
    {
        var (number, slug) = (address.Number ?? 0, address.Slug ?? "");
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var row = await new StoredRecords(db).Rows(address.Kind).AsNoTracking()
            .Where(one => one.Status == RecordStatus.Published && (one.Number == number || one.Key == slug))
            .Select(one => new { one.Number, one.Key, one.Title, one.Version, one.RecordedAt, one.Json }).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var url = RecordUrls.Of(address.Kind, row.Number, row.Key, row.Json);
        // An assessment stands within the page of its pair, and an anchor comes after the query.
        var (page, anchor) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? (url[..mark], url[mark..]) : (url, "");
        var cited = Citables.OfRecord(address.Kind, row.Number, row.Title, row.Version, row.RecordedAt, page, host, pinned);
        var slugs = address.Kind == RecordKind.Source ? [row.Key] : Sources(row.Json);
        return new Cited(cited with { Address = cited.Address + anchor }, await DocumentsAsync(slugs, known, host, pinned, cancellationToken));
    }

    private static RecordFilter? Events(ViewAddress view, References known) => view.Path.Split('/') switch
    {
        ["", "timeline" or "map" or "network"] => RecordFilter.Read(EventFilter.Kind, view.Query, known),
        ["", "countries", var slug] => OfRelation(slug, Actors.CentralAsia.Afghanistan, view, known),
        ["", "relations", var one, var other] => OfRelation(one, other, view, known),
        _ => null,
    };

    private static RecordFilter? OfRelation(string one, string other, ViewAddress view, References known)
    {
        if (RelationPair.Find(one, other, known) is not { } pair)
        {
            return null;
        }

        var days = RelationFilter.Read(pair, view.Query, known).Parts.Select(part => KeyValuePair.Create(part.Parameter.Name, part.Value));
        return RecordFilter.Of(EventFilter.Kind, known, [.. days, KeyValuePair.Create(RelationFilter.Parameter.Name, RelationFilter.Value(pair))]);
    }

    private async Task<IReadOnlyList<string>> SourcesAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var stretch = await events.ListAsync(filter, new ListRequest(Limit: MostEvents, NewestFirst: true), cancellationToken);
        return [.. stretch.Rows.SelectMany(row => row.Sources).Select(place => place.Source).Distinct(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<Citable>> DocumentsAsync(IEnumerable<string> slugs, References known, string host, AsOf pinned, CancellationToken cancellationToken)
    {
        int[] numbers = [.. slugs.Where(known.Sources.ContainsKey).Select(slug => known.Sources[slug].Number).Take(MostDocuments)];
        var items = await records.ItemsAsync<SourceItem>(RecordKind.Source, numbers, cancellationToken);
        return [.. numbers.Select(number => Citables.OfDocument(items[number], host, pinned)).OrderBy(one => one.Key, StringComparer.Ordinal)];
    }

    // The sources of stored public JSON, each once, in the order in which they are cited.
    private static IReadOnlyList<string> Sources(string json)
    {
        using var item = JsonDocument.Parse(json);
        return [.. item.RootElement.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("source").GetString()!).Distinct(StringComparer.Ordinal)];
    }
}
