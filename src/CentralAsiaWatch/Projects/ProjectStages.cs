using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Projects;

/// <summary>One step of a promise chain.</summary>
/// <param name="Code">A term of <see cref="Vocabularies.ChainSteps"/>.</param>
/// <param name="IsReported">False where no source reports it, which is not "no".</param>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Event">The event that carries it, or null.</param>
/// <param name="Note">A few words of our own, or null.</param>
public sealed record ProjectStep(string Code, bool IsReported, string? Date, EventLink? Event, string? Note);

/// <summary>The stages a project goes through.</summary>
public static class ProjectStages
{
    /// <summary>From promise to delivery. To withdraw is no stage on that way.</summary>
    public static IReadOnlyList<string> Main { get; } = [.. Vocabularies.ProjectStates.Terms.Select(term => term.Code).Where(code => code != "withdrawn")];

    /// <summary>The whole promise chain with what is reported of each step.</summary>
    public static IReadOnlyList<ProjectStep> Chain(ProjectItem item) => [.. Vocabularies.ChainSteps.Terms.SelectMany(term => Steps(item, term.Code))];

    /// <summary>The step or milestone that the store dates latest; null where none is dated.</summary>
    public static (string Date, string What)? LastDated(ProjectItem item) => item.Chain
        .Select(step => (step.Date, What: step.Step)).Concat(item.Milestones.Select(milestone => (milestone.Date, What: milestone.Title)))
        .Where(step => step.Date is not null)
        .OrderBy(step => EdtfDate.Parse(step.Date!).Latest ?? DateOnly.MaxValue)
        .Select(step => ((string, string)?)(step.Date!, char.ToLowerInvariant(step.What[0]) + step.What[1..])).LastOrDefault();

    private static ProjectStep[] Steps(ProjectItem item, string code)
    {
        var steps = item.Chain.Where(step => step.Step == code).Select(step => new ProjectStep(code, true, step.Date, step.Event, step.Note)).ToArray();
        return steps.Length > 0 ? steps : [new ProjectStep(code, false, null, null, null)];
    }
}
