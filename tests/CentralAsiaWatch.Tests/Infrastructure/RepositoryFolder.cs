namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>The folders of the repository that the tests were built from.</summary>
public static class RepositoryFolder
{
    /// <summary>Where the solution is.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The seed files.</summary>
    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The program's sources.</summary>
    public static string Program => Path.Combine(Root, "src", "CentralAsiaWatch");

    /// <summary>The source files of the program with an ending, without what the build makes.</summary>
    public static IEnumerable<string> ProgramFiles(string pattern) => Directory.EnumerateFiles(Program, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CentralAsiaWatch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"The tests are not below a folder with CentralAsiaWatch.sln: {AppContext.BaseDirectory}");
    }
}
