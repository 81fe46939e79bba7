using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Desk;

/// <summary>
/// Suggests an event for each sentence that seems to tell one: somebody known, a verb that says what was done, and a recipient, place or date. It reads English; texts in
/// other tongues are marked and not suggested from. It looks nothing up, and the words of a suggestion are ours.
/// </summary>
public static class EventSuggestions
{
    /// <summary>The events of an article in the order of its sentences.</summary>
    /// <param name="article">The article.</param>
    /// <param name="source">Slug of the source to cite; null where there is none yet.</param>
    /// <param name="names">Actors and places.</param>
    public static IReadOnlyList<Suggestion> Of(Article article, string? source, KnownNames names) =>
        Of(article.Paragraphs.Select(paragraph => (paragraph, ArticleMarks.Of(paragraph.Text, article.Published, names))), article.Published, source, names);

    /// <summary>The events of paragraphs whose marks are known already. "They" of a paragraph may be those of the one before.</summary>
    public static IReadOnlyList<Suggestion> Of(IEnumerable<(ArticleParagraph Paragraph, IReadOnlyList<ArticleMark> Marks)> paragraphs, DateOnly? published, string? source, KnownNames names)
    {
        var (found, last) = (new List<Suggestion>(), EventParties.None);
        foreach (var (paragraph, marks) in paragraphs)
        {
            found.AddRange(In(paragraph, marks, published, source, names, last, out last));
        }

        return found;
    }

    private static List<Suggestion> In(
        ArticleParagraph paragraph, IReadOnlyList<ArticleMark> marks, DateOnly? published, string? source, KnownNames names, EventParties before, out EventParties last)
    {
        var found = new List<Suggestion>();
        last = before;
        var begin = ArticleHead.AfterDateline(paragraph.Text);
        foreach (var (start, end) in Sentences.In(paragraph.Text))
        {
            var sentence = new SentenceReading(paragraph.Text, Math.Max(start, begin), Math.Max(end, begin), marks);
            var reader = new EventPartyReader(sentence, names);
            (FoundVerb Verb, EventParties Parties)? earlier = null;
            var verbs = EventVerbs.All(sentence);
            foreach (var verb in EventVerbs.Told(verbs, sentence))
            {
                var next = verbs.FirstOrDefault(other => other.First > verb.First);
                var parties = reader.Of(verb, next is null ? sentence.End : sentence.Words[next.First].Start, earlier, last);
                if (IsEvent(verb.Rule, parties, sentence, reader))
                {
                    var fields = EventFields.Of(sentence, verb, parties, reader.Places(), published, Cited(source, paragraph));
                    found.Add(new Suggestion(RecordKind.Event, paragraph.Number, start, end - start, fields, EventFields.Why(sentence, verb, parties)) { Facts = EventFields.Facts(fields) });
                }

                earlier = (verb, parties);
            }

            last = earlier is { Parties.Actors.Count: > 0 } ? earlier.Value.Parties : Named(sentence) ?? last;
        }

        return found;
    }

    private static bool IsEvent(EventRule rule, EventParties parties, SentenceReading sentence, EventPartyReader reader)
    {
        var hasRecipient = parties.Recipients.Count > 0;
        var isAnchored = hasRecipient || parties.Actors.Count > 1 || reader.Places().Count > 0 || sentence.Marks.Any(mark => mark.Kind == ArticleMarkKind.Date);
        return parties.Actors.Count > 0 && isAnchored && (hasRecipient || rule.Type is not ("COOPERATE" or "AID" or "SANCTION")) && (hasRecipient || parties.Actors.Count > 1 || rule.Type != "CONSULT" || reader.Places().Count > 0);
    }

    private static Dictionary<string, string> Cited(string? source, ArticleParagraph paragraph)
    {
        var cited = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["citations.0.paragraph"] = paragraph.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["citations.0.credibility"] = "3",
            ["citations.0.stance"] = "supports",
        };
        if (source is not null)
        {
            cited["citations.0.source"] = source;
        }

        return cited;
    }

    // Whom a sentence without an event speaks of: the next may go on with "it".
    private static EventParties? Named(SentenceReading sentence) =>
        sentence.Marks.Where(mark => mark.Kind == ArticleMarkKind.Actor).Select(mark => mark.Actor!).Distinct().ToArray() is { Length: > 0 } actors ? new EventParties(actors, [], []) : null;
}
