using System.Runtime.CompilerServices;
using System.Text;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Importing;

/// <summary>All published events or figures as editors said them, in the form that an import reads again letter by letter.</summary>
public sealed class ImportExport(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, RecordMappings mappings)
{
    private const int Batch = 1_000;

    /// <summary>The export, piece by piece: the store may hold very many.</summary>
    /// <exception cref="RefusedException">The person may not.</exception>
    public async IAsyncEnumerable<string> PiecesAsync(Acting? acting, RecordKind kind, bool isJson, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        // What editors say is more than readers see: how a source puts it, in their words.
        await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Other, cancellationToken);
        var stored = new StoredRecords(db);
        var isFirst = true;
        yield return isJson ? "{\"items\":[" : CsvText.Mark + CsvText.Line(kind == RecordKind.Event ? EventCsv.Columns : FigureCsv.Columns);
        for (var last = 0; ;)
        {
            var numbers = await stored.Rows(kind).AsNoTracking().Where(row => row.Number > last && row.Status == RecordStatus.Published).OrderBy(row => row.Number).Take(Batch).Select(row => row.Number).ToArrayAsync(cancellationToken);
            if (numbers.Length == 0)
            {
                break;
            }

            last = numbers[^1];
            var piece = new StringBuilder();
            foreach (var (_, content) in (await stored.LastContentsAsync(kind, numbers, cancellationToken)).OrderBy(one => one.Key))
            {
                _ = isJson ? piece.Append(isFirst ? "\n" : ",\n").Append(content) : piece.Append(CsvText.Line(Cells(mappings[kind].Read(content))));
                isFirst = false;
            }

            yield return piece.ToString();
        }

        if (isJson)
        {
            yield return "\n]}\n";
        }
    }

    private static IReadOnlyList<string?> Cells(RecordContent content) => content is EventContent one ? EventCsv.Cells(one) : FigureCsv.Cells((FigureContent)content);
}
