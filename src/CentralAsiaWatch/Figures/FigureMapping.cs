using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Figures;

/// <summary>How a figure becomes a row, facets, searchable text and public JSON.</summary>
public sealed class FigureMapping : RecordMapping<FigureContent, Figure>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Figure;

    /// <inheritdoc />
    public override DateOnly? SearchDay(Record record) => ((Figure)record).Earliest ?? ((Figure)record).Latest;

    protected override Figure Create(FigureContent content) => new()
    {
        Key = content.Key,
        Title = content.Measure,
        Measure = content.Measure,
        Unit = content.Unit,
    };

    protected override void FillOwn(Figure row, FigureContent content, WriteMoment moment)
    {
        var date = content.Date is null ? null : EdtfDate.Parse(content.Date);
        var (from, to) = (moment.References.Actors[content.From], moment.References.Actors[content.To]);
        row.Title = $"{char.ToUpperInvariant(content.Measure[0])}{content.Measure[1..]}, {from.Name} {(content.Mutual ? "and" : "→")} {to.Name}";
        row.Measure = content.Measure;
        row.FromActorNumber = from.Number;
        row.ToActorNumber = to.Number;
        row.Date = date?.Text;
        row.Earliest = date?.Earliest;
        row.Latest = date?.Latest;
        row.SortKey = EdtfOrder.Key(date?.Earliest, date?.Latest);
        row.Low = content.Low;
        row.High = content.High;
        row.Unit = content.Unit;
        row.Qualifier = content.Qualifier;
    }

    protected override object Item(Figure row, FigureContent content, WriteMoment moment) => new FigureItem
    {
        Id = row.Number,
        Url = AppUrls.Figure(row.Number),
        Title = row.Title,
        Summary = content.Summary,
        Measure = row.Measure,
        From = content.From,
        To = content.To,
        Mutual = content.Mutual,
        Date = row.Date,
        DateBasis = content.DateBasis,
        Earliest = row.Earliest,
        Latest = row.Latest,
        Low = row.Low,
        High = row.High,
        Unit = row.Unit,
        Qualifier = row.Qualifier,
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(FigureContent content, References references) =>
    [
        .. ActorFacets([content.From, content.To], references),
        .. PairFacets([content.From, content.To], references),
        RecordFacets.Measure(content.Measure),
    ];

    protected override IEnumerable<KeyValuePair<string, string>> OwnFacetWords(FigureContent content) =>
        [KeyValuePair.Create(RecordFacets.Measure(content.Measure), content.Measure)];

    protected override IEnumerable<string?> OwnSearchParts(FigureContent content, References references) =>
        [content.Measure, content.Summary, content.Qualifier, content.Unit, references.Actor(content.From).Name, references.Actor(content.To).Name];
}
