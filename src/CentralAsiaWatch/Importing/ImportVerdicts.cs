namespace CentralAsiaWatch.Importing;

/// <summary>Verdicts in words.</summary>
public static class ImportVerdicts
{
    /// <summary>All of them, what asks for a person first.</summary>
    public static IReadOnlyList<RowVerdict> All { get; } = Enum.GetValues<RowVerdict>();

    /// <summary>The word in an address: <c>problem</c>.</summary>
    public static string Code(RowVerdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>What would become of a row.</summary>
    public static string Words(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Problem => "cannot be read",
        RowVerdict.Waiting => "names somebody unknown",
        RowVerdict.Twin => "is there already, it seems",
        RowVerdict.Changes => "changes a record",
        RowVerdict.Ready => "new",
        RowVerdict.Unchanged => "is there already as it is",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Why a row was not written, for the report.</summary>
    public static string LeftOut(RowVerdict verdict) => verdict == RowVerdict.Unchanged ? "unchanged" : $"left out: {Words(verdict)}";
}
