using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Programs;

/// <summary>What one call answers: words for a reader, and the same for a program.</summary>
/// <param name="Text">The words.</param>
/// <param name="Structured">The same as JSON.</param>
/// <param name="IsError">Whether nothing was found where something was asked for by name.</param>
public sealed record AssistantAnswer(string Text, JsonObject Structured, bool IsError = false);

/// <summary>One thing that an assistant can ask.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">What it does.</param>
/// <param name="Arguments">Its arguments but <c>asof</c> and <c>collection</c>: name, what is accepted, whether it must be there.</param>
public sealed record AssistantTool(string Name, string Words, IReadOnlyList<(string Name, string Accepted, bool IsRequired)> Arguments)
{
    /// <summary>The names of all arguments.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Arguments.Select(one => one.Name), AsOf.Parameter, CollectionChoice.Parameter];
}

/// <summary>What assistants can ask: each answers with our citations, and none writes or gives the text of a document.</summary>
public sealed class AssistantTools(RecordQueries records, SearchQueries searches, SourceQueries sources, ReferenceCache cache, TimeProvider clock)
{
    private const int MostRecords = 50;
    private const int UsualRecords = 20;
    private const int MostParagraphs = 200;
    private const string Limit = "limit";
    private static readonly string s_kinds = $"one of {string.Join(", ", RecordKinds.All.Select(kind => kind.Plural()))}";
    private static readonly string s_limit = string.Create(CultureInfo.InvariantCulture, $"how many records at most, 1 to {MostRecords}; {UsualRecords} if left out");
    private static readonly FilterKind[] s_ofRelations = [AgreementFilter.Kind, ProjectFilter.Kind, FigureFilter.Kind, LeverageFilter.Kind];

    /// <summary>Everything that can be asked.</summary>
    public static IReadOnlyList<AssistantTool> All { get; } =
    [
        new("search", "Finds records of every kind by words in any script, newest first, each with its citations.",
            [("query", $"words; at most {SearchText.MaximumQueryLength} characters", true), ("kind", s_kinds, false), (Limit, s_limit, false)]),
        new("timeline", "Lists events under a filter, each with its type, participants, dates and citations. All conditions must hold.",
            [
                .. EventFilter.Kind.Parameters.Select(parameter => (parameter.Name, parameter.Accepted, false)),
                (Limit, s_limit, false), ("after", "what an earlier answer gave as next", false), ("order", ListRequest.AcceptedOrders, false),
            ]),
        new("relation", "What is known of the relation of two sides: its newest events, agreements, projects, figures and judgements of leverage, with how many there are of each.",
            [("a", "a slug of an actor such as tajikistan", true), ("b", "a slug of another such as afghanistan", true), ("from", FilterParameters.From.Accepted, false), ("to", FilterParameters.To.Accepted, false), (Limit, s_limit, false)]),
        new("record", "One record by its kind and permanent number.", [("kind", s_kinds, true), ("number", "its number", true)]),
        new("source_paragraphs", "Where the paragraphs of a source are found and what was coded from each: number, address, SHA-256 of the text, records. Never the text itself.",
            [("source", "a slug of a source such as detente-2023", true), ("first", "the first paragraph; 1 if left out", false), ("last", $"the last; at most {MostParagraphs} are given", false)]),
    ];

    /// <summary>Answers one call.</summary>
    /// <param name="name">What is called.</param>
    /// <param name="given">Its arguments.</param>
    /// <param name="site">Scheme and host, before every address.</param>
    /// <param name="mayReadPast">Whether the past may be read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<AssistantAnswer> CallAsync(string name, JsonElement given, string site, bool mayReadPast, CancellationToken cancellationToken)
    {
        var tool = All.FirstOrDefault(one => one.Name == name)
            ?? throw new AssistantProblemException(AssistantProblemException.NoParameters, $"There is no such tool; there are {string.Join(", ", All.Select(one => one.Name))}.");
        var arguments = new AssistantArguments(name, given, tool.Names);
        AsOf? asOf = null;
        if (arguments.Text(AsOf.Parameter) is { Length: > 0 } text)
        {
            asOf = AsOf.Read(text, clock.GetUtcNow().UtcDateTime) ?? throw arguments.Problem($"{AsOf.Parameter} cannot be read; accepted is {AsOf.Accepted}");
            if (!mayReadPast)
            {
                throw new AssistantProblemException(AssistantProblemException.NotOpened, $"{name}: this key lacks the scope history, and so cannot read as of a time.");
            }
        }

        CollectionChoice? choice = null;
        if (arguments.Text(CollectionChoice.Parameter) is { Length: > 0 } collections)
        {
            (choice, var isRead) = CollectionChoice.Read(collections, (await cache.ReferencesAsync(cancellationToken)).Collections);
            if (!isRead)
            {
                throw arguments.Problem($"{CollectionChoice.Parameter} cannot be read; accepted is {CollectionChoice.Accepted}");
            }
        }

        using (AsOf.Reading(asOf, choice))
        {
            var said = new AssistantRecords(site, await cache.ReferencesAsync(cancellationToken));
            return await (name switch
            {
                "search" => SearchAsync(arguments, said, cancellationToken),
                "timeline" => TimelineAsync(arguments, said, cancellationToken),
                "relation" => RelationAsync(arguments, said, cancellationToken),
                "record" => RecordAsync(arguments, said, cancellationToken),
                _ => ParagraphsAsync(arguments, said, cancellationToken),
            });
        }
    }

