using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Events;

/// <summary>How an event becomes a row, facets, searchable text and public JSON.</summary>
public sealed class EventMapping : RecordMapping<EventContent, Event>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Event;

    /// <inheritdoc />
    public override DateOnly? SearchDay(Record record) => ((Event)record).Earliest ?? ((Event)record).Latest;

    protected override Event Create(EventContent content) => new()
    {
        Key = content.Key,
        Title = content.Title,
        Label = content.Label,
        Type = content.Type,
        Who = "",
        RestsOn = "",
    };

    protected override void FillOwn(Event row, EventContent content, WriteMoment moment)
    {
        var date = content.Date is null ? null : EdtfDate.Parse(content.Date);
        var type = PloverType.Find(content.Type) ?? throw new ArgumentException($"'{content.Type}' is no PLOVER type.", nameof(content));
        row.Title = content.Title;
        row.Label = content.Label;
        row.Date = date?.Text;
        row.Earliest = date?.Earliest;
        row.Latest = date?.Latest;
        row.DateBasis = content.DateBasis;
        row.SortKey = EdtfOrder.Key(date?.Earliest, date?.Latest);
        row.Type = type.Code;
        row.Mode = content.Mode;
        row.Quad = (int)type.Quad;
        row.Score = type.ScoreOf(content.Mode);
        row.Rung = content.Rung;
        row.Level = content.Level;
        row.Who = EventRow.WriteParticipants(content.Actors.Select(participant => (moment.References.Actor(participant.Actor), participant.Role)));
        row.RestsOn = EventRow.WriteSources(content.Citations.Where(citation => moment.References.Sources.ContainsKey(citation.Source)).Select(citation => (moment.References.Sources[citation.Source], citation.Paragraph)).Distinct());
    }

    protected override object Item(Event row, EventContent content, WriteMoment moment) => new EventItem
    {
        Id = row.Number,
        Url = AppUrls.Event(row.Number),
        Title = row.Title,
        Summary = content.Summary,
        Date = row.Date,
        Earliest = row.Earliest,
        Latest = row.Latest,
        Type = row.Type,
        Mode = row.Mode,
        Quad = row.Quad,
        Score = row.Score,
        Contexts = content.Contexts,
        Actors = [.. content.Actors.Select(participant => ParticipantItem.From(moment.References.Actor(participant.Actor), participant.Role))],
        Places = [.. content.Places.Select(place => new PlaceItem(Slug.From(place.Name), place.Name, place.Country, place.Precision, place.Inferred))],
        Rung = row.Rung,
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(EventContent content, References references)
    {
        var type = PloverType.Find(content.Type)!;
        var slugs = content.Actors.Select(participant => participant.Actor).ToArray();
        var pairs = PairFacets(slugs, references).Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            .. ActorFacets(slugs, references),
            .. pairs,
            RecordFacets.Direction(EventDirection.Of([.. content.Actors.Select(one => ParticipantItem.From(references.Actor(one.Actor), one.Role))], references).Code),
            RecordFacets.Type(type.Code),
            RecordFacets.Quad((int)type.Quad),
            .. content.Contexts.Select(RecordFacets.Context),
            .. content.Places.Select(place => RecordFacets.Place(Slug.From(place.Name))),
            .. content.Related.Select(related => RecordFacets.CarriedBy(related.Event)),
            .. content.Rung is null ? [] : content.Ladder.Select(RecordFacets.Ladder),
            .. content.Level is null ? [] : pairs.Select(pair => RecordFacets.Contact(content.Level, pair)),
        ];
    }

    protected override IEnumerable<KeyValuePair<string, string>> OwnFacetWords(EventContent content) =>
        content.Places.Select(place => KeyValuePair.Create(RecordFacets.Place(Slug.From(place.Name)), place.Name));

    protected override IEnumerable<string?> OwnSearchParts(EventContent content, References references) =>
    [
        content.Title,
        content.Summary,
        content.Label,
        content.Type,
        .. content.Actors.Select(participant => references.Actor(participant.Actor).Name),
        .. content.Places.Select(place => place.Name),
    ];
}
