namespace CentralAsiaWatch.Editing;

/// <summary>Words that stand next to each other in one of two texts.</summary>
/// <param name="Text">The words with the spaces between them.</param>
/// <param name="IsChanged">True for words that the other text does not have at this place.</param>
public sealed record WordRun(string Text, bool IsChanged);

/// <summary>Which words of two texts differ: the longest row of words that both have is kept, everything beside it was taken out or put in.</summary>
/// <param name="Before">The first text, whole.</param>
/// <param name="After">The second text, whole.</param>
public sealed record WordDifference(IReadOnlyList<WordRun> Before, IReadOnlyList<WordRun> After)
{
    // Two texts of so many words each; longer ones are shown whole, the one taken out and the other put in.
    private const int MostCells = 1_000_000;

    /// <summary>Compares two texts; null counts as empty.</summary>
    public static WordDifference Between(string? before, string? after)
    {
        var (was, becomes) = (SplitText.Of(before ?? ""), SplitText.Of(after ?? ""));
        var kept = Kept(was.Words, becomes.Words);
        return new WordDifference(
            Runs(was, becomes, kept.ToDictionary(pair => pair.Before, pair => pair.After)),
            Runs(becomes, was, kept.ToDictionary(pair => pair.After, pair => pair.Before)));
    }

    /// <summary>The places of the longest common row, in order.</summary>
    internal static IReadOnlyList<(int Before, int After)> Kept(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var middle = Middle(before, after, start, before.Count - end, after.Count - end);
        return
        [
            .. Enumerable.Range(0, start).Select(place => (place, place)),
            .. middle,
            .. Enumerable.Range(0, end).Select(place => (before.Count - end + place, after.Count - end + place)),
        ];
    }

    private static List<(int Before, int After)> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int beforeEnd, int afterEnd)
    {
        var (rows, columns) = (beforeEnd - start, afterEnd - start);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells)
        {
            return [];
        }

        var lengths = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = before[start + row] == after[start + column]
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        var kept = new List<(int, int)>();
        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (before[start + row] == after[start + column])
            {
                kept.Add((start + row++, start + column++));
            }
            else if (lengths[row + 1, column] >= lengths[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }

        return kept;
    }

    private static List<WordRun> Runs(SplitText text, SplitText other, Dictionary<int, int> kept)
    {
        // The beginnings of both texts count as a word that both have, and so do their ends.
        kept[-1] = -1;
        kept[text.Words.Count] = other.Words.Count;
        var runs = new List<WordRun>();
        for (var place = 0; place <= text.Words.Count; place++)
        {
            // A space belongs to the words around it; between two that follow each other in both texts it is compared itself.
            var isKept = kept.TryGetValue(place - 1, out var left) & kept.TryGetValue(place, out var right);
            Add(runs, text.Spaces[place], !isKept || (right == left + 1 && text.Spaces[place] != other.Spaces[right]));
            if (place < text.Words.Count)
            {
                Add(runs, text.Words[place], !kept.ContainsKey(place));
            }
        }

        return runs;
    }

    private static void Add(List<WordRun> runs, string text, bool isChanged)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].IsChanged == isChanged)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        }
        else
        {
            runs.Add(new WordRun(text, isChanged));
        }
    }

    /// <summary>A text as words and the spaces before each, with the spaces after the last.</summary>
    private sealed record SplitText(IReadOnlyList<string> Words, IReadOnlyList<string> Spaces)
    {
        // "Rockets  fired " → words "Rockets", "fired"; spaces "", "  ", " "
        public static SplitText Of(string text)
        {
            var (words, spaces, place) = (new List<string>(), new List<string>(), 0);
            while (true)
            {
                var start = place;
                while (place < text.Length && char.IsWhiteSpace(text[place]))
                {
                    place++;
                }

                spaces.Add(text[start..place]);
                if (place == text.Length)
                {
                    return new SplitText(words, spaces);
                }

                start = place;
                while (place < text.Length && !char.IsWhiteSpace(text[place]))
                {
                    place++;
                }

                words.Add(text[start..place]);
            }
        }
    }
}
