using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Promises;

/// <summary>The four steps from promise to delivery, and which states of projects and agreements stand for each.</summary>
public static class PromiseSteps
{
    /// <summary>Announced.</summary>
    public const string Promised = "promised";

    /// <summary>Put into an agreement.</summary>
    public const string Signature = "signed";

    /// <summary>Done as promised.</summary>
    public const string Delivered = "delivered";

    /// <summary>Given up.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>All four, in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Vocabularies.ChainSteps.Terms.Select(term => term.Code)];

    /// <summary>The states in which something binds without owing a single delivery: only a deadline makes it overdue.</summary>
    public static IReadOnlyList<string> Standing { get; } = ["in force"];

    /// <summary>The step that the state of a project or of an agreement stands for.</summary>
    public static string Of(string state) => state switch
    {
        "promised" or "proposed" => Promised,
        "signed" or "in force" or "stalled" or "under way" => Signature,
        "delivered" => Delivered,
        "withdrawn" or "ended" => Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No project and no agreement has this state."),
    };

    /// <summary>The states of a kind of record that stand for a step.</summary>
    public static IEnumerable<string> States(RecordKind kind, string step) =>
        (kind == RecordKind.Project ? Vocabularies.ProjectStates : Vocabularies.AgreementStates).Terms.Select(term => term.Code).Where(state => Of(state) == step);

    /// <summary>The step that follows on the way to delivery; null where nothing is waited for.</summary>
    public static string? After(string step) => step switch
    {
        Promised => Signature,
        Signature => Delivered,
        _ => null,
    };
}
