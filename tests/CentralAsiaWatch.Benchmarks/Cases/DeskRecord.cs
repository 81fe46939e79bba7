using CentralAsiaWatch.Desk;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>A record as an article's list of expected ones names it: <c>{ paragraph: 3, type: CONSULT, actors: [uzbekistan], recipients: [taliban] }</c>.</summary>
internal sealed class DeskRecord
{
    public int Paragraph { get; set; }

    /// <summary>Paragraphs that say the same; a list of expected records does not name them.</summary>
    public IReadOnlyList<int> AlsoIn { get; init; } = [];

    public string Kind { get; set; } = "event";

    public string? Type { get; set; }

    public string? Date { get; set; }

    public List<string> Actors { get; set; } = [];

    public List<string> Recipients { get; set; } = [];

    public string? Measure { get; set; }

    public string? Low { get; set; }

    public string? Unit { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>A suggestion as such a record.</summary>
    public static DeskRecord Of(Suggestion suggestion)
    {
        var fields = suggestion.Fields;
        return new DeskRecord
        {
            Paragraph = suggestion.Paragraph,
            Kind = suggestion.Kind.Singular(),
            Type = fields.GetValueOrDefault("type"),
            Date = fields.GetValueOrDefault("date"),
            Actors = Participants(fields, "actor"),
            Recipients = Participants(fields, "recipient"),
            Measure = fields.GetValueOrDefault("measure"),
            Low = fields.GetValueOrDefault("low"),
            Unit = fields.GetValueOrDefault("unit"),
            From = fields.GetValueOrDefault("from"),
            To = fields.GetValueOrDefault("to"),
        };
    }

    /// <summary>Whether a suggestion is this record in all that is expected; a date that is not expected may be anything.</summary>
    public bool IsMetBy(DeskRecord made) =>
        (Paragraph, Kind, Type, Measure, Low, Unit, From, To) == (made.Paragraph, made.Kind, made.Type, made.Measure, made.Low, made.Unit, made.From, made.To)
        && (Date is null || Date == made.Date) && Actors.ToHashSet().SetEquals(made.Actors) && Recipients.ToHashSet().SetEquals(made.Recipients);

    /// <summary>Whether a suggestion would lead an editor to this record: of the same kind in one of its paragraphs, with the same type and one of its actors, or the same amount.</summary>
    public bool IsNamedBy(DeskRecord made) => Kind == made.Kind && (Paragraph == made.Paragraph || AlsoIn.Contains(made.Paragraph))
        && (Kind == "figure" ? Low == made.Low : Type == made.Type && Actors.Concat(Recipients).Intersect(made.Actors.Concat(made.Recipients)).Any());

    private static List<string> Participants(IReadOnlyDictionary<string, string> fields, string role) =>
        [.. fields.Where(field => field.Key.EndsWith(".role", StringComparison.Ordinal) && field.Value == role).Select(field => fields[field.Key[..^"role".Length] + "actor"])];
}
