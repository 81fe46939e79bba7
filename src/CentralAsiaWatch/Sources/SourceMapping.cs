using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sources;

/// <summary>How a source becomes a row, facets, searchable text and public JSON.</summary>
public sealed class SourceMapping : RecordMapping<SourceContent, Source>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Source;

    protected override Source Create(SourceContent content) => new()
    {
        Key = content.Key,
        Title = content.Title ?? content.ShortName,
        ShortName = content.ShortName,
        Reliability = content.Reliability,
    };

    protected override void FillOwn(Source row, SourceContent content, WriteMoment moment)
    {
        row.Title = content.Title ?? content.ShortName;
        row.ShortName = content.ShortName;
        row.Publisher = content.Publisher;
        row.Published = content.Published;
        row.Reliability = content.Reliability;
        row.Paragraphs = content.Paragraphs.Count;
        row.SortKey = NameOrder.Key(content.ShortName);
    }

    protected override object Item(Source row, SourceContent content, WriteMoment moment) => new SourceItem
    {
        Id = row.Number,
        Url = AppUrls.Source(row.Key),
        Slug = row.Key,
        Title = content.Title,
        TitleBasis = content.TitleBasis,
        ShortName = row.ShortName,
        Author = content.Author,
        Publisher = content.Publisher,
        Published = content.Published,
        PublishedBasis = content.PublishedBasis,
        Address = content.Address,
        Language = content.Language,
        Kind = content.SourceKind,
        Reliability = content.Reliability,
        Origin = content.Origin,
        Checked = content.Checked is null ? null : DateOnly.ParseExact(content.Checked, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Paragraphs = row.Paragraphs,
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(SourceContent content, References references) =>
        [RecordFacets.Source(content.Key), RecordFacets.Kind(content.SourceKind), RecordFacets.Grade(content.Reliability), RecordFacets.Checked(content.Checked is not null)];

    protected override IEnumerable<string?> OwnSearchParts(SourceContent content, References references) =>
        [content.Title ?? content.ShortName, content.ShortName, content.Author, content.Publisher, content.ReliabilityReason];
}
