using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Seeding;

/// <summary>The form of each kind of record in a seed file: seeds/README.md, in code.</summary>
internal static class SeedShapes
{
    public static RecordContent Source(SeedNode node) => new SourceContent
    {
        Key = node.Required("slug"),
        Title = node.Text("title"),
        TitleBasis = node.Text("titleBasis"),
        Author = node.Text("author"),
        AuthorNote = node.Text("authorNote"),
        Publisher = node.Text("publisher"),
        Published = node.Text("published"),
        PublishedBasis = node.Text("publishedBasis"),
        Address = node.Text("address"),
        Language = node.Text("language"),
        SourceKind = node.Required("kind"),
        Reliability = node.Required("reliability"),
        ReliabilityReason = node.Required("reliabilityReason"),
        Origin = node.Text("origin"),
        ShortName = node.Required("shortName"),
        Paragraphs = node.Each("paragraphs", one => new ParagraphContent(one.Whole("n") ?? 0, one.Required("sha256"), one.Text("note"))),
    };

    public static RecordContent Actor(SeedNode node) => new ActorContent
    {
        Key = node.Required("slug"),
        Name = node.Required("name"),
        ActorKind = node.Required("kind"),
        Aliases = node.Texts("aliases"),
        Parent = node.Text("parent"),
        Iso3 = node.Text("iso3"),
        Wikidata = node.Text("wikidata"),
        Members = node.Texts("members"),
        Summary = node.Text("summary"),
        Citations = Citations(node),
    };

    public static RecordContent Event(SeedNode node) => new EventContent
    {
        Number = node.Whole("number") ?? 0,
        Key = node.Required("key"),
        Title = node.Required("title"),
        Label = node.Required("label"),
        Summary = node.Text("summary"),
        Date = node.Text("date"),
        DateBasis = node.Text("dateBasis"),
        Type = node.Required("type"),
        Mode = node.Text("mode"),
        Contexts = node.Texts("contexts"),
        Actors = node.Each("actors", one => new ParticipantContent(one.Required("actor"), one.Required("role"))),
        Places = node.Each("places", one => new PlaceContent(one.Required("name"), one.Text("country"), one.Required("precision"), one.Flag("inferred"))),
        Rung = node.Whole("rung"),
        Ladder = node.Texts("ladder"),
        Level = node.Text("level"),
        Related = node.Each("related", one => new RelatedEventContent(one.Required("event"), one.Required("as"))),
        Citations = Citations(node),
    };

    public static RecordContent Agreement(SeedNode node) => new AgreementContent
    {
        Number = node.Whole("number") ?? 0,
        Key = node.Required("key"),
        Title = node.Required("title"),
        Summary = node.Text("summary"),
        AgreementKind = node.Required("kind"),
        Parties = node.Texts("parties"),
        Date = node.Text("date"),
        DateBasis = node.Text("dateBasis"),
        State = node.Required("state"),
        Due = node.Text("due"),
        History = node.Each("history", one => new AgreementStepContent(one.Required("state"), one.Text("date"), one.Text("event"))),
        Value = node.One("value", one => new MoneyContent(one.Measure("amount") ?? 0, one.Required("currency"))),
        Count = node.Whole("count"),
        Events = node.Texts("events"),
        Citations = Citations(node),
    };

    public static RecordContent Project(SeedNode node) => new ProjectContent
    {
        Number = node.Whole("number") ?? 0,
        Key = node.Required("slug"),
        Name = node.Required("name"),
        Aliases = node.Texts("aliases"),
        ProjectKind = node.Required("kind"),
        Due = node.Text("due"),
        Parties = node.Texts("parties"),
        Route = node.Texts("route"),
        State = node.Required("state"),
        Summary = node.Text("summary"),
        Chain = node.Each("chain", one => new ChainStepContent(one.Required("step"), one.Text("date"), one.Text("event"), one.Text("note"))),
        Milestones = node.Each("milestones", one => new MilestoneContent(one.Text("date"), one.Required("title"))),
        Citations = Citations(node),
    };

    public static RecordContent Figure(SeedNode node) => new FigureContent
    {
        Number = node.Whole("number") ?? 0,
        Key = node.Required("key"),
        Measure = node.Required("measure"),
        From = node.Required("from"),
        To = node.Required("to"),
        Mutual = node.Flag("mutual"),
        Date = node.Text("date"),
        DateBasis = node.Text("dateBasis"),
        Low = node.Measure("low"),
        High = node.Measure("high"),
        Unit = node.Required("unit"),
        Qualifier = node.Text("qualifier"),
        Summary = node.Text("summary"),
        Citations = Citations(node),
    };

    public static RecordContent Leverage(SeedNode node) => new LeverageContent
    {
        Number = node.Whole("number") ?? 0,
        Key = node.Required("key"),
        Holder = node.Required("holder"),
        Subject = node.Required("subject"),
        Dimension = node.Required("dimension"),
        Level = node.Required("level"),
        LevelBasis = node.Text("levelBasis"),
        Judgement = node.Required("judgement"),
        Confidence = node.Required("confidence"),
        ConfidenceBasis = node.Text("confidenceBasis"),
        Likelihood = node.Text("likelihood"),
        Bandwidth = node.Text("bandwidth"),
        Dependence = node.Text("dependence"),
        Assumptions = node.Texts("assumptions"),
        Alternatives = node.Texts("alternatives"),
        WouldChange = node.Text("wouldChange"),
        Date = node.Text("date"),
        DateBasis = node.Text("dateBasis"),
        Horizon = node.Text("horizon"),
        StaleAfter = node.Text("staleAfter"),
        Citations = Citations(node),
    };

    private static IReadOnlyList<CitationContent> Citations(SeedNode node) => node.Each("citations", one => new CitationContent(
        one.Required("source"), one.Whole("paragraph") ?? 0, one.Whole("credibility") ?? 0, one.Required("stance"), one.Text("field"), one.Text("says"), one.Text("words")));
}
