using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// What of a record that is no event is compared with another one to tell whether the two are entered twice; of an event it is <see cref="TwinFeatures"/>.
/// Anything may be missing: a draft is compared while it is typed.
/// </summary>
/// <param name="Kind">The kind of both.</param>
public sealed record TwinTraits(RecordKind Kind)
{
    // A list that is typed longer says no more of what the record is.
    private const int MostNames = 12;
    private const int MostParties = 12;

    /// <summary>What it is called, in any script: the title, the name and its aliases, or what is measured.</summary>
    public IReadOnlyList<TwinName> Names { get; init; } = [];

    /// <summary>Who it is between, each once; who gives, takes, holds or is held has a part, where that matters.</summary>
    public IReadOnlyList<TwinParty> Parties { get; init; } = [];

    /// <summary>When: EDTF; null for undated. Of a source, when it was published.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Of which sort it is: a kind of actor, agreement or project, a dimension of leverage; null where it is not said yet.</summary>
    public string? Sort { get; init; }

    /// <summary>Of a source: <see cref="SourceAddress.Key"/>; of an actor its ISO code; null for none.</summary>
    public string? Sign { get; init; }

    /// <summary>Of a source its publisher, of a figure its unit; null where it is not said yet.</summary>
    public string? With { get; init; }

    /// <summary>The fields by which a kind is compared; others change nothing of it.</summary>
    public static IReadOnlySet<string> ToldBy(RecordKind kind) => kind switch
    {
        RecordKind.Event => Told.Event,
        RecordKind.Source => Told.Source,
        RecordKind.Actor => Told.Actor,
        RecordKind.Agreement => Told.Agreement,
        RecordKind.Project => Told.Project,
        RecordKind.Figure => Told.Figure,
        _ => Told.Leverage,
    };

    /// <summary>The traits of flat fields as <see cref="FormReader"/> understood them; what it did not understand is not said yet.</summary>
    public static TwinTraits Of(RecordKind kind, IReadOnlyDictionary<string, string> fields, TwinNames names)
    {
        return kind switch
        {
            RecordKind.Source => OfSource(Text("title"), Text("shortName"), Text("publisher"), Text("published"), Text("address"), names),
            RecordKind.Actor => OfActor([Text("name"), .. List("aliases")], Text("actorKind"), Text("iso3"), names),
            RecordKind.Agreement => OfAgreement(Text("title"), List("parties"), Text("date"), Text("agreementKind"), names),
            RecordKind.Project => OfProject([Text("name"), .. List("aliases")], List("parties"), Text("projectKind"), names),
            RecordKind.Figure => OfFigure(Text("measure"), Text("from"), Text("to"), Text("mutual") is not null, Text("date"), Text("unit"), names),
            RecordKind.Leverage => OfLeverage(Text("holder"), Text("subject"), Text("dimension"), Text("date"), names),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

        string? Text(string path) => fields.GetValueOrDefault(path)?.Trim() is { Length: > 0 } text ? text : null;
        IEnumerable<string?> List(string name) => Enumerable.Range(0, Math.Min(FlatContent.Count(fields, name), FormReader.MostEntries)).Select(place => Text(FlatContent.At(name, place)));
    }

    /// <summary>The traits of a record as the store gives it.</summary>
    public static TwinTraits Of(RecordItem record, TwinNames names) => record switch
    {
        SourceItem one => OfSource(one.Title, one.ShortName, one.Publisher, one.Published, one.Address, names),
        ActorItem one => OfActor([one.Name, .. one.Aliases], one.Kind, one.Iso3, names),
        AgreementItem one => OfAgreement(one.Title, one.Parties.Select(party => party.Slug), one.Date, one.Kind, names),
        ProjectItem one => OfProject([one.Name, .. one.Aliases], one.Parties.Select(party => party.Slug), one.Kind, names),
        FigureItem one => OfFigure(one.Measure, one.From, one.To, one.Mutual, one.Date, one.Unit, names),
        LeverageItem one => OfLeverage(one.Holder, one.Subject, one.Dimension, one.Date, names),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
    };

    private static TwinTraits OfSource(string? title, string? shortName, string? publisher, string? published, string? address, TwinNames names) =>
        new(RecordKind.Source) { Names = Named([title ?? shortName], names), With = publisher, Date = Read(published), Sign = SourceAddress.Key(address) };

    private static TwinTraits OfActor(IEnumerable<string?> called, string? sort, string? iso3, TwinNames names) =>
        new(RecordKind.Actor) { Names = Named(called, names), Sort = sort, Sign = iso3 };

    private static TwinTraits OfAgreement(string? title, IEnumerable<string?> parties, string? date, string? sort, TwinNames names) =>
        new(RecordKind.Agreement) { Names = Named([title], names), Parties = Joined(parties.Select(slug => (slug, "")), names), Date = Read(date), Sort = sort };

    private static TwinTraits OfProject(IEnumerable<string?> called, IEnumerable<string?> parties, string? sort, TwinNames names) =>
        new(RecordKind.Project) { Names = Named(called, names), Parties = Joined(parties.Select(slug => (slug, "")), names), Sort = sort };

    // Of trade between two neither gives and neither takes.
    private static TwinTraits OfFigure(string? measure, string? from, string? to, bool isMutual, string? date, string? unit, TwinNames names) =>
        new(RecordKind.Figure) { Names = Named([measure], names), Parties = Joined([(from, isMutual ? "" : "from"), (to, isMutual ? "" : "to")], names), Date = Read(date), With = unit };

    private static TwinTraits OfLeverage(string? holder, string? subject, string? dimension, string? date, TwinNames names) =>
        new(RecordKind.Leverage) { Parties = Joined([(holder, "holder"), (subject, "subject")], names), Sort = dimension, Date = Read(date) };

    private static TwinName[] Named(IEnumerable<string?> called, TwinNames names) =>
        [.. called.OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNames).Select(name => TwinName.Of(name, names))];

