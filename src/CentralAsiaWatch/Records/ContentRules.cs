using System.Globalization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Records;

/// <summary>What is wrong with a field of a content, and what is accepted.</summary>
/// <param name="Field">The field.</param>
/// <param name="Sentence">What is wrong, and what to write instead.</param>
public sealed record ContentProblem(string Field, string Sentence);

/// <summary>The rules that every record keeps, whoever writes it: seeds, forms, imports.</summary>
/// <param name="references">Actors and sources as they will be after the write.</param>
/// <param name="eventKeys">Keys of all events as they will be after the write.</param>
public sealed class ContentRules(References references, IReadOnlySet<string> eventKeys)
{
    private const int MostNamed = 20;
    private const int MaximumTitle = 90;
    private const int MaximumLabel = 32;

    /// <summary>The day on which it is written; null where that is not asked, as of seed files.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Everything that is wrong with a content; nothing for a sound one.</summary>
    public IEnumerable<ContentProblem> Check(RecordContent content) => Key(content).Concat(content switch
    {
        SourceContent source => Source(source),
        ActorContent actor => Actor(actor),
        EventContent one => Event(one),
        AgreementContent agreement => Agreement(agreement),
        ProjectContent project => Project(project),
        FigureContent figure => Figure(figure),
        LeverageContent leverage => Leverage(leverage),
        _ => throw new ArgumentException($"{content.GetType().Name} is no kind of content.", nameof(content)),
    }).Concat(content.Citations.SelectMany(Citation));

    /// <summary>What is wrong with a name in addresses; null for nothing.</summary>
    public static string? KeyProblem(string key) => Slug.From(key) == key && key.Length is > 0 and <= 100 ? null
        : $"is ‘{key}’; write lower-case letters, digits and single hyphens, such as {(Slug.From(key) is { Length: > 0 } slug ? slug : "qosh-tepa-canal")}.";

    /// <summary>What is wrong with the address of a source; null for nothing. A name or password in it would be shown to every reader.</summary>
    public static string? AddressProblem(string text) => !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        ? "is no web address; write one that begins with https:// or leave it out."
        : address.UserInfo.Length > 0 ? "carries a name or a password; write it without." : null;

