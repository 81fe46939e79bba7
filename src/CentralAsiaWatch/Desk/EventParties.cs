namespace CentralAsiaWatch.Desk;

/// <summary>Who took part in an event that a sentence tells, and where.</summary>
/// <param name="Actors">Who acts, at least one.</param>
/// <param name="Recipients">To whom it is done; may be empty.</param>
/// <param name="Hosts">Who gave the place and took no side; mostly empty.</param>
internal sealed record EventParties(IReadOnlyList<KnownActor> Actors, IReadOnlyList<KnownActor> Recipients, IReadOnlyList<KnownActor> Hosts)
{
    public static EventParties None { get; } = new([], [], []);

    public IEnumerable<KnownActor> All => Actors.Concat(Recipients);
}

/// <summary>Sorts the names of a sentence by the part they have in what a verb says.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="names">All names.</param>
internal sealed class EventPartyReader(SentenceReading sentence, KnownNames names)
{
    private const string Afghanistan = "afghanistan";
    private const string Taliban = "taliban";

    private static readonly HashSet<string> s_says = Words("said says say reported reports announced told stated added noted according");
    private static readonly HashSet<string> s_officials = Words("government authorities minister ministers ministry delegation delegations officials official foreign deputy acting interim administration ambassador envoy envoys side forces guards troops fighters prime rulers embassy");
    private static readonly HashSet<string> s_posts = Words("ambassador ambassadors envoy envoys representative representatives policy expert");
    private static readonly HashSet<string> s_topics = Words("on near about regarding over concerning than since");
    private static readonly HashSet<string> s_pronouns = Words("it he she");
    private static readonly HashSet<string> s_plurals = Words("they both");
    private static readonly HashSet<string> s_nouns = Words("ministry minister delegation government country president officials");
    private static readonly HashSet<string> s_bothNouns = Words("two sides parties ministers governments");

    /// <summary>The parties; none act where nobody is named who could.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="until">Where the next verb begins, or the sentence ends.</param>
    /// <param name="earlier">The parties of the verb before it in the sentence; null for the first.</param>
    /// <param name="last">The parties of the sentence before, for "it" and "the two sides".</param>
    public EventParties Of(FoundVerb verb, int until, (FoundVerb Verb, EventParties Parties)? earlier, EventParties last)
    {
        var (from, to) = (sentence.Words[verb.First].Start, sentence.Words[verb.After - 1].End);
        var floor = earlier is { } previous ? sentence.Words[previous.Verb.After - 1].End : sentence.Start;
        var before = Parties(verb.Rule, floor, from, isBefore: true);
        var after = Parties(verb.Rule, to, until, isBefore: false);
        if (earlier is { } first && (before.Count == 0 || IsCoordinated(verb)))
        {
            // "met the minister and signed an agreement": signed by both.
            var isBoth = verb.Rule is { Sides: EventSides.Together, Type: not "CONSULT" } && after.Count == 0;
            before = [.. isBoth ? first.Parties.All : first.Parties.Actors];
            after = isBoth || after.Count > 0 || verb.Rule is { Type: "MOBILIZE", Mode: null } ? after : [.. first.Parties.Recipients];
        }
        else if (earlier is { } one && SaysBoth(one.Verb.After, verb.First))
        {
            before = [.. one.Parties.All];
        }
        else if (before.Count == 0)
        {
            before = Carried(last, verb.First);
        }
        else if (earlier is null && IsParticiple(verb) && verb.Rule.Sides == EventSides.Actor)
        {
            // "Tajikistan, longest an opponent of the Taliban, hosting …": the first named is who the sentence is about; one right before the participle does it.
            before = [Before(verb) ?? before[0]];
        }

        if (verb.IsPassive)
        {
            (before, after) = Passive(before, after, verb, to);
        }

        var parties = Tidied(verb.Rule.Sides switch
        {
            EventSides.Together => Together(before, after, verb.Rule),
            EventSides.Host => Host(before, after, verb),
            EventSides.Visitor => new EventParties(before, after.Count > 0 ? after : [.. HostOfPlace(before)], []),
            _ => new EventParties(before, after, []),
        });

        // What both give and both take has both on either side.
        return verb.Rule is { Type: "COOPERATE", Sides: EventSides.Together } && parties.Actors.Count > 1 ? parties with { Recipients = parties.Actors } : parties;
    }

