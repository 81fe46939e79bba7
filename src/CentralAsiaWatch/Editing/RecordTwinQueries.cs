using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>A record of any kind that may be the one that is being typed.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Its page.</param>
/// <param name="Grade">Its grade; null for none.</param>
/// <param name="Value">How much the two agree, 0–1.</param>
/// <param name="Points">In what they do and do not; <c>here</c> is what is typed and <c>there</c> this record.</param>
public sealed record RecordTwin(RecordKind Kind, int Number, string Title, string Url, string? Grade, double Value, IReadOnlyList<TwinPoint> Points)
{
    /// <summary>Why it is offered, in a few words: "address: same address".</summary>
    public string Why => string.Join("; ", Points.Where(point => point.Agreement is TwinAgreement.Same or TwinAgreement.Near).Select(point => $"{point.Name.ToLowerInvariant()}: {point.Words}"));
}

/// <summary>Finds records of any kind that were perhaps entered already.</summary>
public sealed class RecordTwinQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, TwinQueries events)
{
    // So many words and keys of the names that are typed are looked up, so many records are taken of each, and so many are compared.
    private const int MostWords = 24;
    private const int MostOfAWord = 40;
    private const int Enough = 200;
    private const int FewestLetters = 2;

    /// <summary>Likely twins of the fields of a record as they are typed so far, the likeliest first; at most <see cref="TwinQueries.Most"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="fields">Flat fields, in any state.</param>
    /// <param name="names">What may be typed for actors and sources.</param>
    /// <param name="number">The record that is changed; 0 for a new one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<RecordTwin>> FindAsync(RecordKind kind, IReadOnlyDictionary<string, string> fields, FormNames names, int number, CancellationToken cancellationToken)
    {
        if (kind == RecordKind.Event)
        {
            return [.. (await events.FindAsync(fields, names, number, cancellationToken)).Select(Of)];
        }

        var words = TwinNames.Of(names.References);
        var here = TwinTraits.Of(kind, Told(kind, fields, names, number), words);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var numbers = (await NumbersAsync(db, here, cancellationToken)).Where(one => one != number).ToArray();
        if (numbers.Length == 0)
        {
            return [];
        }

        var stored = await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => row.Status == RecordStatus.Published && EF.Parameter(numbers).Contains(row.Number))
            .Select(row => new { row.Title, row.Json }).ToListAsync(cancellationToken);
        return
        [
            .. stored.Select(row => (row.Title, Item: Read(kind, row.Json)))
                .Select(row => (row.Title, row.Item, There: TwinTraits.Of(row.Item, words)))
                .Select(row => (row.Title, row.Item, row.There, Likeness: TwinLikeness.Of(here, row.There)))
                .Where(row => row.Likeness.IsLikely)
                // Two that share a name: first the one of which more names are typed.
                .OrderByDescending(row => row.Likeness.Value).ThenByDescending(row => here.Names.Count(name => row.There.Names.Any(other => other.Text == name.Text))).ThenBy(row => row.Item.Id)
                .Take(TwinQueries.Most)
                .Select(row => new RecordTwin(kind, row.Item.Id, row.Title, row.Item.Url, row.Item.Grade, row.Likeness.Value, row.Likeness.Points)),
        ];
    }

    private static RecordTwin Of(Twin twin) => new(RecordKind.Event, twin.Event.Id, twin.Event.Title, twin.Event.Url, twin.Event.Grade, twin.Score.Value, twin.Score.Points);

    // The text of a source is long, and none of it is compared. "Last August" is counted from the first source that is cited.
    private static IReadOnlyDictionary<string, string> Told(RecordKind kind, IReadOnlyDictionary<string, string> fields, FormNames names, int number)
    {
        var told = TwinTraits.ToldBy(kind);
        return FormReader.Read(kind, new OrderedFields(fields.Where(field => told.Contains(field.Key.Split('.')[0]) || field.Key == "citations.0.source")), names, number).Fields;
    }

    private async Task<IReadOnlyCollection<int>> NumbersAsync(WatchDbContext db, TwinTraits of, CancellationToken cancellationToken)
    {
        if (of.Kind is RecordKind.Agreement or RecordKind.Figure or RecordKind.Leverage)
        {
            var first = of.Kind switch
            {
                RecordKind.Agreement => of.Sort is null ? null : RecordFacets.Kind(of.Sort),
                RecordKind.Figure => of.Names.Count == 0 ? null : RecordFacets.Measure(of.Names[0].Text),
                _ => of.Sort is null ? null : RecordFacets.Dimension(of.Sort),
            };
            return await new TwinCandidates(db, await references.FacetsAsync(cancellationToken), of.Kind).NumbersAsync(of.Parties, [], first, of.Date, cancellationToken);
        }

        var known = await references.ReferencesAsync(cancellationToken);
        var found = new HashSet<int>(Signed(of, known));
        foreach (var word in Words(of))
        {
            if (found.Count < Enough)
            {
                found.UnionWith(await SearchIndex.BearingAsync(db, word, of.Kind, MostOfAWord, cancellationToken));
            }
        }

        return found;
    }

    // Sources and actors are held (References): there are few of them beside the events.
    private static IEnumerable<int> Signed(TwinTraits of, References known) => of.Sign is null ? []
        : of.Kind == RecordKind.Source ? known.Sources.Values.Where(source => SourceAddress.Key(source.Address) == of.Sign).Select(source => source.Number).Take(Enough)
        : known.Actors.Values.Where(actor => actor.Iso3 == of.Sign).Select(actor => actor.Number);

    // As the index has them: words, their Latin letters, and the consonants of names. Long ones are rare, and are asked first.
    private static IEnumerable<string> Words(TwinTraits of)
    {
        var words = of.Names.SelectMany(name => SearchText.Terms(name.Text)).Where(word => word.Length >= FewestLetters).ToArray();
        var latin = words.Select(Transliteration.Key).OfType<string>().SelectMany(key => new[] { key, SearchKeys.LatinSign + key });
        return words.Concat(latin).Concat(of.Names.SelectMany(name => SearchKeys.Of(name.Text))).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).Take(MostWords);
    }

    private static RecordItem Read(RecordKind kind, string json) => kind switch
    {
        RecordKind.Source => RecordQueries.Read<SourceItem>(json),
        RecordKind.Actor => RecordQueries.Read<ActorItem>(json),
        RecordKind.Agreement => RecordQueries.Read<AgreementItem>(json),
        RecordKind.Project => RecordQueries.Read<ProjectItem>(json),
        RecordKind.Figure => RecordQueries.Read<FigureItem>(json),
        _ => RecordQueries.Read<LeverageItem>(json),
    };
}
