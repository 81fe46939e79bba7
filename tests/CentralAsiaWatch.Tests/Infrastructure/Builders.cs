using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>Begins a record: <c>A.State("uzbekistan")</c>. Sound as it is; a test says only what matters to it.</summary>
public static class A
{
    private const int Paragraphs = 40;

    /// <summary>What a record rests on where the test does not say.</summary>
    public const string UsualSource = "detente";

    private static readonly Dictionary<string, string> s_codes = new(StringComparer.Ordinal)
    {
        ["afghanistan"] = "AFG",
        ["kazakhstan"] = "KAZ",
        ["kyrgyzstan"] = "KGZ",
        ["tajikistan"] = "TJK",
        ["turkmenistan"] = "TKM",
        ["uzbekistan"] = "UZB",
        ["pakistan"] = "PAK",
        ["china"] = "CHN",
        ["russia"] = "RUS",
        ["iran"] = "IRN",
        ["qatar"] = "QAT",
        ["united-states"] = "USA",
    };

    public static SourceContent Source(string slug, string reliability = "C") => new()
    {
        Key = slug,
        ShortName = Name(slug),
        SourceKind = "report",
        Reliability = reliability,
        ReliabilityReason = "Made up.",
        Paragraphs = [.. Enumerable.Range(1, Paragraphs).Select(n => new ParagraphContent(n, new string('0', 64), null))],
    };

    public static ActorContent State(string slug) => new()
    {
        Key = slug,
        Name = Name(slug),
        ActorKind = "state",
        Iso3 = s_codes.GetValueOrDefault(slug) ?? slug[..3].ToUpperInvariant(),
    };

    public static ActorContent Actor(string slug, string kind = "organisation") => new() { Key = slug, Name = Name(slug), ActorKind = kind };

    public static AgreementContent Agreement(string key) => new()
    {
        Key = key,
        Title = Name(key),
        AgreementKind = "memorandum",
        State = "signed",
        Parties = ["uzbekistan", "afghanistan"],
        Citations = [Citation()],
    };

    public static ProjectContent Project(string slug) => new()
    {
        Key = slug,
        Name = Name(slug),
        ProjectKind = "canal",
        State = "promised",
        Parties = ["afghanistan"],
        Citations = [Citation()],
    };

    public static FigureContent Figure(string key) => new()
    {
        Key = key,
        Measure = "trade turnover",
        From = "uzbekistan",
        To = "afghanistan",
        Mutual = true,
        Low = 1,
        High = 1,
        Unit = "USD",
        Citations = [Citation()],
    };

    public static LeverageContent Judgement(string holder, string subject, string dimension = "water", string level = "moderate") => new()
    {
        Key = $"{holder}-over-{subject}-{dimension}",
        Holder = holder,
        Subject = subject,
        Dimension = dimension,
        Level = level,
        Judgement = "Made up.",
        Confidence = "Low",
        Citations = [Citation()],
    };

    public static CitationContent Citation(string source = UsualSource, int paragraph = 1, int credibility = 2, string stance = "supports") =>
        new(source, paragraph, credibility, stance, null, null, null);

    /// <summary>A state where the slug is one of the region's, else an organisation; the Taliban belong to Afghanistan.</summary>
    internal static ActorContent UsualActor(string slug) => slug == "taliban"
        ? Actor(slug, "authority") with { Parent = "afghanistan" }
        : s_codes.ContainsKey(slug) ? State(slug) : Actor(slug);

    internal static string Name(string key) => string.Join(' ', key.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>Begins an event: <c>An.Event("ambassador-accepted").From("uzbekistan").To("taliban").On("2024-10")</c>.</summary>
public static class An
{
    public static EventContent Event(string key) => new()
    {
        Key = key,
        Title = A.Name(key),
        Label = A.Name(key)[..Math.Min(32, key.Length)],
        Type = "CONSULT",
        Citations = [A.Citation()],
    };
}

/// <summary>Says more of a record, in the order of speech.</summary>
public static class RecordWords
{
    public static EventContent From(this EventContent content, params string[] actors) => content.With("actor", actors);

    public static EventContent To(this EventContent content, params string[] actors) => content.With("recipient", actors);

    public static EventContent With(this EventContent content, string role, params string[] actors) =>
        content with { Actors = [.. content.Actors, .. actors.Select(actor => new ParticipantContent(actor, role))] };

    public static EventContent On(this EventContent content, string date) => content with { Date = date };

    public static EventContent Coded(this EventContent content, string type, string? mode = null) => content with { Type = type, Mode = mode };

    public static EventContent In(this EventContent content, params string[] contexts) => content with { Contexts = contexts };

    public static EventContent At(this EventContent content, string place, string? country = null) =>
        content with { Places = [.. content.Places, new PlaceContent(place, country, "city", false)] };

    public static EventContent Reaching(this EventContent content, int rung, string state) => content with { Rung = rung, Ladder = [state] };

    public static AgreementContent Between(this AgreementContent content, params string[] parties) => content with { Parties = parties };

    public static AgreementContent On(this AgreementContent content, string date) => content with { Date = date };

    /// <summary>In place of the usual citation.</summary>
    public static T Citing<T>(this T content, string source, int paragraph = 1, int credibility = 2, string stance = "supports")
        where T : RecordContent => content with { Citations = [A.Citation(source, paragraph, credibility, stance)] };

    /// <summary>Beside the citations there are: what a source says of one field.</summary>
    public static T AlsoCiting<T>(this T content, string source, string field, string says, int paragraph = 1, int credibility = 2, string stance = "supports")
        where T : RecordContent => content with { Citations = [.. content.Citations, new CitationContent(source, paragraph, credibility, stance, field, says, null)] };
}
