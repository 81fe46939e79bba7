using System.Text.Json;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.TakeAway;

/// <summary>A record as it is streamed: its public form, and of kinds that can be imported what editors said of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Json">The public JSON, as stored.</param>
/// <param name="Content">What was coded; null for kinds that no import reads.</param>
public sealed record StreamedRecord(int Number, string Json, RecordContent? Content);

/// <summary>
/// The records of a kind as a table. Events and figures have the columns that an import reads, and after them what is computed, which an import passes over;
/// the others have the members of their public JSON, lists in the notation of <see cref="ListNotation"/>. Pure.
/// </summary>
public sealed class RecordTable
{
    private static readonly string[] s_computed = ["url", "earliest", "latest", "quad", "score", "grade", "contested", "status", "version", "recordedAt"];
    private static readonly Dictionary<RecordKind, RecordTable> s_tables = RecordKinds.All.ToDictionary(kind => kind, kind => new RecordTable(kind));

    private readonly IReadOnlyList<string> _said;
    private readonly IReadOnlyList<string> _members;

    private RecordTable(RecordKind kind)
    {
        Kind = kind;
        string[] members = [.. WatchJson.Contract.GetTypeInfo(ItemType(kind)).Properties.Select(property => property.Name)];
        (_said, _members) = kind switch
        {
            RecordKind.Event => (EventCsv.Columns, s_computed),
            RecordKind.Figure => (FigureCsv.Columns, s_computed.Intersect(members).ToArray()),
            _ => ([], members),
        };
        Columns = [.. _said, .. _members];
    }

    /// <summary>The kind.</summary>
    public RecordKind Kind { get; }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>True where a row needs what editors said, beside the public form.</summary>
    public bool NeedsContent => _said.Count > 0;

    /// <summary>The table of a kind.</summary>
    public static RecordTable Of(RecordKind kind) => s_tables[kind];

    /// <summary>The type of the public form of a kind.</summary>
    public static Type ItemType(RecordKind kind) => kind switch
    {
        RecordKind.Event => typeof(EventItem),
        RecordKind.Agreement => typeof(AgreementItem),
        RecordKind.Project => typeof(ProjectItem),
        RecordKind.Figure => typeof(FigureItem),
        RecordKind.Leverage => typeof(LeverageItem),
        RecordKind.Actor => typeof(ActorItem),
        _ => typeof(SourceItem),
    };

    /// <summary>The line of a record, with its end.</summary>
    public string Line(StreamedRecord record) => CsvText.Line(Cells(record));

    /// <summary>The cells of a record, in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<string?> Cells(StreamedRecord record)
    {
        using var item = JsonDocument.Parse(record.Json);
        return [.. Said(record.Content), .. _members.Select(member => item.RootElement.TryGetProperty(member, out var value) ? Cell(member, value) : null)];
    }

    // How a source puts it, in the coder's words, is for editors alone: the public JSON leaves it out, too.
    private static IReadOnlyList<string?> Said(RecordContent? content) => content switch
    {
        EventContent one => EventCsv.Cells(one with { Citations = WithoutWords(one) }),
        FigureContent one => FigureCsv.Cells(one with { Citations = WithoutWords(one) }),
        _ => [],
    };

    private static CitationContent[] WithoutWords(RecordContent content) => [.. content.Citations.Select(citation => citation with { Words = null })];

    private static string? Cell(string member, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when member == "citations" =>
            EventCsv.Citations((value.Deserialize<CitationItem[]>(WatchJson.Contract) ?? []).Select(citation => citation.ToContent())),
        JsonValueKind.Array => ListNotation.Write(value.EnumerateArray().Select(Parts)),
        JsonValueKind.Object => ListNotation.Write([Parts(value)]),
        _ => Plain(value),
    };

    private static string?[] Parts(JsonElement one) => one.ValueKind == JsonValueKind.Object ? [.. one.EnumerateObject().Select(member => Plain(member.Value))] : [Plain(one)];

    // A record inside a record is named by its address.
    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("url", out var url) ? url.GetString() : value.GetRawText(),
        _ => value.GetRawText(),
    };
}
