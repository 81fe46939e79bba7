using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Desk;

/// <summary>
/// The articles that people are working through, each a file of its person beside the store: the full text of an article is no record, is seen by nobody else, and goes when
/// it is put away. A file is written beside and then put in place of the old one, so that a killed server leaves the one or the other.
/// </summary>
public sealed class DeskShelf(StoreLocation store, IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access) : IDisposable
{
    /// <summary>The most articles on one person's desk.</summary>
    public const int MostArticles = 20;

    private const int LettersOfAFolder = 32;
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>The articles of a person, the newest first.</summary>
    /// <exception cref="RefusedException">The person may not keep texts.</exception>
    public async Task<IReadOnlyList<DeskArticle>> AllAsync(Acting? acting, CancellationToken cancellationToken)
    {
        var folder = await FolderAsync(acting, cancellationToken);
        var found = new List<DeskArticle>();
        foreach (var file in folder.Exists ? folder.GetFiles("*.json") : [])
        {
            if (await ReadAsync(file.FullName, cancellationToken) is { } article)
            {
                found.Add(article);
            }
        }

        return [.. found.OrderByDescending(article => article.AddedAt)];
    }

    /// <summary>One article of a person; null where they have none of this id.</summary>
    /// <exception cref="RefusedException">The person may not keep texts.</exception>
    public async Task<DeskArticle?> FindAsync(Acting? acting, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(File(await FolderAsync(acting, cancellationToken), id), cancellationToken);

    /// <summary>Puts an article on the desk.</summary>
    /// <exception cref="RefusedException">The desk is full, or the person may not keep texts.</exception>
    public async Task AddAsync(Acting? acting, DeskArticle article, CancellationToken cancellationToken)
    {
        var folder = await FolderAsync(acting, cancellationToken);
        folder.Create();
        if (folder.GetFiles("*.json").Length >= MostArticles)
        {
            throw new RefusedException($"There are {MostArticles} articles on your desk already, so this one was not added; nothing was changed: put one away first.");
        }

        await WriteAsync(folder, article, cancellationToken);
    }

    /// <summary>Changes an article; false where it is not on the desk any more.</summary>
    public async Task<bool> ChangeAsync(Acting? acting, Guid id, Func<DeskArticle, DeskArticle> change, CancellationToken cancellationToken)
    {
        var folder = await FolderAsync(acting, cancellationToken);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await ReadAsync(File(folder, id), cancellationToken) is not { } article)
            {
                return false;
            }

            await WriteAsync(folder, change(article), cancellationToken);
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Puts an article away: its text is gone, the drafts begun from it stay.</summary>
    public async Task RemoveAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => System.IO.File.Delete(File(await FolderAsync(acting, cancellationToken), id));

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<DirectoryInfo> FolderAsync(Acting? acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.KeepText, Subject.Own, cancellationToken);

        // An id is a name and no path, whatever it is made of.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.Id)))[..LettersOfAFolder];
        return new DirectoryInfo(Path.Combine(Path.GetDirectoryName(store.File)!, "desk", name));
    }

    private static string File(DirectoryInfo folder, Guid id) => Path.Combine(folder.FullName, $"{id:N}.json");

    private static async Task<DeskArticle?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = System.IO.File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<DeskArticle>(stream, cancellationToken: cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(DirectoryInfo folder, DeskArticle article, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.part");
        await using (var stream = System.IO.File.Create(beside))
        {
            await JsonSerializer.SerializeAsync(stream, article, cancellationToken: cancellationToken);
        }

        System.IO.File.Move(beside, File(folder, article.Id), overwrite: true);
    }
}
