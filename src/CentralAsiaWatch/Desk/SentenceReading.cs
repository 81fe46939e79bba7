using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Desk;

/// <summary>A word of a sentence.</summary>
/// <param name="Text">In small letters.</param>
/// <param name="Start">Its first character in the paragraph.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct SentenceWord(string Text, int Start, int End);

/// <summary>A sentence with its words and marks; all places are those in its paragraph.</summary>
internal sealed class SentenceReading
{
    /// <summary>Reads one sentence of a paragraph.</summary>
    public SentenceReading(string paragraph, int start, int end, IReadOnlyList<ArticleMark> marks)
    {
        (Paragraph, Start, End) = (paragraph, start, end);
        Words = [.. SearchWord.In(paragraph[start..end]).Select(word => new SentenceWord(word.Text.ToLowerInvariant(), start + word.Start, start + word.End))];
        Texts = [.. Words.Select(word => word.Text)];
        Marks = [.. marks.Where(mark => mark.Start >= start && mark.End <= end)];
    }

    public string Paragraph { get; }
    public int Start { get; }
    public int End { get; }
    public IReadOnlyList<SentenceWord> Words { get; }
    public IReadOnlyList<string> Texts { get; }
    public IReadOnlyList<ArticleMark> Marks { get; }

    /// <summary>The word at a place; empty beyond the ends.</summary>
    public string Word(int i) => i >= 0 && i < Words.Count ? Words[i].Text : "";

    /// <summary>The number of the first word that begins at or after a character.</summary>
    public int WordAt(int character)
    {
        var i = 0;
        while (i < Words.Count && Words[i].Start < character)
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether a comma stands right before a word.</summary>
    public bool HasCommaBefore(int i) => i > 0 && i < Words.Count && Paragraph.AsSpan(Words[i - 1].End, Words[i].Start - Words[i - 1].End).Contains(',');

    /// <summary>Whether one of the words is among some.</summary>
    public bool Says(IReadOnlySet<string> words) => Texts.Any(words.Contains);
}
