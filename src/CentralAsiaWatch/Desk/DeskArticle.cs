namespace CentralAsiaWatch.Desk;

/// <summary>An article on somebody's desk: its text, and what they have done with it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AddedAt">When it was put there, UTC.</param>
/// <param name="Title">Its headline; null where none can be told.</param>
/// <param name="Published">The day it was published; null where it is not known.</param>
/// <param name="Source">Slug of the source that is cited; null where there is none yet.</param>
/// <param name="Paragraphs">Its paragraphs, in order.</param>
/// <param name="Notes">What the reader should know of how it was read.</param>
public sealed record DeskArticle(Guid Id, DateTime AddedAt, string? Title, DateOnly? Published, string? Source, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Notes)
{
    /// <summary>Reasons by the number of a paragraph in which there is nothing to code.</summary>
    public IReadOnlyDictionary<int, string> Dismissed { get; init; } = new Dictionary<int, string>();

    /// <summary>Drafts by the number of the paragraph that they were begun from.</summary>
    public IReadOnlyList<DeskDraft> Drafts { get; init; } = [];

    /// <summary>The suggestions that were accepted or dismissed: <see cref="KeyOf"/> of each.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>It as the reader of articles gives it.</summary>
    public Article Article => new(Title, Published, [.. Paragraphs.Select((text, i) => new ArticleParagraph(i + 1, text))], Notes);

    /// <summary>A suggestion as it is named in a form: kind, paragraph, sentence, and the type or measure. The same article gives the same ones again.</summary>
    public static string KeyOf(Suggestion suggestion) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{suggestion.Kind}-{suggestion.Paragraph}-{suggestion.Start}-{suggestion.Fields.GetValueOrDefault("type") ?? suggestion.Fields.GetValueOrDefault("measure")}-{suggestion.Fields.GetValueOrDefault("low")}");
}

/// <summary>A draft that was begun from a paragraph.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Title">What it was called when it was begun.</param>
public sealed record DeskDraft(Guid Id, int Paragraph, string Title)
{
    /// <summary>What became of it, in words; null where that was not asked.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? State { get; init; }
}
