using System.Globalization;
using System.Text;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Importing;

/// <summary>Writes an import: all of it in one operation with its new actors and sources, or nothing.</summary>
public sealed class ImportWriter(IDbContextFactory<WatchDbContext> dbFactory, RecordWriter writer, ImportQueries imports, ReferenceCache cache, AccessCheck access, TimeProvider time)
{
    private const int Attempts = 5;

    /// <summary>Refuses who may not run an import, and an import that is not to be run.</summary>
    public async Task<Import> DemandAsync(Acting? acting, Guid id, int version, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return (await DemandAsync(db, acting, id, version, cancellationToken)).Import;
    }

    /// <summary>Writes it.</summary>
    /// <param name="acting">Who does.</param>
    /// <param name="id">The import.</param>
    /// <param name="version">The version of it that they read: what was changed since is not written unseen.</param>
    /// <param name="run">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it; what it wrote so far is taken back.</param>
    /// <exception cref="RefusedException">The person may not, or there is nothing to write; nothing was changed.</exception>
    public async Task WriteAsync(Acting? acting, Guid id, int version, ImportRun run, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var import = await DemandAsync(acting, id, version, cancellationToken);
            var ground = await cache.ReferencesAsync(cancellationToken);
            var judged = await imports.JudgeAsync(import, cancellationToken);
            var choices = new ImportView(import, false, false).Choices;
            if (judged.Plan.Hindrance(choices) is { } hindrance)
            {
                throw new RefusedException(hindrance);
            }

            var rows = judged.Plan.Written(choices).ToArray();
            run.Total = rows.Length;
            var outcome = await writer.WriteAsync(async (db, cancellation) =>
            {
                var (stored, person) = await DemandAsync(db, acting, id, version, cancellation);
                // What was judged has to be what is there: each write makes the picture of the store anew.
                if (!ReferenceEquals(ground, await cache.ReferencesAsync(cancellation)))
                {
                    return null;
                }

                var contents = await ContentsAsync(db, rows, cancellation);
                return new RecordWrite(id, stored.AuthorName, $"Imported from {stored.FileName}.", [.. choices.NewActors, .. choices.NewSources(stored.FileHash), .. contents])
                {
                    ApprovedBy = stored.AuthorId == person.Id ? null : person.DisplayName,
                    Progress = run,
                    Then = written => End(db, stored, person, judged, rows, written),
                };
            }, cancellationToken);
            if (outcome.Created + outcome.Changed + outcome.Unchanged > 0)
            {
                return;
            }
        }

        throw new RefusedException("Others write so much just now that the file could not be judged in peace; nothing was written. Try again in a minute.");
    }

    private async Task<(Import Import, Person Person)> DemandAsync(WatchDbContext db, Acting? acting, Guid id, int version, CancellationToken cancellationToken)
    {
        var import = await db.Imports.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.Import, Import.Of(import, acting), cancellationToken);
        return import is not { IsPending: true } ? throw new RefusedException("This import is not open any more; nothing was written.")
            : import.Version != version ? throw new RefusedException("This import was changed since you read it; nothing was written. Read it again.")
            : (import, person);
    }

    // A key that was made out of a title may be another record's already, or another row's.
    private static async Task<IReadOnlyList<RecordContent>> ContentsAsync(WatchDbContext db, IReadOnlyList<JudgedRow> rows, CancellationToken cancellationToken)
    {
        var fresh = rows.Select(row => row.Content!).Where(content => content.Number == 0).ToArray();
        if (fresh.Length == 0)
        {
            return [.. rows.Select(row => row.Content!)];
        }

        var keys = await new StoredRecords(db).FreeKeysAsync(fresh[0].Kind, [.. fresh.Select(content => content.Key)], cancellationToken);
        var next = 0;
        return [.. rows.Select(row => row.Content! is { Number: 0 } content ? content with { Key = keys[next++] } : row.Content!)];
    }

    private void End(WatchDbContext db, Import import, Person person, JudgedImport judged, JudgedRow[] rows, WriteOutcome outcome)
    {
        (import.State, import.RunBy, import.ChangedAt) = (ImportState.Done, person.DisplayName, time.GetUtcNow().UtcDateTime);
        db.ReviewNotes.Where(note => note.ProposalId == import.Id && note.PersonId == person.Id).ExecuteDelete();
        db.Add(new ProposalStep { ProposalId = import.Id, At = import.ChangedAt, Who = person.DisplayName, State = ProposalState.Published });
        (import.Created, import.Changed, import.LeftOut) = (outcome.Created, outcome.Changed, judged.Plan.Rows.Count - rows.Length);
        var written = rows.Zip(outcome.Records.Where(record => record.Kind == judged.Mapping.Kind)).ToDictionary(one => one.First.Row, one => one.Second);
        var report = new StringBuilder(CsvText.Mark + CsvText.Line([judged.Table.RowWord, "outcome", "address", "number", "title", "problems", "uploaded by", "written by"]));
        foreach (var row in judged.Plan.Rows)
        {
            var record = written.GetValueOrDefault(row.Row);
            report.Append(CsvText.Line(
            [
                row.Row.ToString(CultureInfo.InvariantCulture),
                record is null ? ImportVerdicts.LeftOut(row.Verdict) : record.IsNew ? "created" : "changed",
                record is null ? null : record.Kind == RecordKind.Event ? AppUrls.Event(record.Number) : AppUrls.Figure(record.Number),
                record?.Number.ToString(CultureInfo.InvariantCulture),
                row.Title,
                string.Join(" ", row.Problems),
                import.AuthorName,
                import.RunBy,
            ]));
        }

        var bytes = Encoding.UTF8.GetBytes(report.ToString());
        var file = new ImportFile { ImportId = import.Id, Bytes = [] };
        db.Attach(file);
        file.Report = bytes;
        db.Entry(file).Property(one => one.Report).IsModified = true;
    }
}
