using CentralAsiaWatch.Options;

namespace CentralAsiaWatch.Data;

/// <summary>
/// Held as long as the program runs: no second instance opens the same SQLite store (reliability.md, findings 2 and 5). The operating system lets it go
/// when the process ends, however it ends.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock beside the store.</summary>
    /// <exception cref="StartProblemException">Another instance has it, or the folder cannot be written.</exception>
    public static StoreLock Take(StoreLocation store)
    {
        var path = store.File + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(store.File)!);
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartProblemException($"The store {store.File} cannot be written; give this user write access to its folder, or set Watch:Database:ConnectionString to another file.");
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new StartProblemException($"The store {store.File} is already open in another instance; stop that one, or set Watch:Database:ConnectionString to another file.");
        }
        catch (IOException)
        {
            throw new StartProblemException($"The folder of the store {store.File} cannot be made; set Watch:Database:ConnectionString to a file in a folder that can be written.");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
