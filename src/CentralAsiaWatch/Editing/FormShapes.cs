using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using static CentralAsiaWatch.Editing.FieldInput;

namespace CentralAsiaWatch.Editing;

/// <summary>The fields of each kind of record, in the order in which they are asked: seeds/README.md, for forms.</summary>
public static class FormShapes
{
    private const int TitleMost = 90;
    private const int LabelMost = 32;

    private static readonly FieldShape s_key = new("key", "Name in addresses") { Hint = "Lower-case letters, digits and hyphens; left empty, it is made from the title. It never changes.", Most = 100 };
    private static readonly FieldShape s_summary = new("summary", "Summary", Words) { Hint = "One or two sentences of your own." };
    private static readonly FieldShape s_dateBasis = new("dateBasis", "How the date was inferred") { Hint = "Only where no source states it." };
    private static readonly FieldShape s_due = new("due", "Due", Date) { Hint = "By when it is to be delivered, where a source names a deadline." };

    private static readonly FieldShape s_citations = new("citations", "What it rests on")
    {
        IsList = true,
        IsRequired = true,
        Members =
        [
            new("source", "Source", Source) { IsRequired = true },
            new("paragraph", "Paragraph", Whole) { Hint = "The n-th line of the source that is not empty; empty for a page that is cited as a whole." },
            new("credibility", "Credibility", Digit) { IsRequired = true, Terms = FormVocabularies.Credibilities },
            new("stance", "Stance", Term) { IsRequired = true, Terms = Vocabularies.Stances },
            new("field", "Speaks of the field") { Hint = "Empty for the record as a whole." },
            new("says", "What the source says", Words) { Hint = "In your words; with a field, the value that the source gives for it." },
            new("words", "How it puts it", Words) { Hint = "In your words." },
        ],
    };

    private static readonly FieldShape s_participants = new("actors", "Who took part")
    {
        IsList = true,
        IsRequired = true,
        Members = [new("actor", "Who", Actor) { IsRequired = true }, new("role", "Part", Term) { IsRequired = true, Terms = Vocabularies.ParticipantRoles }],
    };

    private static readonly FieldShape s_places = new("places", "Where")
    {
        IsList = true,
        Members =
        [
            new("name", "Place", FieldInput.Place) { IsRequired = true, Most = 100 },
            new("country", "In", Actor) { Hint = "The state it lies in." },
            new("precision", "How closely", Term) { IsRequired = true, Terms = Vocabularies.PlacePrecisions },
            new("inferred", "No source names it", Flag),
        ],
    };

