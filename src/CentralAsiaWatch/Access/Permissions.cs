using System.Reflection;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Access;

/// <summary>
/// Which role may do what to what: read once from <c>permissions.csv</c>, the one place where it is written. Sample line:
/// <c>Editor,ReadDraft,yes,yes,no,no</c> – role, operation, then own, another's, another's draft, deleted.
/// </summary>
public static class Permissions
{
    private static readonly HashSet<(PersonRole, Operation, Subject)> s_allowed = Read();

    /// <summary>Whether a role may do an operation to a subject.</summary>
    public static bool Allow(PersonRole role, Operation operation, Subject subject) => s_allowed.Contains((role, operation, subject));

    /// <summary>Every line of the file: role, operation, and what it says of each subject in the order of <see cref="Subject"/>.</summary>
    public static IReadOnlyList<(PersonRole Role, Operation Operation, IReadOnlyList<bool> Allowed)> Rows { get; } = [.. Lines()];

    private static HashSet<(PersonRole, Operation, Subject)> Read() =>
    [
        .. from row in Lines()
           from subject in Enum.GetValues<Subject>()
           where row.Allowed[(int)subject]
           select (row.Role, row.Operation, subject),
    ];

    private static IEnumerable<(PersonRole Role, Operation Operation, IReadOnlyList<bool> Allowed)> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("permissions.csv") ?? throw new InvalidOperationException("permissions.csv is not in the program.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return (Enum.Parse<PersonRole>(cells[0]), Enum.Parse<Operation>(cells[1]), [.. cells.Skip(2).Select(cell => cell == "yes")]);
        }
    }
}
