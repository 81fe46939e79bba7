using System.Globalization;

namespace CentralAsiaWatch.Vocabulary;

/// <summary>
/// Every closed list of this product under one roof, for checking what is entered and for printing the method page.
/// Lists whose terms carry more than a code and words (scores, order, signs) have a type of their own and appear here as a view of it.
/// </summary>
public static class Vocabularies
{
    /// <summary>How closely a place is known.</summary>
    public static VocabularyList PlacePrecisions { get; } = new("precision of a place",
    [
        new("site", "one spot: a building, a bridge, a plant, a crossing"),
        new("city", "a city, town or village"),
        new("district", "a district"),
        new("province", "a province"),
        new("border", "somewhere along a border"),
        new("country", "somewhere in a country"),
        new("region", "an area of several countries"),
    ]);

    /// <summary>What kind of actor somebody is.</summary>
    public static VocabularyList ActorKinds { get; } = new("kind of actor",
    [
        new("state", "a country, with its relations as a country"),
        new("authority", "a government, ministry or movement that rules, recognised or not"),
        new("organisation", "a body founded by states or citizens"),
        new("armed group", "an armed body outside every state"),
        new("person", "one human being"),
        new("medium", "a newspaper, agency, station or site"),
        new("grouping", "several states or actors named together"),
    ]);

    /// <summary>How far an agreement has come.</summary>
    public static VocabularyList AgreementStates { get; } = new("state of an agreement",
    [
        new("proposed", "announced or under negotiation"),
        new("signed", "signed by the parties"),
        new("in force", "binding on the parties"),
        new("delivered", "what it promised has been done"),
        new("stalled", "neither carried out nor given up"),
        new("ended", "expired, cancelled or replaced"),
    ]);

    /// <summary>A step from promise to delivery.</summary>
    public static VocabularyList ChainSteps { get; } = new("step of a project",
    [
        new("promised", "announced"),
        new("signed", "put into an agreement"),
        new("delivered", "built or working"),
        new("withdrawn", "given up"),
    ]);

    /// <summary>How far a project has come.</summary>
    public static VocabularyList ProjectStates { get; } = new("state of a project",
    [
        new("promised", "announced, with nothing signed"),
        new("signed", "agreed in writing, with no work begun"),
        new("under way", "being built"),
        new("delivered", "built or working"),
        new("withdrawn", "given up"),
    ]);

    /// <summary>What is being built.</summary>
    public static VocabularyList ProjectKinds { get; } = new("kind of project",
    [
        new("canal", "a canal or other waterwork"),
        new("railway", "a railway"),
        new("pipeline", "a pipeline for gas or oil"),
        new("corridor", "a route of several means of transport"),
        new("power line", "a line for electricity"),
    ]);

    /// <summary>What was agreed on.</summary>
    public static VocabularyList AgreementKinds { get; } = new("kind of agreement",
    [
        new("treaty", "an agreement that binds states"),
        new("memorandum", "a memorandum of understanding"),
        new("trade agreement", "an agreement on trade, tariffs or transit"),
        new("package", "several instruments announced together"),
        new("roadmap", "a plan of steps with or without dates"),
        new("joint statement", "a statement issued together"),
        new("contract", "an agreement with a price, between firms or with one"),
        new("other", "none of these"),
    ]);

    /// <summary>What kind of document a source is.</summary>
    public static VocabularyList SourceKinds { get; } = new("kind of source",
    [
        new("report", "findings of an inquiry or a body"),
        new("news", "what happened, told by a medium"),
        new("commentary", "an author's view of it"),
        new("policy paper", "analysis that advises"),
        new("newsletter", "a regular digest"),
        new("statement", "what a government or a body says of itself"),
    ]);

    /// <summary>How one event stands to another.</summary>
    public static VocabularyList EventRelations { get; } = new("relation of events",
    [
        new("may-be-same-as", "may be the same happening as"),
        new("follows", "follows in one course of things"),
        new("part-of", "is a part of"),
        new("responds-to", "was done because of"),
    ]);

    /// <summary><see cref="ParticipantRole"/> as a list.</summary>
    public static VocabularyList ParticipantRoles { get; } = From("role in an event", ParticipantRole.All, role => role.Code, role => role.Words);

    /// <summary><see cref="ContactLevel"/> as a list.</summary>
    public static VocabularyList ContactLevels { get; } = From("level of contact", ContactLevel.All, level => level.Code, level => level.Words);

    /// <summary><see cref="Stance"/> as a list.</summary>
    public static VocabularyList Stances { get; } = From("stance of a citation", Stance.All, stance => stance.Code, stance => stance.Words);

    /// <summary><see cref="LeverageDimension"/> as a list.</summary>
    public static VocabularyList LeverageDimensions { get; } =
        From("dimension of leverage", LeverageDimension.All, dimension => dimension.Code, dimension => dimension.Words);

    /// <summary><see cref="LeverageLevel"/> as a list.</summary>
    public static VocabularyList LeverageLevels { get; } = From("level of leverage", LeverageLevel.All, level => level.Code, level => level.Definition);

    /// <summary><see cref="PloverType"/> as a list.</summary>
    public static VocabularyList EventTypes { get; } = From("event type", PloverType.All, type => type.Code, type => type.Definition);

    /// <summary><see cref="PloverContext"/> as a list.</summary>
    public static VocabularyList Contexts { get; } = From("context", PloverContext.All, context => context.Code, context => context.Words);

    /// <summary><see cref="LikelihoodBand"/> as a list.</summary>
    public static VocabularyList Likelihoods { get; } = From("likelihood", LikelihoodBand.All, band => band.Words,
        band => string.Create(CultureInfo.InvariantCulture, $"{band.Low}–{band.High} %"));

    /// <summary>Every list, in the order in which the method page prints them.</summary>
    public static IReadOnlyList<VocabularyList> All { get; } =
    [
        EventTypes, Contexts, ParticipantRoles, ContactLevels, PlacePrecisions, EventRelations, Stances, ActorKinds, SourceKinds,
        AgreementKinds, AgreementStates, ProjectKinds, ProjectStates, ChainSteps, LeverageDimensions, LeverageLevels, Likelihoods,
    ];

    private static VocabularyList From<T>(string name, IEnumerable<T> items, Func<T, string> code, Func<T, string> words) =>
        new(name, items.Select(item => new VocabularyTerm(code(item), words(item))));
}
