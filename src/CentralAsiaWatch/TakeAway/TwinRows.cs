using System.Globalization;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Contested;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Tables that more than one page shows. Pure.</summary>
internal static class TwinRows
{
    private static readonly string[] s_events =
        ["id", "url", "title", "date", "earliest", "latest", "type", "mode", "quad", "score", "rung", "level", "grade", "contested", "actors", "sources"];

    public static TwinPart Events(string name, IEnumerable<EventRow> rows) => TwinPart.Of(name, s_events, rows, row =>
    [
        row.Number, AppUrls.Event(row.Number), row.Title, row.Date, row.Earliest, row.Latest, row.Type, row.Mode, row.Quad, row.Score, row.Rung, row.Level, row.Grade, row.IsContested,
        Names(row.Participants.Select(one => $"{one.Slug} ({one.Role})")), Names(row.Sources.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Source}{ParagraphMark.After(place.Paragraph)}"))),
    ]);

    public static TwinPart Agreements(string name, IEnumerable<AgreementItem> items) => TwinPart.Of(
        name, ["id", "url", "title", "kind", "state", "date", "due", "parties", "grade", "contested"], items,
        item => [item.Id, item.Url, item.Title, item.Kind, item.State, item.Date, item.Due, Names(item.Parties.Select(party => party.Slug)), item.Grade, item.Contested]);

    public static TwinPart Projects(string name, IEnumerable<ProjectItem> items) => TwinPart.Of(
        name, ["id", "url", "title", "kind", "state", "due", "parties", "grade", "contested"], items,
        item => [item.Id, item.Url, item.Name, item.Kind, item.State, item.Due, Names(item.Parties.Select(party => party.Slug)), item.Grade, item.Contested]);

    public static TwinPart Figures(string name, IEnumerable<FigureItem> items) => TwinPart.Of(
        name, ["id", "url", "title", "measure", "from", "to", "mutual", "date", "low", "high", "unit", "qualifier", "grade", "contested"], items,
        item => [item.Id, item.Url, item.Title, item.Measure, item.From, item.To, item.Mutual, item.Date, item.Low, item.High, item.Unit, item.Qualifier, item.Grade, item.Contested]);

    public static TwinPart Leverage(string name, IEnumerable<LeverageRow> rows) => TwinPart.Of(
        name, ["id", "url", "holder", "subject", "dimension", "level", "otherLevel", "levelInferred", "confidence", "judgement", "date", "staleAfter", "stale", "grade", "contested"], rows,
        row =>
        [
            row.Item.Id, row.Item.Url, row.Item.Holder, row.Item.Subject, row.Item.Dimension, row.Item.Level, row.OtherLevel?.Code, row.Item.LevelInferred, row.Item.Confidence,
            row.Item.Judgement, row.Item.Date, row.Item.StaleAfter, row.IsStale, row.Item.Grade, row.Item.Contested,
        ]);

    /// <summary>A row for each reading of each contested field.</summary>
    public static TwinPart Contested(string name, IEnumerable<Contested.ContestedPoint> points) => TwinPart.Of(
        name, ["kind", "title", "url", "field", "kept", "says", "withinOneDocument", "citations"], points.SelectMany(point => point.Field.Values.Select(value => (point, value))),
        one =>
        [
            one.point.Kind.Singular(), one.point.Title, one.point.Url, one.point.Field.Field, one.point.Kept, one.value.Says, one.point.IsWithinOneDocument,
            Names(one.value.Citations.Select(citation => string.Create(CultureInfo.InvariantCulture, $"{citation.Source}{ParagraphMark.After(citation.Paragraph)} ({citation.Stance}, {citation.Credibility})"))),
        ]);

    /// <summary>The points of a board.</summary>
    public static IEnumerable<Contested.ContestedPoint> Points(ContestedBoard board) => board.Groups.SelectMany(group => group.Points);

    public static TwinPart Balance(string name, QuarterBalance balance) => TwinPart.Of(
        name, ["quarter", "quad", "events", "scoreSum"], balance.Counts.OrderBy(one => one.Quarter).ThenBy(one => one.Quad),
        one => [Quarter(one.Quarter), one.Quad, one.Count, one.ScoreSum]);

    public static TwinPart Ladder(string name, LadderClimb? climb) => TwinPart.Of(
        name, ["rung", "otherRung", "words", "id", "url", "title", "date", "from", "by", "grade"], climb?.Steps ?? [],
        step => [step.Rung, step.OtherRung, RelationWords.Rung(step.Rung), step.Row.Number, AppUrls.Event(step.Row.Number), step.Row.Title, step.Row.Date, step.From, step.By, step.Grade]);

    public static TwinPart Contacts(string name, ContactLog log) => TwinPart.Of(
        name, ["level", "words", "id", "url", "title", "date", "silentMonths", "perhaps"], log.Levels,
        one => [one.Level.Code, one.Level.Words, one.Last?.Number, one.Last is { } last ? AppUrls.Event(last.Number) : null, one.Last?.Title, one.Last?.Date, one.SilentMonths, one.Perhaps is { } perhaps ? AppUrls.Event(perhaps.Number) : null]);

    /// <summary>A quarter as it is written: <c>2024-Q3</c>; null for a date vaguer than one.</summary>
    public static string? Quarter(int quarter)
    {
        if (quarter == FacetQuarter.Vaguer)
        {
            return null;
        }

        var (year, ofYear) = EventQuarter.Split(quarter);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{ofYear}");
    }

    public static string[] Names(IEnumerable<string> names) => [.. names];
}
