namespace CentralAsiaWatch.Seeding;

/// <summary>Something in a seed file that cannot be taken.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Record">The record, such as <c>event khorog-handed-over</c>; empty where the file itself is meant.</param>
/// <param name="Field">The field; empty where the record itself is meant.</param>
/// <param name="Sentence">What is wrong, and what to write instead.</param>
public sealed record SeedProblem(string File, int Line, string Record, string Field, string Sentence)
{
    /// <inheritdoc />
    public override string ToString() =>
        string.Join(", ", new[] { FormattableString.Invariant($"{File} line {Line}"), Record, Field }.Where(part => part.Length > 0)) + ": " + Sentence;
}
