using System.Text.Json;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Tests.Docs;

/// <summary>What the program has is in its documents: whoever adds an option, a route, a page or a decision writes it down in the same commit.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string s_root = FindRoot();

    public static TheoryData<string> OptionKeys => [.. WatchOptionsCheck.Keys];

    public static TheoryData<string> ApiRoutes => [.. FilterKinds.All.Select(kind => AppUrls.Api(kind.Record)).SelectMany(route => new[] { route, $"{route}/{{id}}" })];

    public static TheoryData<string, string> ApiParameters => ToTheory(
        FilterKinds.All.SelectMany(kind => kind.Parameters.Select(parameter => (kind.Record.Plural(), parameter.Name))));

    public static TheoryData<string, string> ApiMembers => ToTheory(
        typeof(RecordItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecordItem)))
            .SelectMany(type => type.GetProperties().Select(member => (type.Name, JsonNamingPolicy.CamelCase.ConvertName(member.Name)))));

    public static TheoryData<string> SeedFiles => Names("seeds", "*.yaml");

    public static TheoryData<string> Decisions => Names("docs/decisions", "*.md");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Path.Combine(s_root, "src", "CentralAsiaWatch"), "*.razor", SearchOption.AllDirectories)
        .SelectMany(file => PageDirective().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(OptionKeys))]
    public void OptionKey_IsInConfiguration(string key) => Assert.Contains($"| `{key}` |", Read("docs/configuration.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ApiRoutes))]
    public void ApiRoute_IsInApi(string route) => Assert.Contains($"`{route}`", Read("docs/api.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ApiParameters))]
    public void ApiParameter_IsInApiUnderItsKind(string kind, string parameter)
    {
        var row = Row("## Filters", kind);

        Assert.Contains($"`{parameter}`", row, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ApiMembers))]
    public void MemberOfAnItem_IsInApi(string item, string member)
    {
        var own = Row("## Items", item[..^"Item".Length].ToLowerInvariant());
        var shared = Section("## Items").Single(line => line.StartsWith("Every item has", StringComparison.Ordinal));

        Assert.Contains($"`{member}`", own + shared, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SeedFiles))]
    public void SeedFile_IsInSeeds(string file) => Assert.Contains($"| `{file}` |", Read("seeds/README.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Decision_IsInArchitecture(string file) => Assert.Contains($"(decisions/{file})", Read("docs/architecture.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Decision_HasContextDecisionAndConsequence(string file)
    {
        var text = Read($"docs/decisions/{file}");

        Assert.StartsWith($"# {file[..4]} ", text, StringComparison.Ordinal);
        Assert.All(["**Context.**", "**Decision.**", "**Consequence.**"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_IsInArchitecture(string route)
    {
        // The document names a part of an address as a reader would, without its type: /events/{number}.
        var address = RouteConstraint().Replace(route, "}").ToLowerInvariant();

        Assert.Contains($"`{address}`", Read("docs/architecture.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void LinksBetweenDocuments_LeadToFiles()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(s_root, "README.md"));
        var broken = from document in documents
                     from match in MarkdownLink().Matches(File.ReadAllText(document))
                     let target = match.Groups[1].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !File.Exists(Path.Combine(Path.GetDirectoryName(document)!, target.Split('#')[0]))
                     select $"{Path.GetRelativePath(s_root, document)}: {target}";

        Assert.Empty(broken);
    }

    private static string Row(string heading, string kind) => Section(heading).Single(line => line.StartsWith($"| {kind} | `", StringComparison.Ordinal));

    private static IEnumerable<string> Section(string heading) =>
        Read("docs/api.md").Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    private static string Read(string path) => File.ReadAllText(Path.Combine(s_root, path));

    private static TheoryData<string> Names(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(s_root, folder), pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static TheoryData<string, string> ToTheory(IEnumerable<(string One, string Other)> pairs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (one, other) in pairs)
        {
            data.Add(one, other);
        }

        return data;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CentralAsiaWatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests are not below the folder of CentralAsiaWatch.sln.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("""^@page "([^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex PageDirective();

    [GeneratedRegex(""":[^}]+\}""")]
    private static partial Regex RouteConstraint();

    [GeneratedRegex("""\]\(([^)#][^)]*)\)""")]
    private static partial Regex MarkdownLink();
}
