using System.Globalization;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Leverage;

/// <summary>How a leverage assessment becomes a row, facets, searchable text and public JSON.</summary>
public sealed class LeverageMapping : RecordMapping<LeverageContent, LeverageAssessment>
{
    /// <inheritdoc />
    public override RecordKind Kind => RecordKind.Leverage;

    protected override LeverageAssessment Create(LeverageContent content) => new()
    {
        Key = content.Key,
        Title = content.Key,
        Dimension = content.Dimension,
        Level = content.Level,
        Confidence = content.Confidence,
    };

    protected override void FillOwn(LeverageAssessment row, LeverageContent content, WriteMoment moment)
    {
        var date = content.Date is null ? null : EdtfDate.Parse(content.Date);
        var (holder, subject) = (moment.References.Actors[content.Holder], moment.References.Actors[content.Subject]);
        row.Title = $"{holder.Name} over {subject.Name}: {content.Dimension}";
        row.HolderNumber = holder.Number;
        row.SubjectNumber = subject.Number;
        row.Dimension = content.Dimension;
        row.Level = content.Level;
        row.Confidence = content.Confidence;
        row.Date = date?.Text;
        row.StaleAfter = content.StaleAfter is null ? null : DateOnly.ParseExact(content.StaleAfter, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        row.SortKey = EdtfOrder.Key(date?.Earliest, date?.Latest);
    }

    protected override object Item(LeverageAssessment row, LeverageContent content, WriteMoment moment) => new LeverageItem
    {
        Id = row.Number,
        Url = AppUrls.LeverageAssessment(content.Holder, content.Subject, row.Number),
        Holder = content.Holder,
        Subject = content.Subject,
        Dimension = row.Dimension,
        Level = row.Level,
        LevelInferred = content.IsLevelInferred,
        Confidence = row.Confidence,
        Likelihood = content.Likelihood,
        Judgement = content.Judgement,
        Date = row.Date,
        StaleAfter = row.StaleAfter,
        Citations = Citations(content),
        Collections = content.InCollections,
        Grade = row.Grade,
        Contested = row.IsContested,
        Status = row.Status,
        Version = row.Version,
        RecordedAt = row.RecordedAt,
    };

    protected override IEnumerable<string> OwnFacets(LeverageContent content, References references) =>
    [
        .. ActorFacets([content.Holder, content.Subject], references),
        .. PairFacets([content.Holder, content.Subject], references),
        .. references.Sides(content.Holder).Select(side => RecordFacets.Holder(side.Slug)),
        .. references.Sides(content.Subject).Select(side => RecordFacets.Subject(side.Slug)),
        RecordFacets.Dimension(content.Dimension),
        RecordFacets.Level(content.Level),
    ];

    protected override IEnumerable<string?> OwnSearchParts(LeverageContent content, References references) =>
    [
        $"{references.Actor(content.Holder).Name} over {references.Actor(content.Subject).Name}",
        content.Judgement,
        content.Dimension,
        content.Bandwidth,
        content.Dependence,
        content.WouldChange,
    ];
}
