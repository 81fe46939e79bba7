using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Agreements;

/// <summary>How an agreement becomes a row, facets, searchable text and public JSON.</summary>
public sealed class AgreementMapping : RecordMapping<AgreementContent, Agreement>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Agreement;

    /// <inheritdoc />
    public override DateOnly? SearchDay(Record record) => ((Agreement)record).Earliest ?? ((Agreement)record).Latest;

    protected override Agreement Create(AgreementContent content) => new()
    {
        Key = content.Key,
        Title = content.Title,
        Kind = content.AgreementKind,
        State = content.State,
    };

    protected override void FillOwn(Agreement row, AgreementContent content, WriteMoment moment)
    {
        var date = content.Date is null ? null : EdtfDate.Parse(content.Date);
        row.Title = content.Title;
        row.Kind = content.AgreementKind;
        row.Date = date?.Text;
        row.Earliest = date?.Earliest;
        row.Latest = date?.Latest;
        row.SortKey = EdtfOrder.Key(date?.Earliest, date?.Latest);
        row.State = content.State;
        row.Amount = content.Value?.Amount;
        row.Currency = content.Value?.Currency;
        row.Count = content.Count;
    }

    protected override object Item(Agreement row, AgreementContent content, WriteMoment moment) => new AgreementItem
    {
        Id = row.Number,
        Url = AppUrls.Agreement(row.Number),
        Title = row.Title,
        Summary = content.Summary,
        Kind = row.Kind,
        Parties = [.. content.Parties.Select(moment.References.Actor)],
        Date = row.Date,
        DateBasis = content.DateBasis,
        Earliest = row.Earliest,
        Latest = row.Latest,
        State = row.State,
        History = [.. content.History.Select(step => new AgreementStepItem(step.State, step.Date, moment.Event(step.Event)))],
        Value = content.Value is null ? null : new MoneyItem(content.Value.Amount, content.Value.Currency),
        Count = row.Count,
        Due = content.Due,
        Events = [.. content.Events.Select(key => moment.Event(key)!)],
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(AgreementContent content, References references) =>
    [
        .. ActorFacets(content.Parties, references),
        .. PairFacets([.. content.Parties], references),
        RecordFacets.Kind(content.AgreementKind),
        RecordFacets.State(content.State),
        .. content.EventsNamed.Select(RecordFacets.CarriedBy),
    ];

    protected override IEnumerable<string?> OwnSearchParts(AgreementContent content, References references) =>
        [content.Title, content.Summary, content.AgreementKind, .. content.Parties.Select(slug => references.Actor(slug).Name)];
}
