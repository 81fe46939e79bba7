namespace CentralAsiaWatch.Desk;

/// <summary>Where the sentences of a paragraph begin and end.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> s_abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "gen", "col", "lt", "maj", "st", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ca", "approx", "г", "тыс", "млн", "млрд", "им",
    };

    /// <summary>The sentences: start and end of each, in order, without the space between them.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…' or '؟' or ';') || !IsEnd(text, start, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '"' or '”' or '’' or ')' or '»')
            {
                end++;
            }

            yield return (start, end);
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            (start, i) = (end, end - 1);
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }

    private static bool IsEnd(string text, int start, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '"' or '”' or '’' or ')' or '»')
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            // 2.5, U.S., a.m.
            return false;
        }

        if (text[at] != '.')
        {
            return true;
        }

        var from = at;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        // An initial, an abbreviation, or U.S.: the sentence goes on, unless it is the text's end.
        var word = text[from..at];
        return next >= text.Length || !(word is [_] && char.IsUpper(word[0]) || word.Contains('.', StringComparison.Ordinal) || s_abbreviations.Contains(word));
    }
}
