using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Following;

/// <summary>One revision that concerns a view.</summary>
/// <param name="Sequence">The revision.</param>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Number">Its number.</param>
/// <param name="WasIn">Whether the view showed the record before.</param>
/// <param name="IsIn">Whether it shows it after.</param>
/// <param name="WasContested">Whether sources disagreed on it before.</param>
/// <param name="IsContested">Whether they do after.</param>
public sealed record ViewChange(long Sequence, RecordKind Kind, int Number, bool WasIn, bool IsIn, bool WasContested, bool IsContested);

/// <summary>What became of one record of a view.</summary>
public enum ViewTurn
{
    /// <summary>The view did not show it, and shows it now.</summary>
    Added,

    /// <summary>The view shows it still; sources disagree on it now and did not.</summary>
    Contested,

    /// <summary>The view shows it still, and it says something else.</summary>
    Corrected,

    /// <summary>The view showed it, and does no longer: it was hidden, merged, or fits the filter no more.</summary>
    Withdrawn,
}

/// <summary>What is new in a view since a revision, a record counted once however often it was changed.</summary>
/// <param name="Turns">What became of each record, with the last of its revisions, newest first.</param>
/// <param name="Until">The last revision that was looked at.</param>
public sealed record ViewNews(IReadOnlyList<(ViewTurn Turn, ViewChange Last)> Turns, long Until)
{
    /// <summary>There were more changes than are looked at: what is counted is at least so many.</summary>
    public bool IsMore { get; init; }

    /// <summary>How many records were added.</summary>
    public int Added => Count(ViewTurn.Added);

    /// <summary>How many were corrected, those newly contested among them.</summary>
    public int Corrected => Count(ViewTurn.Corrected) + Contested;

    /// <summary>How many are newly contested.</summary>
    public int Contested => Count(ViewTurn.Contested);

    /// <summary>How many were withdrawn.</summary>
    public int Withdrawn => Count(ViewTurn.Withdrawn);

    /// <summary>True where nothing is new.</summary>
    public bool IsNone => Turns.Count == 0;

    /// <summary>In words: <c>3 added, 2 corrected, 1 newly contested</c>; <c>nothing new</c>.</summary>
    public string Words
    {
        get
        {
            (int Number, string Word)[] counts = [(Added, "added"), (Corrected, "corrected"), (Contested, "newly contested"), (Withdrawn, "withdrawn")];
            var words = string.Join(", ", counts.Where(one => one.Number > 0).Select(one => $"{NumberWords.Number(one.Number)} {one.Word}"));
            return words.Length == 0 ? (IsMore ? "more changes than are counted" : "nothing new") : IsMore ? $"at least {words}" : words;
        }
    }

    /// <summary>The net of changes: a record that came and went again is no news.</summary>
    /// <param name="changes">The changes, in any order.</param>
    /// <param name="until">The last revision that was looked at.</param>
    /// <param name="isMore">Whether some were not looked at.</param>
    public static ViewNews Of(IEnumerable<ViewChange> changes, long until, bool isMore = false)
    {
        var turns = new List<(ViewTurn Turn, ViewChange Last)>();
        foreach (var record in changes.GroupBy(change => (change.Kind, change.Number)))
        {
            var (first, last) = (record.MinBy(change => change.Sequence)!, record.MaxBy(change => change.Sequence)!);
            ViewTurn? turn = (first.WasIn, last.IsIn) switch
            {
                (false, true) => ViewTurn.Added,
                (true, false) => ViewTurn.Withdrawn,
                (true, true) => last.IsContested && !first.WasContested ? ViewTurn.Contested : ViewTurn.Corrected,
                _ => null,
            };
            if (turn is { } known)
            {
                turns.Add((known, last));
            }
        }

        return new ViewNews([.. turns.OrderByDescending(one => one.Last.Sequence)], until) { IsMore = isMore };
    }

    private int Count(ViewTurn turn) => Turns.Count(one => one.Turn == turn);
}
