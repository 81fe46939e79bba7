using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Agreements;

/// <summary>One stage of an agreement.</summary>
/// <param name="Code">A term of <see cref="Vocabularies.AgreementStates"/>.</param>
/// <param name="IsReported">False where no source reports it, which is not "no".</param>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Event">The event that carries it, or null.</param>
public sealed record AgreementStage(string Code, bool IsReported, string? Date, EventLink? Event);

/// <summary>The stages an agreement goes through.</summary>
public static class AgreementStages
{
    /// <summary>From promise to delivery. To stall and to end are no stages on that way.</summary>
    public static IReadOnlyList<string> Main { get; } =
        [.. Vocabularies.AgreementStates.Terms.Select(term => term.Code).Where(code => code is not ("stalled" or "ended"))];

    /// <summary>The main stages with what is reported of each, then whatever else its history holds.</summary>
    public static IReadOnlyList<AgreementStage> Of(AgreementItem item) =>
        [.. Main.Concat(item.History.Select(step => step.State)).Append(item.State).Distinct(StringComparer.Ordinal).SelectMany(code => Of(item, code))];

    private static AgreementStage[] Of(AgreementItem item, string code)
    {
        var steps = item.History.Where(step => step.State == code).Select(step => new AgreementStage(code, true, step.Date, step.Event)).ToArray();
        return steps.Length > 0 ? steps : [new AgreementStage(code, code == item.State, null, null)];
    }
}