    // BCP 47 as it is used here: a language of two or three letters, then script, region or variant.
    private static bool IsLanguage(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } language, .. var parts] && language.All(char.IsAsciiLetterLower) && parts.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static IEnumerable<ContentProblem> Key(RecordContent content)
    {
        if (KeyProblem(content.Key) is { } sentence)
        {
            yield return new ContentProblem(content.Kind is RecordKind.Actor or RecordKind.Source or RecordKind.Project ? "slug" : "key", sentence);
        }

        if (content.Citations.Count == 0 && content.Kind is not (RecordKind.Source or RecordKind.Actor))
        {
            yield return new ContentProblem("citations", "is empty; cite at least one paragraph.");
        }
    }

    private IEnumerable<ContentProblem> Citation(CitationContent citation)
    {
        if (!references.Sources.TryGetValue(citation.Source, out var source))
        {
            yield return new ContentProblem("citations", $"names the source ‘{citation.Source}’, which there is not; write {(references.Sources.Count > MostNamed ? "the slug of a source, or add the source" : $"one of {string.Join(", ", references.Sources.Keys.Order(StringComparer.Ordinal))}")}.");
        }
        else if (source.Paragraphs == 0 && citation.Paragraph != 0)
        {
            yield return new ContentProblem("citations", string.Create(CultureInfo.InvariantCulture, $"names paragraph {citation.Paragraph} of {citation.Source}, a page that is cited as a whole; leave the paragraph out."));
        }
        else if (source.Paragraphs > 0 && (citation.Paragraph < 1 || citation.Paragraph > source.Paragraphs))
        {
            yield return new ContentProblem("citations", string.Create(CultureInfo.InvariantCulture, $"names paragraph {citation.Paragraph} of {citation.Source}, which has {source.Paragraphs}; write a number from 1 to {source.Paragraphs}."));
        }

        if (Credibility.Find(citation.Credibility) is null)
        {
            yield return new ContentProblem("citations", string.Create(CultureInfo.InvariantCulture, $"has credibility {citation.Credibility}; write a digit from 1 to 6."));
        }

        foreach (var problem in Term("citations", citation.Stance, Vocabularies.Stances))
        {
            yield return problem;
        }

        if (citation is { Field: not null, Says: null, Stance: not "qualifies" })
        {
            yield return new ContentProblem("citations", $"speaks of the field ‘{citation.Field}’ without saying its value; write says.");
        }
    }

    private IEnumerable<ContentProblem> Source(SourceContent source)
    {
        foreach (var problem in Term("kind", source.SourceKind, Vocabularies.SourceKinds).Concat(Date("published", source.Published)))
        {
            yield return problem;
        }

        if (source.Reliability.Length != 1 || Reliability.Find(source.Reliability[0]) is null)
        {
            yield return new ContentProblem("reliability", $"is ‘{source.Reliability}’; write a letter from A to F.");
        }

        if (source.Address is not null && AddressProblem(source.Address) is { } sentence)
        {
            yield return new ContentProblem("address", sentence);
        }

        if (source.Language is not null && !IsLanguage(source.Language))
        {
            yield return new ContentProblem("language", $"is ‘{source.Language}’; write a code of BCP 47, such as en, ru or fa-AF.");
        }

        var isDay = DateOnly.TryParseExact(source.Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (source.Checked is not null && !isDay)
        {
            yield return new ContentProblem("checked", $"is ‘{source.Checked}’; write a day such as 2026-06-30.");
        }
        else if (isDay && day > Today)
        {
            yield return new ContentProblem("checked", $"is ‘{source.Checked}’, a day that is yet to come; write the day on which it was looked at.");
        }

        if (source.Paragraphs.Count == 0 && source.Address is null)
        {
            yield return new ContentProblem("paragraphs", "are missing, and so is the address; write what its paragraphs are known by, or where the page can be read that is cited as a whole.");
        }

        if (source.Paragraphs.Where((paragraph, index) => paragraph.N != index + 1).Any())
        {
            yield return new ContentProblem("paragraphs", "are not numbered 1, 2, 3 and so on; number them so.");
        }

        if (source.Paragraphs.Any(paragraph => paragraph.Sha256.Length != 64 || paragraph.Sha256.Any(letter => !char.IsAsciiHexDigitLower(letter))))
        {
            yield return new ContentProblem("paragraphs", "hold a hash that is no SHA-256; write 64 lower-case hexadecimal digits.");
        }
    }

    private IEnumerable<ContentProblem> Actor(ActorContent actor)
    {
        foreach (var problem in Term("kind", actor.ActorKind, Vocabularies.ActorKinds)
            .Concat(actor.Parent is null ? [] : Known("parent", actor.Parent)).Concat(actor.Members.SelectMany(member => Known("members", member))))
        {
            yield return problem;
        }

        if (actor is { ActorKind: "armed group", Parent: not null })
        {
            yield return new ContentProblem("parent", "stands on an armed group, which belongs to no state; leave it out.");
        }

        if (actor.Parent is not null && references.Sides(actor.Parent).Any(side => side.Slug == actor.Key))
        {
            yield return new ContentProblem("parent", "makes the actor belong to itself; name another, or leave it out.");
        }

        if (actor.ActorKind == "state" != actor.Iso3 is not null || actor.Iso3 is not null && (actor.Iso3.Length != 3 || !actor.Iso3.All(char.IsAsciiLetterUpper)))
        {
            yield return new ContentProblem("iso3", "is for states, and every state has one; write three capitals such as UZB.");
        }
    }

    private IEnumerable<ContentProblem> Event(EventContent one)
    {
        var problems = Length("title", one.Title, MaximumTitle).Concat(Length("label", one.Label, MaximumLabel)).Concat(Date("date", one.Date))
            .Concat(one.Contexts.SelectMany(context => Term("contexts", context, Vocabularies.Contexts)))
            .Concat(one.Actors.SelectMany(participant => Known("actors", participant.Actor).Concat(Term("actors", participant.Role, Vocabularies.ParticipantRoles))))
            .Concat(one.Places.SelectMany(place => (place.Country is null ? [] : Known("places", place.Country)).Concat(Term("places", place.Precision, Vocabularies.PlacePrecisions))))
            .Concat(one.Ladder.SelectMany(state => Known("ladder", state)))
            .Concat(one.Level is null ? [] : Term("level", one.Level, Vocabularies.ContactLevels))
            .Concat(one.Related.SelectMany(related => KnownEvent("related", related.Event).Concat(Term("related", related.As, Vocabularies.EventRelations))));
        foreach (var problem in problems)
        {
            yield return problem;
        }

        if (one.Date is not null && EdtfDate.TryParse(one.Date, out var date, out _) && date.Earliest > Today)
        {
            yield return new ContentProblem("date", $"is {EdtfWords.Describe(date)}, which is yet to come; an event has happened: enter what is planned as a promise, with the day it is due.");
        }

        if (one.Places.FirstOrDefault(place => place.Country is not null && references.Actors.TryGetValue(place.Country, out var of) && of.Kind != "state") is { Country: { } country })
        {
            yield return new ContentProblem("places", $"lie in ‘{country}’, which is no state; write the state, such as afghanistan.");
        }

        if (!one.Actors.Any(participant => participant.Role == "actor"))
        {
            yield return new ContentProblem("actors", "names nobody who acts; give one the role actor.");
        }

        if (PloverType.Find(one.Type) is not { } type)
        {
            yield return new ContentProblem("type", $"is ‘{one.Type}’; write one of {Vocabularies.EventTypes.Accepted}.");
            yield break;
        }

        if (one.Mode is not null && type.FindMode(one.Mode) is null)
        {
            yield return new ContentProblem("mode", type.Modes.Count == 0
                ? $"is ‘{one.Mode}’, but {type.Code} has no modes; leave it out."
                : $"is ‘{one.Mode}’; {type.Code} has {string.Join(", ", type.Modes.Select(mode => mode.Code))}.");
        }

        if (type.RecipientRequired && !one.Actors.Any(participant => participant.Role == "recipient"))
        {
            yield return new ContentProblem("actors", $"names no recipient, which {type.Code} needs; give one the role recipient.");
        }

        if (one.Rung is { } rung && EngagementLadder.Find(rung) is null)
        {
            yield return new ContentProblem("rung", string.Create(CultureInfo.InvariantCulture, $"is {rung}; write a rung from 0 to 7."));
        }

        if (one.Rung is null != (one.Ladder.Count == 0))
        {
            yield return new ContentProblem("ladder", "and rung belong together; write both, or neither.");
        }
    }

    private IEnumerable<ContentProblem> Agreement(AgreementContent agreement) =>
        Length("title", agreement.Title, MaximumTitle).Concat(Date("date", agreement.Date)).Concat(Date("due", agreement.Due))
            .Concat(Term("kind", agreement.AgreementKind, Vocabularies.AgreementKinds)).Concat(Term("state", agreement.State, Vocabularies.AgreementStates))
            .Concat(agreement.Parties.SelectMany(party => Known("parties", party)))
            .Concat(agreement.History.SelectMany(step => Term("history", step.State, Vocabularies.AgreementStates).Concat(Date("history", step.Date)).Concat(KnownEvent("history", step.Event))))
            .Concat(agreement.Events.SelectMany(key => KnownEvent("events", key)))
            .Concat(agreement.Value is { } value && (value.Amount <= 0 || value.Currency.Length != 3 || !value.Currency.All(char.IsAsciiLetterUpper))
                ? [new ContentProblem("value", "is no amount with a currency; write { amount: 2500000000, currency: USD }.")]
                : []);

    private IEnumerable<ContentProblem> Project(ProjectContent project) =>
        Length("name", project.Name, MaximumTitle).Concat(Date("due", project.Due)).Concat(Term("kind", project.ProjectKind, Vocabularies.ProjectKinds)).Concat(Term("state", project.State, Vocabularies.ProjectStates))
            .Concat(project.Parties.SelectMany(party => Known("parties", party)))
            .Concat(project.Chain.SelectMany(step => Term("chain", step.Step, Vocabularies.ChainSteps).Concat(Date("chain", step.Date)).Concat(KnownEvent("chain", step.Event))))
            .Concat(project.Milestones.SelectMany(milestone => Date("milestones", milestone.Date)));

    private IEnumerable<ContentProblem> Figure(FigureContent figure) =>
        Known("from", figure.From).Concat(Known("to", figure.To)).Concat(Date("date", figure.Date))
            .Concat(figure.Low is null && figure.High is null ? [new ContentProblem("low", "and high are both missing; write at least one.")] : [])
            .Concat(figure.Low > figure.High ? [new ContentProblem("low", "is more than high; write the lesser value first.")] : []);

    private IEnumerable<ContentProblem> Leverage(LeverageContent leverage) =>
        Known("holder", leverage.Holder).Concat(Known("subject", leverage.Subject)).Concat(Date("date", leverage.Date))
            .Concat(Term("dimension", leverage.Dimension, Vocabularies.LeverageDimensions)).Concat(Term("level", leverage.Level, Vocabularies.LeverageLevels))
            .Concat(leverage.Likelihood is null ? [] : Term("likelihood", leverage.Likelihood, Vocabularies.Likelihoods))
            .Concat(Enum.GetNames<ConfidenceLevel>().Contains(leverage.Confidence) ? [] : [new ContentProblem("confidence", $"is ‘{leverage.Confidence}’; write {string.Join(", ", Enum.GetNames<ConfidenceLevel>())}.")])
            .Concat(leverage.LevelBasis is { } basis && !basis.StartsWith("Stated", StringComparison.Ordinal) && !basis.StartsWith("Inferred", StringComparison.Ordinal)
                ? [new ContentProblem("levelBasis", "begins with neither Stated nor Inferred; begin with the one that holds, then say how.")]
                : [])
            .Concat(leverage.StaleAfter is null || DateOnly.TryParseExact(leverage.StaleAfter, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? []
                : [new ContentProblem("staleAfter", $"is ‘{leverage.StaleAfter}’; write a day such as 2026-06-30.")]);

    private static IEnumerable<ContentProblem> Date(string field, string? text) =>
        text is null || EdtfDate.TryParse(text, out _, out var problem) ? [] : [new ContentProblem(field, problem)];

    private static IEnumerable<ContentProblem> Term(string field, string? code, VocabularyList vocabulary) =>
        vocabulary.Contains(code) ? [] : [new ContentProblem(field, $"is ‘{code}’, which is no {vocabulary.Name}; write one of {vocabulary.Accepted}.")];

    private IEnumerable<ContentProblem> Known(string field, string slug) =>
        references.Actors.ContainsKey(slug) ? [] : [new ContentProblem(field, $"names ‘{slug}’, which is no actor; write the slug of an actor, or add the actor.")];

    private IEnumerable<ContentProblem> KnownEvent(string field, string? key) =>
        key is null || eventKeys.Contains(key) ? [] : [new ContentProblem(field, $"names the event ‘{key}’, which there is not; write the key of an event.")];

    private static IEnumerable<ContentProblem> Length(string field, string text, int most) =>
        text.Length <= most ? [] : [new ContentProblem(field, string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters; write at most {most}."))];
}