    /// <summary>The places of the sentence: cities and other points before whole countries.</summary>
    public IReadOnlyList<Map.MapPlace> Places()
    {
        var places = sentence.Marks.Where(mark => mark.Kind == ArticleMarkKind.Place).Select(mark => mark.Place).OfType<Map.MapPlace>().DistinctBy(place => place.Slug).ToArray();
        var points = places.Where(place => place.Precision != "country").ToArray();
        return points.Length > 0 ? points : places;
    }

    // "talks in Kabul" of one who is not at home there are with those who are.
    private IEnumerable<KnownActor> HostOfPlace(IReadOnlyList<KnownActor> visitors) => Places().Select(place => place.Country).OfType<string>()
        .Select(country => names.Actor(country == Afghanistan ? Taliban : country)).OfType<KnownActor>().Where(host => !visitors.Contains(host)).Take(1);

    private EventParties Together(List<KnownActor> before, List<KnownActor> after, EventRule rule)
    {
        var all = before.Concat(after).Distinct().ToArray();
        if (rule.Type != "CONSULT" || rule.Mode is not null)
        {
            return before.Count == 0 || rule.Type == "SUPPORT" ? new EventParties(all, [], []) : new EventParties(before, after, []);
        }

        if (all.Length > 2 || after.Count == 0 || before.Count == 0)
        {
            return new EventParties(all, all.Length == 1 ? [.. HostOfPlace(all)] : [], []);
        }

        // Two met where one of them is at home: the other came.
        var isFirstHost = HostOfPlace([]).FirstOrDefault() is { } host && before.Contains(host);
        return isFirstHost ? new EventParties(after, before, []) : new EventParties(before, after, []);
    }

    private static EventParties Host(List<KnownActor> before, List<KnownActor> after, FoundVerb verb) => after.Count switch
    {
        0 => EventParties.None,
        1 => new EventParties(after, before, []),
        _ => new EventParties(after, [], [.. before.Where(host => !after.Contains(host))]),
    };

    private (List<KnownActor> Before, List<KnownActor> After) Passive(List<KnownActor> before, List<KnownActor> after, FoundVerb verb, int to)
    {
        var by = Enumerable.Range(verb.After, sentence.Words.Count - verb.After).Where(i => sentence.Word(i) == "by").Select(i => (int?)i).FirstOrDefault();
        if (by is { } at)
        {
            var doers = Parties(verb.Rule, sentence.Words[at].Start, sentence.End, isBefore: false);
            return doers.Count == 0 ? (before, after) : (doers, [.. before.Concat(Parties(verb.Rule, to, sentence.Words[at].Start, isBefore: false)).Where(one => !doers.Contains(one))]);
        }

        // "was signed between A and B": all of them; "was closed": by whom is not said.
        return verb.Rule.Sides == EventSides.Together ? ([.. before.Concat(after).Distinct()], []) : ([], []);
    }

    private List<KnownActor> Parties(EventRule rule, int from, int to, bool isBefore)
    {
        var marks = sentence.Marks.Where(mark => mark.Kind == ArticleMarkKind.Actor && mark.Start >= from && mark.End <= to && mark.Actor is { Kind: not "medium" } && !IsBeside(mark, rule)
            && (isBefore || rule.Type != "MOBILIZE" || sentence.Word(sentence.WordAt(mark.Start) - 1) == "against")).ToList();
        if (isBefore && marks.Count > 1)
        {
            // The Taliban said that Uzbekistan had sent …: what is said is done by who stands after "said".
            var said = Enumerable.Range(0, sentence.Words.Count).Where(i => sentence.Words[i].End <= to && s_says.Contains(sentence.Word(i))).Select(i => sentence.Words[i].Start).LastOrDefault(-1);
            var told = marks.Where(mark => mark.Start > said).ToList();
            marks = told.Count > 0 ? told : marks;
        }

        return [.. marks.Select(mark => Party(mark, rule)).Distinct()];
    }