    private static TwinParty[] Joined(IEnumerable<(string? Slug, string Role)> parties, TwinNames names) =>
    [
        .. (from party in parties
            where party.Slug is not null && names.References.Actors.ContainsKey(party.Slug)
            group party.Role by party.Slug into roles
            select new TwinParty(roles.Key, names.References.Actors[roles.Key].Name, [.. roles.Where(role => role.Length > 0).Distinct()], [.. names.References.Sides(roles.Key).Select(side => side.Slug)]))
            .Take(MostParties),
    ];

    private static EdtfDate? Read(string? text) => !string.IsNullOrEmpty(text) && EdtfDate.TryParse(text, out var date, out _) ? date : null;

    private static class Told
    {
        public static readonly HashSet<string> Event = ["title", "date", "type", "mode", "actors", "places"];
        public static readonly HashSet<string> Source = ["title", "shortName", "publisher", "published", "address"];
        public static readonly HashSet<string> Actor = ["name", "aliases", "actorKind", "iso3"];
        public static readonly HashSet<string> Agreement = ["title", "parties", "date", "agreementKind"];
        public static readonly HashSet<string> Project = ["name", "aliases", "parties", "projectKind"];
        public static readonly HashSet<string> Figure = ["measure", "from", "to", "mutual", "date", "unit"];
        public static readonly HashSet<string> Leverage = ["holder", "subject", "dimension", "date"];
    }
}

/// <summary>A name as it is compared.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Words">Its words.</param>
/// <param name="Keys">Of which two spellings of one name share one.</param>
public sealed record TwinName(string Text, IReadOnlyList<TwinWord> Words, IReadOnlySet<string> Keys)
{
    /// <summary>A name out of what is typed.</summary>
    public static TwinName Of(string text, TwinNames names) => new(text, TwinWord.In(text, names), TwinWord.NameKeys(text));
}
