using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>Says of each record that is shown why it was found, from the very texts that the index was made of.</summary>
internal sealed class SearchReasons(WatchDbContext db, RecordMappings mappings, References references)
{
    private readonly Dictionary<(RecordKind, int), SearchTexts> _texts = [];

    /// <summary>Reads the texts of records.</summary>
    public async Task ReadAsync(IEnumerable<(RecordKind Kind, int Number)> found, CancellationToken cancellationToken)
    {
        var stored = new StoredRecords(db);
        foreach (var group in found.Distinct().GroupBy(one => one.Kind, one => one.Number))
        {
            var (kind, numbers) = (group.Key, group.ToArray());
            var contents = await (
                from row in stored.Rows(kind).AsNoTracking()
                where EF.Parameter(numbers).Contains(row.Number)
                join revision in db.Revisions.AsNoTracking() on new { Kind = kind, row.Number, row.Version }
                    equals new { Kind = revision.RecordKind, Number = revision.RecordNumber, revision.Version }
                select new { row.Number, revision.After }).ToListAsync(cancellationToken);
            foreach (var content in contents)
            {
                _texts[(kind, content.Number)] = SearchTexts.Of(mappings[kind], mappings[kind].Read(content.After), references);
            }
        }
    }

    /// <summary>Why a record was found.</summary>
    public SearchReason Of(SearchPlan plan, SearchHit hit, SearchMatch match) =>
        SearchReason.Of(plan, _texts.GetValueOrDefault((hit.Kind, hit.Number)) ?? new SearchTexts(hit.Title, [], []), match);
}
