namespace CentralAsiaWatch.Search;

/// <summary>Which text of a record met what was typed.</summary>
public enum SearchField
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>What else it is called.</summary>
    OtherName,

    /// <summary>What is said of it.</summary>
    Passage,
}

/// <summary>A piece of a text; marked where it met what was typed.</summary>
public readonly record struct SearchPiece(string Text, bool IsMarked);

/// <summary>Why a record was found.</summary>
/// <param name="Match">How it meets what was typed.</param>
/// <param name="Field">Which text does.</param>
/// <param name="Pieces">That text, or the part of it around the first marked word.</param>
public sealed record SearchReason(SearchMatch Match, SearchField Field, IReadOnlyList<SearchPiece> Pieces)
{
    private const int LongestPassage = 180;
    private const int Before = 60;

    /// <summary>The text without its marks.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>The text of a record that meets most of what was typed; a name before a passage, and of two passages the first.</summary>
    internal static SearchReason Of(SearchPlan plan, SearchTexts texts, SearchMatch match)
    {
        SearchTerm[] terms = [.. plan.Terms, .. match == SearchMatch.Word ? [] : plan.Joined];
        var best = (Covered: 0, Field: SearchField.Title, Text: texts.Title, Marks: new List<Range>());
        foreach (var (field, text) in Fields(texts))
        {
            var (covered, marks) = Mark(terms, text, match);
            if (covered > best.Covered)
            {
                best = (covered, field, text, marks);
            }

            if (best.Covered == plan.Terms.Count)
            {
                break;
            }
        }

        return new SearchReason(match, best.Field, Cut(best.Text, best.Marks, best.Field == SearchField.Passage));
    }

    private static IEnumerable<(SearchField Field, string Text)> Fields(SearchTexts texts) =>
    [
        (SearchField.Title, texts.Title),
        .. texts.OtherNames.Select(name => (SearchField.OtherName, name)),
        .. texts.Passages.Select(passage => (SearchField.Passage, passage)),
    ];

    // How many of the words typed a text holds, and where.
    private static (int Covered, List<Range> Marks) Mark(SearchTerm[] terms, string text, SearchMatch worst)
    {
        var marks = new List<Range>();
        var covered = new HashSet<int>();
        SearchWord? last = null;
        foreach (var word in SearchWord.In(text))
        {
            Meet(word.Text, word.IsNameLike, word.Start, word.End);
            if (worst > SearchMatch.Word && last is { } before && SearchWord.Adjoin(text, before, word))
            {
                Meet(before.Text + word.Text, before.IsNameLike, before.Start, word.End);
            }

            last = word.Text.Length == 1 && last is not null ? last : word;
        }

        return (covered.Count, marks);

        void Meet(string word, bool isName, int start, int end)
        {
            var forms = WordForms.Of(word, isName, worst);
            foreach (var term in terms.Where(term => term.Meets(forms, worst) is not null))
            {
                covered.UnionWith(Enumerable.Range(term.First, term.Count));
                marks.Add(start..end);
            }
        }
    }

    private static List<SearchPiece> Cut(string text, List<Range> marks, bool isCut)
    {
        var (from, to) = isCut ? Window(text, marks) : (0, text.Length);
        var pieces = new List<SearchPiece>();
        Add(from > 0 ? "… " : "", false);
        var at = from;
        foreach (var mark in marks.OrderBy(mark => mark.Start.Value).ThenByDescending(mark => mark.End.Value))
        {
            // A mark inside another, or beyond what is shown, adds nothing.
            if (mark.Start.Value >= at && mark.End.Value <= to)
            {
                Add(text[at..mark.Start.Value], false);
                Add(text[mark], true);
                at = mark.End.Value;
            }
        }

        Add(text[at..to], false);
        Add(to < text.Length ? " …" : "", false);
        return pieces;

        void Add(string piece, bool isMarked)
        {
            if (piece.Length > 0)
            {
                pieces.Add(new SearchPiece(piece, isMarked));
            }
        }
    }

    // From a space before the first mark to one after the last that there is room for.
    private static (int From, int To) Window(string text, List<Range> marks)
    {
        if (text.Length <= LongestPassage)
        {
            return (0, text.Length);
        }

        var (first, after) = marks.Count == 0 ? (0, 0) : (marks.Min(mark => mark.Start.Value), marks.Min(mark => mark.End.Value));
        var from = first <= Before ? 0 : text.IndexOf(' ', first - Before) is var space && space >= 0 && space < first ? space + 1 : first;
        var end = Math.Max(after, Math.Min(text.Length, from + LongestPassage));
        var to = end == text.Length ? end : text.LastIndexOf(' ', end - 1) is var last && last >= after ? last : end;
        return (from, to);
    }
}