    private static readonly Dictionary<RecordKind, IReadOnlyList<FieldShape>> s_shapes = new()
    {
        [RecordKind.Event] =
        [
            new("title", "What happened") { IsRequired = true, Most = TitleMost, Hint = "Who did what, present tense, no judgement." },
            new("label", "In a chart") { IsRequired = true, Most = LabelMost, Hint = "A few words." },
            new("date", "When", Date) { Hint = "EDTF such as 2024-05-17, or words such as early 2023, since 2022, 12 Jawza 1403." },
            s_dateBasis,
            new("type", "What did the actor do?", Term) { IsRequired = true, Terms = Vocabularies.EventTypes },
            new("mode", "How") { Hint = "Where the type has modes." },
            s_participants,
            new("contexts", "What it was about", Term) { IsList = true, Terms = Vocabularies.Contexts },
            s_places,
            new("rung", "Which rung of the ladder it reaches", Whole) { Hint = "0 to 7; empty for none. Where the rank is unclear, the lower rung that the text supports." },
            new("ladder", "On whose ladder", Actor) { IsList = true, Hint = "Needed with a rung." },
            new("level", "Level of contact", Term) { Terms = Vocabularies.ContactLevels },
            s_summary,
            new("related", "Other events") { IsList = true, Members = [new("event", "Event", FieldInput.Event) { IsRequired = true }, new("as", "It", Term) { IsRequired = true, Terms = Vocabularies.EventRelations }] },
            s_citations,
            s_key,
        ],
        [RecordKind.Agreement] =
        [
            new("title", "What was agreed") { IsRequired = true, Most = TitleMost },
            new("agreementKind", "Kind", Term) { IsRequired = true, Terms = Vocabularies.AgreementKinds },
            new("parties", "Parties", Actor) { IsList = true, IsRequired = true },
            new("date", "Signed", Date),
            s_dateBasis,
            new("state", "State", Term) { IsRequired = true, Terms = Vocabularies.AgreementStates },
            s_due,
            new("history", "History")
            {
                IsList = true,
                Members = [new("state", "State", Term) { IsRequired = true, Terms = Vocabularies.AgreementStates }, new("date", "When", Date), new("event", "By the event", FieldInput.Event)],
            },
            new("value", "Value") { Members = [new("amount", "Amount", Measure) { IsRequired = true }, new("currency", "Currency") { IsRequired = true, Most = 3, Hint = "Three capitals, such as USD." }] },
            new("count", "How many instruments", Whole),
            new("events", "Events that carried it", FieldInput.Event) { IsList = true },
            s_summary,
            s_citations,
            s_key,
        ],
        [RecordKind.Project] =
        [
            new("name", "Name") { IsRequired = true, Most = TitleMost },
            new("aliases", "Other names") { IsList = true, Most = 200 },
            new("projectKind", "Kind", Term) { IsRequired = true, Terms = Vocabularies.ProjectKinds },
            new("parties", "Parties", Actor) { IsList = true },
            new("route", "Places on its route, in order") { IsList = true, Most = 100 },
            new("state", "State", Term) { IsRequired = true, Terms = Vocabularies.ProjectStates },
            s_due,
            s_summary,
            new("chain", "Promised and delivered")
            {
                IsList = true,
                Members = [new("step", "Step", Term) { IsRequired = true, Terms = Vocabularies.ChainSteps }, new("date", "When", Date), new("event", "By the event", FieldInput.Event), new("note", "Note")],
            },
            new("milestones", "Milestones") { IsList = true, Members = [new("date", "When", Date), new("title", "What") { IsRequired = true }] },
            s_citations,
            s_key,
        ],
        [RecordKind.Figure] =
        [
            new("measure", "What is measured") { IsRequired = true, Most = 100, Hint = "A short noun phrase, such as trade turnover." },
            new("from", "From", Actor) { IsRequired = true },
            new("to", "To", Actor) { IsRequired = true },
            new("mutual", "It goes both ways", Flag),
            new("date", "Period", Date),
            s_dateBasis,
            new("low", "Value, or the lesser of two", Measure),
            new("high", "The greater of two", Measure),
            new("unit", "Unit") { IsRequired = true, Most = 60, Hint = "USD, MW, percent of imports." },
            new("qualifier", "Qualifier") { Most = 100, Hint = "nearly, projected, at least." },
            s_summary,
            s_citations,
            s_key,
        ],
        [RecordKind.Leverage] =
        [
            new("holder", "Who holds it", Actor) { IsRequired = true },
            new("subject", "Over whom", Actor) { IsRequired = true },
            new("dimension", "Dimension", Term) { IsRequired = true, Terms = Vocabularies.LeverageDimensions },
            new("level", "Level", Term) { IsRequired = true, Terms = Vocabularies.LeverageLevels },
            new("levelBasis", "What the level rests on") { Hint = "Begins with Stated or Inferred, then says how; empty where the source simply states it." },
            new("judgement", "Judgement", Words) { IsRequired = true },
            new("confidence", "Confidence", Term) { IsRequired = true, Terms = FormVocabularies.Confidences },
            new("confidenceBasis", "Why so sure", Words),
            new("likelihood", "Likelihood", Term) { Terms = Vocabularies.Likelihoods },
            new("bandwidth", "How much passes between the two", Words),
            new("dependence", "Who needs it more", Words),
            new("assumptions", "Assumptions", Words) { IsList = true },
            new("alternatives", "Other readings", Words) { IsList = true },
            new("wouldChange", "What would change it", Words),
            new("date", "When it held", Date),
            s_dateBasis,
            new("horizon", "Horizon") { Most = 200 },
            new("staleAfter", "Stale after", Day) { Hint = "A day, such as 2026-06-30." },
            s_citations,
            s_key,
        ],
        [RecordKind.Actor] =
        [
            new("name", "Name") { IsRequired = true, Most = 120 },
            new("actorKind", "Kind", Term) { IsRequired = true, Terms = Vocabularies.ActorKinds },
            new("aliases", "Other names, in any script") { IsList = true, Most = 200 },
            new("parent", "Belongs to", Actor) { Hint = "The state or body; an armed group belongs to none." },
            new("iso3", "ISO code") { Most = 3, Hint = "Three capitals; states only." },
            new("wikidata", "Wikidata") { Most = 20, Hint = "Q and a number, only where certain." },
            new("members", "Members", Actor) { IsList = true },
            s_summary,
            s_citations with { IsRequired = false },
            s_key,
        ],
        [RecordKind.Source] =
        [
            new("title", "Title") { Most = 300 },
            new("titleBasis", "How the title was inferred"),
            new("shortName", "Short name") { IsRequired = true, Most = 60, Hint = "How it is named beside a paragraph sign." },
            new("author", "Author") { Most = 200 },
            new("authorNote", "Of the author"),
            new("publisher", "Publisher") { Most = 200 },
            new("published", "Published", Date),
            new("publishedBasis", "How that date was inferred"),
            new("address", "Address") { Most = 2_000, Hint = "Begins with https://" },
            new("language", "Language") { Most = 20, Hint = "BCP 47, such as en, ru, fa-AF." },
            new("sourceKind", "Kind", Term) { IsRequired = true, Terms = Vocabularies.SourceKinds },
            new("reliability", "Reliability", Term) { IsRequired = true, Terms = FormVocabularies.Reliabilities },
            new("reliabilityReason", "Why this letter", Words) { IsRequired = true },
            new("origin", "Repeats the origin") { Hint = "Empty where it is its own." },
            new(SourceText.Field, "Its text", Words) { Most = 900_000, Hint = "Paste it: each line that is not empty becomes a paragraph. Only a hash of each is kept with the record." },
            new("checked", "Last checked", Day) { Hint = "The day on which somebody last looked whether it still says this." },
            new("paragraphs", "Paragraphs")
            {
                IsList = true,
                IsRequired = true,
                Members = [new("n", "Number", Whole) { IsRequired = true }, new("sha256", "Hash") { IsRequired = true, Most = 64 }, new("note", "Nothing to code, because")],
            },
            s_key,
        ],
    };

    /// <summary>The fields of a kind.</summary>
    public static IReadOnlyList<FieldShape> Of(RecordKind kind) => s_shapes[kind];
}