    private async Task<AssistantAnswer> SearchAsync(AssistantArguments arguments, AssistantRecords said, CancellationToken cancellationToken)
    {
        var (query, limit) = (arguments.Required("query"), arguments.Number(Limit, 1, MostRecords, UsualRecords));
        if (query.Length > SearchText.MaximumQueryLength)
        {
            throw arguments.Problem($"query has more than {SearchText.MaximumQueryLength} characters");
        }

        RecordKind? kind = arguments.Text("kind") is { } plural ? Kind(arguments, plural) : null;
        var found = await searches.FindAsync(query, kind, null, limit, cancellationToken);
        var items = new JsonArray();
        foreach (var hit in found.Hits)
        {
            if (await records.JsonAsync(hit.Kind, hit.Number, cancellationToken) is { } json)
            {
                items.Add((JsonNode)said.Record(hit.Kind, json));
            }
        }

        return Answer(said, new JsonObject { ["records"] = items, ["isMore"] = found.Next is not null });
    }

    private async Task<AssistantAnswer> TimelineAsync(AssistantArguments arguments, AssistantRecords said, CancellationToken cancellationToken)
    {
        var filter = RecordFilter.Read(EventFilter.Kind, arguments.Query(EventFilter.Kind.Parameters.Select(parameter => parameter.Name)), await cache.ReferencesAsync(cancellationToken));
        var (request, problems) = ListRequest.Read(arguments.Query(["after", "order"]));
        if (filter.Problems.Concat(problems).FirstOrDefault() is { } problem)
        {
            throw arguments.Problem(problem.Sentence.TrimEnd('.'));
        }

        var (json, next, total) = await records.JsonAsync(filter, request with { Limit = arguments.Number(Limit, 1, MostRecords, UsualRecords) }, int.MaxValue - 1, cancellationToken);
        said.Say(string.Create(CultureInfo.InvariantCulture, $"{filter.Words}: {total.Number} in all, {json.Count} here. <{said.Address(filter.Url(AppUrls.Timeline))}>"));
        return Answer(said, new JsonObject { ["words"] = filter.Words, ["address"] = said.Address(filter.Url(AppUrls.Timeline)), ["total"] = total.Number, ["next"] = next, ["events"] = said.Records(RecordKind.Event, json) });
    }

    private async Task<AssistantAnswer> RelationAsync(AssistantArguments arguments, AssistantRecords said, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        if (RelationPair.Find(arguments.Required("a"), arguments.Required("b"), references) is not { } pair)
        {
            throw arguments.Problem($"a and b are not two actors that are known and do not belong to each other; accepted is {RelationFilter.Parameter.Accepted}");
        }

        var days = arguments.Query(["from", "to"]).ToDictionary(one => one.Key, one => one.Value);
        days[RelationFilter.Parameter.Name] = RelationFilter.Value(pair);
        var events = RecordFilter.Read(EventFilter.Kind, new QueryCollection(days), references);
        if (events.Problems.Count > 0)
        {
            throw arguments.Problem(events.Problems[0].Sentence.TrimEnd('.'));
        }

        var answer = new JsonObject { ["between"] = new JsonArray(pair.A.Slug, pair.B.Slug), ["address"] = said.Address(AppUrls.Relation(pair.A.Slug, pair.B.Slug)) };
        said.Say($"{pair.A.Name} and {pair.B.Name} <{answer["address"]}>");
        var request = new ListRequest(Limit: arguments.Number(Limit, 1, MostRecords, UsualRecords), NewestFirst: true);
        foreach (var filter in s_ofRelations.Select(kind => RecordFilter.Of(kind, references, KeyValuePair.Create("pair", $"{pair.A.Slug},{pair.B.Slug}"))).Prepend(events))
        {
            var (json, _, total) = await records.JsonAsync(filter, request, int.MaxValue - 1, cancellationToken);
            said.Say(string.Create(CultureInfo.InvariantCulture, $"{filter.Kind.Words}: {total.Number} in all, {json.Count} here."));
            answer[filter.Kind.Record.Plural()] = new JsonObject { ["total"] = total.Number, ["items"] = said.Records(filter.Kind.Record, json) };
        }

        return Answer(said, answer);
    }

