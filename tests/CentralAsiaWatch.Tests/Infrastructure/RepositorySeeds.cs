namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>A copy of the seed files of the five documents, to which a test adds collections of its own.</summary>
public sealed class RepositorySeeds : IDisposable
{
    private readonly TestFolder _folder = new();

    /// <summary>Copies them.</summary>
    public RepositorySeeds()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Seeds, "*.yaml"))
        {
            File.Copy(file, _folder.File(System.IO.Path.GetFileName(file)));
        }
    }

    /// <summary>Its full path.</summary>
    public string Path => _folder.Path;

    /// <summary>Writes a file, in a folder of its own where its name has one.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), text);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
