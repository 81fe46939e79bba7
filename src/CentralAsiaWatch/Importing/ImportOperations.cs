using System.Security.Cryptography;
using System.Text.Json;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// What is done to an import before it is written: uploaded, mapped, decided, thrown away. Each asks for permission in the transaction in which it writes, and
/// only who uploaded it may.
/// </summary>
public sealed class ImportOperations(IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, AccessCheck access, TimeProvider time)
{
    private const int MostOfName = 200;

    /// <summary>Takes a file in.</summary>
    /// <returns>The id of the import.</returns>
    /// <exception cref="UnreadableUploadException">It is no table; nothing was kept.</exception>
    /// <exception cref="RefusedException">The person may not.</exception>
    public async Task<Guid> UploadAsync(Acting? acting, string fileName, byte[] bytes, CancellationToken cancellationToken)
    {
        // Asked before it is read, which may take a while, and again when it is kept.
        await using (var asked = await dbFactory.CreateDbContextAsync(cancellationToken))
        {
            await access.DemandAsync(asked, acting, Operation.SaveDraft, Subject.Own, cancellationToken);
        }

        await Task.Run(() => TableReader.Read(new MemoryStream(bytes, writable: false), null, cancellationToken), cancellationToken);
        var id = Guid.NewGuid();
        await WriteAsync(async db =>
        {
            var person = await access.DemandAsync(db, acting, Operation.SaveDraft, Subject.Own, cancellationToken);
            db.Add(new Import
            {
                Id = id,
                FileName = NameOf(fileName),
                FileHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                FileLength = bytes.Length,
                Version = 1,
                AuthorId = person.Id,
                AuthorName = person.DisplayName,
                CreatedAt = Now,
                ChangedAt = Now,
            });
            db.Add(new ImportFile { ImportId = id, Bytes = bytes });
        }, cancellationToken);
        return id;
    }

    /// <summary>Says what the columns mean.</summary>
    public Task MapAsync(Acting? acting, Guid id, string? sheet, ImportMapping? mapping, CancellationToken cancellationToken) => ChangeAsync(acting, id, Operation.SaveDraft, import =>
    {
        (import.Sheet, import.Mapping) = (sheet, mapping is null ? null : JsonSerializer.Serialize(mapping, WatchJson.Content));
    }, cancellationToken);

    /// <summary>Says who the unknown names are, and what becomes of rows that cannot be written.</summary>
    public Task ChooseAsync(Acting? acting, Guid id, ImportChoices choices, CancellationToken cancellationToken) =>
        ChangeAsync(acting, id, Operation.SaveDraft, import => import.Choices = JsonSerializer.Serialize(choices, WatchJson.Content), cancellationToken);

    /// <summary>Throws an import away, with its file.</summary>
    public Task DiscardAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => WriteAsync(async db =>
    {
        var import = await FindAsync(db, acting, id, Operation.DiscardDraft, cancellationToken);
        (import.State, import.ChangedAt) = (ImportState.Discarded, Now);
        await db.ReviewNotes.Where(note => note.ProposalId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ImportFiles.Where(file => file.ImportId == id).ExecuteDeleteAsync(cancellationToken);
    }, cancellationToken);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private Task<bool> ChangeAsync(Acting? acting, Guid id, Operation operation, Action<Import> change, CancellationToken cancellationToken) => WriteAsync(async db =>
    {
        var import = await FindAsync(db, acting, id, operation, cancellationToken);
        change(import);
        (import.Version, import.ChangedAt) = (import.Version + 1, Now);
    }, cancellationToken);

    private async Task<Import> FindAsync(WatchDbContext db, Acting? acting, Guid id, Operation operation, CancellationToken cancellationToken)
    {
        var import = await db.Imports.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        await access.DemandAsync(db, acting, operation, Import.Of(import, acting), cancellationToken);
        return import switch
        {
            { State: ImportState.Open or ImportState.Returned } => import,
            { State: ImportState.InReview } => throw new RefusedException("This import is handed over, and a reviewer reads it as it is; nothing was changed. Take it back first."),
            _ => throw new RefusedException("This import is not open any more; nothing was changed."),
        };
    }

    private Task<bool> WriteAsync(Func<WatchDbContext, Task> workAsync, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        await workAsync(db);
        return true;
    }, cancellationToken);

    // C:\Users\me\events.csv from an old browser, or a name with signs that nobody sees.
    private static string NameOf(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))).Trim();
        return name.Length == 0 ? "file" : name.Length > MostOfName ? name[..MostOfName] : name;
    }
}