    private async Task<AssistantAnswer> RecordAsync(AssistantArguments arguments, AssistantRecords said, CancellationToken cancellationToken)
    {
        var (kind, number) = (Kind(arguments, arguments.Required("kind")), arguments.Number("number", 1, int.MaxValue, 0));
        if (number == 0)
        {
            throw arguments.Problem("number is missing");
        }

        return await records.JsonAsync(kind, number, cancellationToken) is { } json
            ? Answer(said, new JsonObject { ["record"] = said.Record(kind, json) })
            : Nothing(string.Create(CultureInfo.InvariantCulture, $"No {kind.Singular()} that is published has the number {number}."));
    }

    private async Task<AssistantAnswer> ParagraphsAsync(AssistantArguments arguments, AssistantRecords said, CancellationToken cancellationToken)
    {
        var slug = arguments.Required("source");
        if (!(await cache.ReferencesAsync(cancellationToken)).Sources.TryGetValue(slug, out var source))
        {
            return Nothing("There is no such source; search with kind sources finds them.");
        }

        var first = arguments.Number("first", 1, int.MaxValue, 1);
        var last = (int)Math.Min(arguments.Number("last", 1, int.MaxValue, int.MaxValue), (long)first + MostParagraphs - 1);
        var paragraphs = new JsonArray();
        said.Say(string.Create(CultureInfo.InvariantCulture, $"{source.ShortName}: {source.Paragraphs} paragraphs, letter {source.Reliability}. <{said.Address(AppUrls.Source(slug))}>"));
        foreach (var paragraph in (await sources.CoverageAsync(source.Number, cancellationToken)).Where(one => one.Number >= first && one.Number <= last))
        {
            var address = said.Address(AppUrls.Paragraph(slug, paragraph.Number));
            said.Say(string.Create(CultureInfo.InvariantCulture, $"paragraph {paragraph.Number}, SHA-256 {paragraph.Sha256} <{address}>{string.Concat(paragraph.Records.Select(record => $"\n  {record.Kind.Singular()} {record.Number}: {record.Title} <{said.Address(record.Url)}>"))}"));
            paragraphs.Add((JsonNode)new JsonObject
            {
                ["number"] = paragraph.Number,
                ["sha256"] = paragraph.Sha256,
                ["address"] = address,
                ["note"] = paragraph.Note,
                ["records"] = new JsonArray([.. paragraph.Records.Select(record => (JsonNode)new JsonObject { ["kind"] = record.Kind.Singular(), ["id"] = record.Number, ["title"] = record.Title, ["address"] = said.Address(record.Url) })]),
            });
        }

        return Answer(said, new JsonObject { ["source"] = slug, ["name"] = source.ShortName, ["reliability"] = source.Reliability.ToString(), ["count"] = source.Paragraphs, ["paragraphs"] = paragraphs });
    }

    private static RecordKind Kind(AssistantArguments arguments, string text) =>
        RecordKinds.All.Select(kind => (RecordKind?)kind).FirstOrDefault(kind => kind!.Value.Plural() == text || kind.Value.Singular() == text) ?? throw arguments.Problem($"kind cannot be read; accepted is {s_kinds}");

    private static AssistantAnswer Answer(AssistantRecords said, JsonObject structured)
    {
        structured["asOf"] = AsOf.Current?.Text;
        structured["collection"] = CollectionChoice.Current?.Text;
        return new AssistantAnswer(said.Text.Length == 0 ? "Nothing was found." : said.Text, structured);
    }

    private static AssistantAnswer Nothing(string sentence) => new(sentence, new JsonObject { ["problem"] = sentence }, IsError: true);
}
