using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Briefs;

/// <summary>The tables that briefs of any view share. Pure.</summary>
internal static class BriefTables
{
    private const string Notes = "Sources";

    /// <summary>Events in the order given.</summary>
    public static void Events(BriefWriting brief, string caption, IReadOnlyList<EventRow> rows, IReadOnlyDictionary<int, EventItem> items) => Table(
        brief,
        caption,
        [new("No.", 6), new("When", 16), new("What", 37), new("Who", 20), new("Grade", 12), new(Notes, 9)],
        rows.Select(row => Row(
            [brief.Link(row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), AppUrls.Event(row.Number))],
            Text($"{DateWords.Of(row.Date)}{(row.DateInferred ? ", inferred" : "")}"),
            [BriefWriting.Run(row.Title, isStrong: true), new BriefRun($" · {((Quad)row.Quad).Words()}")],
            Text(EventWords.Who(row.Participants)),
            Text($"{row.Grade ?? "–"}{(row.IsContested ? ", contested" : "")}"),
            brief.Note(items[row.Number].Citations.Select(citation => citation.ToContent())))));

    /// <summary>Contested fields, each reading with a note of its own.</summary>
    public static void Contested(BriefWriting brief, IReadOnlyList<ContestedPoint> points)
    {
        if (points.Count == 0)
        {
            brief.Say("No two sources give different values for anything here.");
            return;
        }

        Table(
            brief,
            "Fields for which sources give different values, with every reading",
            [new("What", 37), new("Field", 10), new("Reading", 34), new("Grade", 10), new(Notes, 9)],
            points.SelectMany(point => point.Values.Select((reading, index) => Row(
                index == 0 ? [brief.Link(point.Title, point.Url)] : Text("the same"),
                Text(point.Field),
                Text($"{Says(point.Field, reading.Says, brief.Frame.References)}{(reading.Words is { } words ? $": {words}" : "")}{(index > 0 && point.IsOneDocument ? " (same document)" : "")}"),
                Text(string.Join(", ", reading.Citations.Select(citation => brief.Frame.References.Grade(citation).ToString()).Distinct(StringComparer.Ordinal))),
                brief.Note(reading.Citations)))));
    }

    /// <summary>Leverage judgements, with confidence in words. Likelihood and confidence stand in cells of their own (ICD 203).</summary>
    public static void Leverage(BriefWriting brief, IReadOnlyList<LeverageRow> rows) => Table(
        brief,
        "Leverage judgements",
        [new("Over whom", 15), new("In", 12), new("Level", 13), new("Judgement", 26), new("Likelihood", 11), new("Confidence", 14), new(Notes, 9)],
        rows.Select(row => Row(
            [brief.Link($"{row.Holder.Name} over {row.Subject.Name}", row.Item.Url)],
            Text(row.Item.Dimension == "overall" ? "the whole relation" : row.Item.Dimension),
            Text($"{row.LevelWords}{(row.OtherLevel is null ? $", {(row.Item.LevelInferred ? "inferred" : "stated")}" : ", contested")}; {DateWords.Of(row.Item.Date)}{(row.IsStale ? ", stale" : "")}"),
            Text(row.Item.Judgement),
            Text(row.Item.Likelihood is { } likelihood ? LeverageWords.Likelihood(likelihood) : "not stated"),
            Text(Enum.TryParse<ConfidenceLevel>(row.Item.Confidence, out var level) ? $"{row.Item.Confidence}: {level.Words()}" : row.Item.Confidence),
            brief.Note(Citations(row.Item)))));

    /// <summary>Agreements and projects with how far they got.</summary>
    public static void Agreements(BriefWriting brief, IReadOnlyList<AgreementItem> agreements, IReadOnlyList<ProjectItem> projects) => Table(
        brief,
        "Agreements and projects",
        [new("What", 39), new("Kind", 15), new("Signed", 13), new("State", 12), new("Value", 12), new(Notes, 9)],
        [
            .. agreements.Select(item => Row(
                [brief.Link(item.Title, item.Url)],
                Text(item.Kind),
                Text(DateWords.Of(item.Date)),
                Text($"{item.State}{(item.Contested ? ", contested" : "")}"),
                Text(item.Value is { } value ? $"{NumberWords.Amount(value.Amount)} {value.Currency}" : "none named"),
                brief.Note(Citations(item)))),
            .. projects.Select(item => Row(
                [brief.Link(item.Name, item.Url)],
                Text(item.Kind),
                Text("–"),
                Text($"{item.State}{(item.Contested ? ", contested" : "")}"),
                Text("–"),
                brief.Note(Citations(item)))),
        ]);

    /// <summary>Figures.</summary>
    public static void Figures(BriefWriting brief, IReadOnlyList<FigureItem> figures) => Table(
        brief,
        "Figures",
        [new("What", 34), new("Value", 16), new("As the source puts it", 17), new("Period", 16), new("Grade", 8), new(Notes, 9)],
        figures.Select(item => Row(
            [brief.Link(item.Title, item.Url)],
            Text(RelationWords.Value(item)),
            Text(item.Qualifier is { } qualifier ? $"“{qualifier}”" : "no qualifier"),
            Text($"{DateWords.Of(item.Date)}{(item.DateBasis is null ? "" : ", inferred")}"),
            Text(item.Grade ?? "–"),
            brief.Note(Citations(item)))));

    private static void Table(BriefWriting brief, string caption, IReadOnlyList<BriefColumn> columns, IEnumerable<IReadOnlyList<IReadOnlyList<BriefRun>>> rows) =>
        brief.Add(new BriefTable(caption, columns, [.. rows]));

    private static IReadOnlyList<IReadOnlyList<BriefRun>> Row(params IReadOnlyList<IReadOnlyList<BriefRun>> cells) => cells;

    private static IReadOnlyList<BriefRun> Text(string text) => [BriefWriting.Run(text)];

    private static IEnumerable<CitationContent> Citations(RecordItem item) => item.Citations.Select(citation => citation.ToContent());

    // As a reader knows it: dates and rungs in words, actors by name.
    private static string Says(string field, string says, References references) => field switch
    {
        "date" when EdtfDate.TryParse(says, out _, out _) => DateWords.Of(says),
        "rung" when int.TryParse(says, System.Globalization.CultureInfo.InvariantCulture, out var rung) => $"{says}, {RelationWords.Rung(rung)}",
        "actors" or "parties" or "from" or "to" when references.Actors.TryGetValue(says, out var actor) => actor.Name,
        _ => says,
    };
}
