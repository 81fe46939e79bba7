using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>What would become of a row.</summary>
public enum RowVerdict
{
    /// <summary>Something in it is wrong.</summary>
    Problem,

    /// <summary>It names actors or sources that are not known; it waits until somebody says who they are.</summary>
    Waiting,

    /// <summary>It is probably there already, or earlier in the file.</summary>
    Twin,

    /// <summary>It changes a record.</summary>
    Changes,

    /// <summary>It makes a new record.</summary>
    Ready,

    /// <summary>The record is as the row says.</summary>
    Unchanged,
}

/// <summary>Something wrong in a row, as it is shown.</summary>
/// <param name="Column">The column; null for the row as a whole.</param>
/// <param name="Sentence">What is wrong, and what is accepted.</param>
public sealed record RowProblem(string? Column, string Sentence)
{
    /// <inheritdoc />
    public override string ToString() => Column is null ? Sentence : $"{Column}: {Sentence}";
}

/// <summary>A row with its verdict.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Verdict">What would become of it.</param>
/// <param name="Title">What it is called, as far as it says.</param>
/// <param name="Problems">What is wrong, or what its names wait for.</param>
/// <param name="Content">What it says; null with problems.</param>
public sealed record JudgedRow(int Row, RowVerdict Verdict, string Title, IReadOnlyList<RowProblem> Problems, RecordContent? Content)
{
    /// <summary>Of a twin: the number of the record that it resembles.</summary>
    public int? TwinRecord { get; init; }

    /// <summary>Of a twin: the row that it resembles.</summary>
    public int? TwinRow { get; init; }

    /// <summary>Of a change: the fields that change, by their labels.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];
}

/// <summary>A name in the file that is nobody's in the store.</summary>
/// <param name="Name">The name as the file has it.</param>
/// <param name="Rows">How many rows name it.</param>
/// <param name="IsCountry">Whether it stands where a country should.</param>
public sealed record UnknownName(string Name, int Rows, bool IsCountry);

/// <summary>Every row of an import with its verdict, and the names that nobody has.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Actors">Unknown names of actors, the most frequent first.</param>
/// <param name="Sources">Unknown names of sources.</param>
public sealed record ImportPlan(IReadOnlyList<JudgedRow> Rows, IReadOnlyList<UnknownName> Actors, IReadOnlyList<UnknownName> Sources)
{
    /// <summary>How many rows have each verdict; every verdict is there.</summary>
    public IReadOnlyDictionary<RowVerdict, int> Counts { get; } =
        Enum.GetValues<RowVerdict>().ToDictionary(verdict => verdict, verdict => Rows.Count(row => row.Verdict == verdict));

    /// <summary>The records that would be written.</summary>
    public IEnumerable<JudgedRow> Written(ImportChoices choices) =>
        Rows.Where(row => row.Verdict is RowVerdict.Ready or RowVerdict.Changes || (row.Verdict == RowVerdict.Twin && choices.WithTwins));

    /// <summary>Why nothing can be written yet; null where it can.</summary>
    public string? Hindrance(ImportChoices choices)
    {
        var stopped = Counts[RowVerdict.Problem] + Counts[RowVerdict.Waiting];
        return stopped > 0 && !choices.LeaveOut
            ? $"{stopped} of {Rows.Count} rows cannot be written. Mend the file and choose it again, say who the unknown names are, or leave these rows out."
            : !Written(choices).Any() ? "There is nothing to write: no row is new and none changes anything." : null;
    }
}
