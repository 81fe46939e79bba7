using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Projects;

/// <summary>How a project becomes a row, facets, searchable text and public JSON.</summary>
public sealed class ProjectMapping : RecordMapping<ProjectContent, Project>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Project;

    protected override Project Create(ProjectContent content) => new()
    {
        Key = content.Key,
        Title = content.Name,
        Kind = content.ProjectKind,
        State = content.State,
    };

    protected override void FillOwn(Project row, ProjectContent content, WriteMoment moment)
    {
        row.Title = content.Name;
        row.Kind = content.ProjectKind;
        row.State = content.State;
        row.SortKey = NameOrder.Key(content.Name);
    }

    protected override object Item(Project row, ProjectContent content, WriteMoment moment) => new ProjectItem
    {
        Id = row.Number,
        Url = AppUrls.Project(row.Key),
        Slug = row.Key,
        Name = row.Title,
        Aliases = content.Aliases,
        Summary = content.Summary,
        Kind = row.Kind,
        Parties = [.. content.Parties.Select(moment.References.Actor)],
        Route = content.Route,
        State = row.State,
        Due = content.Due,
        Chain = [.. content.Chain.Select(step => new ChainStepItem(step.Step, step.Date, moment.Event(step.Event), step.Note))],
        Milestones = [.. content.Milestones.Select(milestone => new MilestoneItem(milestone.Date, milestone.Title))],
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(ProjectContent content, References references) =>
    [
        .. ActorFacets(content.Parties, references),
        .. PairFacets([.. content.Parties], references),
        RecordFacets.Kind(content.ProjectKind),
        RecordFacets.State(content.State),
        .. content.EventsNamed.Select(RecordFacets.CarriedBy),
    ];

    protected override IEnumerable<string> OwnOtherNames(ProjectContent content) => content.Aliases;

    protected override IEnumerable<string?> OwnSearchParts(ProjectContent content, References references) =>
    [
        content.Name,
        content.Summary,
        content.ProjectKind,
        .. content.Route,
        .. content.Milestones.Select(milestone => milestone.Title),
        .. content.Parties.Select(slug => references.Actor(slug).Name),
    ];
}
