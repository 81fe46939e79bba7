using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Actors;

/// <summary>How an actor becomes a row, facets, searchable text and public JSON.</summary>
public sealed class ActorMapping : RecordMapping<ActorContent, Actor>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Actor;

    protected override Actor Create(ActorContent content) => new() { Key = content.Key, Title = content.Name, Kind = content.ActorKind };

    protected override void FillOwn(Actor row, ActorContent content, WriteMoment moment)
    {
        row.Title = content.Name;
        row.Kind = content.ActorKind;
        row.ParentNumber = content.Parent is null ? null : moment.References.Actors[content.Parent].Number;
        row.Country = moment.References.Country(content.Key);
        row.Iso3 = content.Iso3;
        row.SortKey = NameOrder.Key(content.Name);
    }

    protected override object Item(Actor row, ActorContent content, WriteMoment moment) => new ActorItem
    {
        Id = row.Number,
        Url = AppUrls.Actor(row.Key),
        Slug = row.Key,
        Name = row.Title,
        Kind = row.Kind,
        Aliases = content.Aliases,
        Iso3 = row.Iso3,
        Wikidata = content.Wikidata,
        Parent = content.Parent,
        Country = row.Country,
        Members = content.Members,
        Summary = content.Summary,
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(ActorContent content, References references) =>
        [.. ActorFacets([content.Key], references), RecordFacets.Kind(content.ActorKind)];

    protected override IEnumerable<string?> OwnSearchParts(ActorContent content, References references) =>
        [content.Name, content.Iso3, content.Summary];

    protected override IEnumerable<string> OwnOtherNames(ActorContent content) => content.Aliases;
}
