namespace CentralAsiaWatch.Desk;

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Mark">What it is known as; null for plain text.</param>
public sealed record DeskPiece(string Text, ArticleMark? Mark);

/// <summary>A paragraph as the desk shows it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Pieces">Its text in stretches, marked and plain.</param>
/// <param name="Suggestions">What nobody has answered yet.</param>
/// <param name="Drafts">What was begun from it.</param>
/// <param name="Covered">How far it is worked through.</param>
public sealed record DeskParagraph(int Number, IReadOnlyList<DeskPiece> Pieces, IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<DeskDraft> Drafts, CoveredParagraph Covered)
{
    /// <summary>The suggestions that were answered, by name: they can be shown again.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];
}

/// <summary>An article as the desk shows it.</summary>
/// <param name="Kept">What is on the shelf.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Coverage">How far it is.</param>
public sealed record DeskView(DeskArticle Kept, IReadOnlyList<DeskParagraph> Paragraphs, Coverage Coverage)
{
    /// <summary>Lays out an article with the names that are known.</summary>
    public static DeskView Of(DeskArticle kept, KnownNames names)
    {
        var article = kept.Article;
        var marked = article.Paragraphs.Select(paragraph => (paragraph, Marks: ArticleMarks.Of(paragraph.Text, article.Published, names))).ToArray();
        var answered = kept.Answered.ToHashSet(StringComparer.Ordinal);
        var all = EventSuggestions.Of(marked, article.Published, kept.Source, names).Concat(marked.SelectMany(one => FigureSuggestions.Of(one.paragraph, one.Marks, article.Published, kept.Source))).ToArray();
        var closed = all.Where(suggestion => answered.Contains(DeskArticle.KeyOf(suggestion))).ToLookup(suggestion => suggestion.Paragraph, DeskArticle.KeyOf);
        var open = all.Where(suggestion => !answered.Contains(DeskArticle.KeyOf(suggestion)) && !kept.Dismissed.ContainsKey(suggestion.Paragraph)).ToLookup(suggestion => suggestion.Paragraph);
        var coverage = Coverage.Of(article, kept.Drafts.Select(draft => draft.Paragraph).ToHashSet(), kept.Dismissed, open.SelectMany(group => group));
        return new DeskView(kept, [.. marked.Zip(coverage.Paragraphs, (one, covered) => new DeskParagraph(
            covered.Paragraph, [.. Pieces(one.paragraph.Text, one.Marks)], [.. open[covered.Paragraph]], [.. kept.Drafts.Where(draft => draft.Paragraph == covered.Paragraph)], covered)
            {
                Answered = [.. closed[covered.Paragraph]],
            })], coverage);
    }

    private static IEnumerable<DeskPiece> Pieces(string text, IReadOnlyList<ArticleMark> marks)
    {
        var at = 0;
        foreach (var mark in marks)
        {
            if (mark.Start > at)
            {
                yield return new DeskPiece(text[at..mark.Start], null);
            }

            yield return new DeskPiece(text[mark.Start..mark.End], mark);
            at = mark.End;
        }

        if (at < text.Length)
        {
            yield return new DeskPiece(text[at..], null);
        }
    }
}
