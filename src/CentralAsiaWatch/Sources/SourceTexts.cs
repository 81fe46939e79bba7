using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Sources;

/// <summary>
/// Reads paragraphs from the copies of documents that a desk keeps for itself (<c>Watch:Sources:Path</c>). The store holds no document's words, only a hash of
/// each paragraph; a copy is shown where its hash agrees, and not otherwise, so that what is read is what was coded.
/// </summary>
public sealed class SourceTexts(IOptions<WatchOptions> options, IHostEnvironment environment, ILogger<SourceTexts> logger)
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>True where a folder is named.</summary>
    public bool AreKept => options.Value.Sources.Path.Length > 0;

    /// <summary>The paragraphs of a source whose copies agree with their hashes, by number; none where there is no copy.</summary>
    /// <param name="slug">The source: its copy is <c>slug.txt</c>, and paragraph <em>n</em> the <em>n</em>-th line that is not empty.</param>
    /// <param name="paragraphs">Its paragraphs with their hashes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(string slug, IReadOnlyList<CodedParagraph> paragraphs, CancellationToken cancellationToken)
    {
        // A slug is a name and no path: nothing outside the folder is opened.
        if (!AreKept || Slug.From(slug) != slug)
        {
            return new Dictionary<int, string>();
        }

        var file = new FileInfo(Path.Combine(Path.GetFullPath(options.Value.Sources.Path, environment.ContentRootPath), slug + ".txt"));
        if (!file.Exists || file.Length > MostBytes)
        {
            return new Dictionary<int, string>();
        }

        try
        {
            return ParagraphText.Agreeing(ParagraphText.Of(await File.ReadAllTextAsync(file.FullName, cancellationToken)), paragraphs);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(problem, "The copy of {Source} cannot be read.", slug);
            return new Dictionary<int, string>();
        }
    }
}
