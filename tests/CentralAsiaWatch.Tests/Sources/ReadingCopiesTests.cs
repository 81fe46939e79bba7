using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Sources;

/// <summary>A desk's own copy of a document is shown beside what was coded from it, where it is the same.</summary>
public sealed class ReadingCopiesTests
{
    private const string First = "The canal will be dug.";
    private const string Second = "It has been dug since.";

    [Fact]
    public async Task ParagraphOfACopy_IsShownWhereItsHashAgreesAndNotOtherwise()
    {
        using var copies = new TestFolder();
        await File.WriteAllTextAsync(Path.Combine(copies.Path, "paper.txt"), $"{First}\n\n  {Second.Replace("dug", "cut", StringComparison.Ordinal)}\n");
        await using var app = await StartAsync(copies.Path);

        var page = await app.GetPageAsync("/sources/paper");

        Assert.Equal([First], page.Document.QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
        Assert.Equal("p1", page.Document.QuerySelector("blockquote")!.Closest("tr")!.Id);
        Assert.Contains("1 of 2 paragraphs are shown from this desk’s own copy", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-folder")]
    public async Task WithoutACopy_ThePageShowsWhatWasCoded(string path)
    {
        await using var app = await StartAsync(path);

        var page = await app.GetPageAsync("/sources/paper");

        Assert.Equal(200, (int)page.Answer.Status);
        Assert.Empty(page.Document.QuerySelectorAll("blockquote"));
    }

    private static async Task<WatchApp> StartAsync(string copies)
    {
        var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { ["Watch:Sources:Path"] = copies } });
        await app.HasAsync(A.Source("paper") with { Paragraphs = [new ParagraphContent(1, Hash(First), "Nothing."), new ParagraphContent(2, Hash(Second), "Nothing.")] });
        return app;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
