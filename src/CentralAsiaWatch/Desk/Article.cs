using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Desk;

/// <summary>An article as the reading desk shows it. Nothing of it is stored or public: only the numbers and hashes of its paragraphs are cited.</summary>
/// <param name="Title">Its headline, where one can be told from its text; null otherwise.</param>
/// <param name="Published">The day it was published, where it says so; null otherwise.</param>
/// <param name="Paragraphs">Its lines that are not empty, in order.</param>
/// <param name="Notes">What an editor should know of how it was read, a sentence each; empty for most.</param>
public sealed record Article(string? Title, DateOnly? Published, IReadOnlyList<ArticleParagraph> Paragraphs, IReadOnlyList<string> Notes);

/// <summary>A paragraph of an article.</summary>
/// <param name="Number">Its number from 1: the n-th line that is not empty, as sources count them.</param>
/// <param name="Text">Its text, without space at its ends.</param>
public sealed record ArticleParagraph(int Number, string Text)
{
    /// <summary>SHA-256 of its UTF-8 bytes in small hexadecimal digits, as the paragraphs of sources have it.</summary>
    public string Sha256 { get; } = ParagraphText.Hash(Text);
}

/// <summary>An article, or why there is none.</summary>
/// <param name="Article">The article; null where it was refused.</param>
/// <param name="Problem">One sentence that names the limit or the fault; null where there is an article.</param>
public sealed record ArticleReading(Article? Article, string? Problem)
{
    internal static ArticleReading Refused(string problem) => new(null, problem);
}
