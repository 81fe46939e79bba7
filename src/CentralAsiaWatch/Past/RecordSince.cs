using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Past;

/// <summary>What became of a record of a view since a time.</summary>
public enum SinceKind
{
    /// <summary>It stands in the view and did not.</summary>
    Added,

    /// <summary>It stood in the view and still does, and says something else.</summary>
    Corrected,

    /// <summary>It stood in the view and still does; sources disagree about it now and did not.</summary>
    NewlyContested,

    /// <summary>It stood in the view and does no more: hidden, merged into another, or corrected so that it is about something else.</summary>
    Withdrawn,
}

/// <summary>One record of a view that is otherwise now.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Since">What became of it.</param>
/// <param name="Title">What it is called, now where it still stands.</param>
/// <param name="Url">Its address.</param>
/// <param name="Lines">Each field before and after; none for what is hidden now.</param>
public sealed record RecordSince(RecordKind Kind, int Number, SinceKind Since, string Title, string Url, IReadOnlyList<DifferenceLine> Lines);

/// <summary>How many records of a view became what.</summary>
/// <param name="Added">Added.</param>
/// <param name="Corrected">Corrected, those among them that are newly contested left out.</param>
/// <param name="NewlyContested">Newly contested.</param>
/// <param name="Withdrawn">Withdrawn.</param>
public sealed record SinceCounts(int Added, int Corrected, int NewlyContested, int Withdrawn)
{
    /// <summary>True where more was changed in the store than is looked through: the counts are then at least these.</summary>
    public bool IsMore { get; init; }

    /// <summary>All together.</summary>
    public int Total => Added + Corrected + NewlyContested + Withdrawn;

    /// <summary>In words: <c>2 corrected, 1 added</c>; empty for none.</summary>
    public string Words => string.Join(", ", new[] { (Corrected, "corrected"), (Added, "added"), (NewlyContested, "newly contested"), (Withdrawn, "withdrawn") }
        .Where(one => one.Item1 > 0).Select(one => FormattableString.Invariant($"{one.Item1:#,##0} {one.Item2}")));
}
