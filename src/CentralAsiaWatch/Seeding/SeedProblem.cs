namespace CentralAsiaWatch.Seeding;

/// <summary>Something in a seed file that cannot be taken.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Record">The record, such as <c>event khorog-handed-over</c>; empty where the file itself is meant.</param>
/// <param name="Field">The field; empty where the record itself is meant.</param>
/// <param name="Sentence">What is wrong, and what to write instead.</param>
public sealed record SeedProblem(string File, int Line, string Record, string Field, string Sentence)
{
    private const int MostShown = 20;

    /// <summary>Problems as the start says them, in the order of files and lines.</summary>
    public static string Report(IReadOnlyList<SeedProblem> problems)
    {
        var lines = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)
            .Take(MostShown).Select(problem => $"  {problem}");
        var more = problems.Count > MostShown ? $"{Environment.NewLine}  and {problems.Count - MostShown} more" : "";
        return $"The seed files cannot be taken; nothing was changed. Mend this and start again:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{more}";
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(", ", new[] { FormattableString.Invariant($"{File} line {Line}"), Record, Field }.Where(part => part.Length > 0)) + ": " + Sentence;
}