    // An ambassador to a country, talks on it, and who reports it, take no part.
    private bool IsBeside(ArticleMark mark, EventRule rule)
    {
        var (first, after) = (sentence.WordAt(mark.Start), sentence.WordAt(mark.End));
        var (before, twoBefore) = (sentence.Word(first - 1), sentence.Word(first - 2));
        var isThe = before == "the";
        (before, twoBefore) = isThe ? (twoBefore, sentence.Word(first - 3)) : (before, twoBefore);
        return (before is "to" or "for" or "on" && s_posts.Contains(twoBefore))
            || (s_topics.Contains(before) && rule.Type is not ("REQUEST" or "SANCTION" or "ASSAULT") && twoBefore != "border")
            || (before == "to" && twoBefore == "according")
            || Enumerable.Range(after, 4).Any(i => i < sentence.Words.Count && !IsApart(mark.End, sentence.Words[i].Start) && s_says.Contains(sentence.Word(i)) && !HasMarkBetween(mark.End, sentence.Words[i].Start) && IsLast(i));
    }

    // "… to Taliban diplomats, officials said": who said it are not those before the comma.
    private bool IsApart(int from, int to) => sentence.Paragraph.AsSpan(from, to - from).Contains(',');

    private bool HasMarkBetween(int from, int to) => sentence.Marks.Any(mark => mark.Kind == ArticleMarkKind.Actor && mark.Start >= from && mark.Start < to);

    // "…, the Uzbek ministry said": the sentence ends soon after.
    private bool IsLast(int word) => sentence.Words.Count - word <= 5 && word > sentence.Words.Count / 2;

    // What its officials do, the Taliban do; trade, power and relief are the country's.
    private KnownActor Party(ArticleMark mark, EventRule rule)
    {
        if (mark.Actor!.Slug != Afghanistan || names.Actor(Taliban) is not { } taliban)
        {
            return mark.Actor;
        }

        var after = sentence.WordAt(mark.End);
        var isOfficial = Enumerable.Range(after, 3).Any(i => s_officials.Contains(sentence.Word(i)));
        var isKabul = mark.Place is { Precision: "city" } || sentence.Paragraph.AsSpan(mark.Start, mark.Length).StartsWith("Kabul", StringComparison.Ordinal);
        return isOfficial || (isKabul && rule.Type is not ("COOPERATE" or "AID")) ? taliban : mark.Actor;
    }

    // "delisted it, accepted an envoy and signed": who does the second and third did the first.
    private bool IsCoordinated(FoundVerb verb) => sentence.Word(verb.First - 1) is "and" or "then" or "also" or "later" || sentence.HasCommaBefore(verb.First) || IsParticiple(verb);

    // "… with the minister, and the two sides signed"
    private bool SaysBoth(int from, int to) => Enumerable.Range(from, to - from).Any(i => s_plurals.Contains(sentence.Word(i)) || (sentence.Word(i) == "two" && s_bothNouns.Contains(sentence.Word(i + 1))));

    private bool IsParticiple(FoundVerb verb) => EventVerbs.IsParticiple(sentence.Word(verb.First));

    private KnownActor? Before(FoundVerb verb) => sentence.Marks.Where(mark => mark.Kind == ArticleMarkKind.Actor && sentence.WordAt(mark.End) == verb.First).Select(mark => Party(mark, verb.Rule)).FirstOrDefault();

    private List<KnownActor> Carried(EventParties last, int verb)
    {
        // "In August 2024, its prime minister visited": of whom the sentence before spoke.
        if (Enumerable.Range(0, verb).Any(i => sentence.Word(i) == "its"))
        {
            return [.. last.Actors.Take(1)];
        }

        var (first, second, third) = (sentence.Word(0), sentence.Word(1), sentence.Word(2));
        var isBoth = s_plurals.Contains(first) || (first == "the" && s_bothNouns.Contains(second)) || (first == "the" && second == "two" && third.Length > 0);
        return isBoth ? [.. last.All.Distinct()] : s_pronouns.Contains(first) || (first == "the" && s_nouns.Contains(second)) ? [.. last.Actors.Take(1)] : [];
    }

    private static EventParties Tidied(EventParties parties)
    {
        var actors = OneAfghanSide(parties.Actors.Distinct().ToArray());
        var recipients = parties.Recipients.Distinct().Where(one => !actors.Contains(one) && !(one.Slug == Afghanistan && actors.Any(actor => actor.Slug == Taliban))).ToArray();
        return new EventParties(actors, OneAfghanSide(recipients), parties.Hosts);
    }

    private static KnownActor[] OneAfghanSide(KnownActor[] parties) =>
        parties.Any(one => one.Slug == Taliban) ? [.. parties.Where(one => one.Slug != Afghanistan)] : parties;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
