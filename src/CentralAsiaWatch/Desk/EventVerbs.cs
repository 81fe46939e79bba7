namespace CentralAsiaWatch.Desk;

/// <summary>A verb that a rule knows.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">The number of its first word in the sentence.</param>
/// <param name="Count">How many words it has.</param>
/// <param name="IsPassive">"was signed by".</param>
internal sealed record FoundVerb(EventRule Rule, int First, int Count, bool IsPassive)
{
    public int After => First + Count;
}

/// <summary>Finds the verbs of a sentence that say that something was done, and not that it could be, was not, or is somebody's analysis.</summary>
internal static class EventVerbs
{
    private const int MostOfASentence = 4;

    // "none of the Central Asian states formally recognise"
    private const int FarthestNobody = 7;

    private static readonly HashSet<string> s_denials = Words("not never didn't hasn't haven't without neither nor no none cannot");
    private static readonly HashSet<string> s_nobody = Words("none no neither without");
    private static readonly HashSet<string> s_doubts = Words("could may might would should must if whether can unless will shall to");
    private static readonly HashSet<string> s_beings = Words("was were been being is are be");
    private static readonly HashSet<string> s_determiners = Words("a an the his her its their this that these those any every each first second official state next such of for by on previous planned recent");
    private static readonly HashSet<string> s_subjects = Words("it he she who which that and also minister ministry government president delegation");
    private static readonly HashSet<string> s_irregular = Words("met sent held shut cut gave struck took withdrew shot hit froze undertook sat blew left flew fired spoke paid");
    private static readonly HashSet<string> s_goingOn = Words("and also including while by states countries");
    private static readonly HashSet<string> s_shown = Words("that how the a its their these this");
    private static readonly HashSet<string> s_analysts = Words("analyst analysts expert experts observers observer commentators critics scholars");
    private static readonly HashSet<string> s_verbal = Words("AGREE REQUEST ACCUSE THREATEN REJECT");

    /// <summary>All verbs, in their order.</summary>
    public static IReadOnlyList<FoundVerb> All(SentenceReading sentence)
    {
        if (sentence.Says(s_analysts))
        {
            return [];
        }

        var found = new List<FoundVerb>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (At(sentence, i) is { } verb)
            {
                found.Add(verb);
                i = verb.After - 1;
            }
        }

        return found;
    }

    /// <summary>The verbs that each tell an event of its own: at most four, each of another act.</summary>
    public static IReadOnlyList<FoundVerb> Told(IReadOnlyList<FoundVerb> found, SentenceReading sentence)
    {
        // A meeting and what was said at it is one event; a promise there is its own where it has an amount.
        var isMeeting = found.Any(verb => verb.Rule.Type == "CONSULT");
        var hasAmount = sentence.Marks.Any(mark => mark.Kind == ArticleMarkKind.Amount);
        return [.. found.Where(verb => !isMeeting || !s_verbal.Contains(verb.Rule.Type) || (verb.Rule.Type == "AGREE" && hasAmount) || verb.Rule.Mode == "meet").DistinctBy(verb => verb.Rule.Type == "CONSULT" ? verb.Rule.Type : verb.Rule.Label).Take(MostOfASentence)];
    }

    private static FoundVerb? At(SentenceReading sentence, int i)
    {
        // The first word of several rules: the longest verb first, then the first rule whose object stands in the sentence.
        foreach (var (rule, verb) in EventRules.ByFirstWord[sentence.Word(i)].OrderByDescending(pair => pair.Verb.Length))
        {
            if (!verb.Select((word, at) => sentence.Word(i + at) == word).All(same => same) || (rule.Objects.Count > 0 && !EventContexts.Has(sentence.Texts, rule.Objects)))
            {
                continue;
            }

            var isPassive = sentence.Word(i + verb.Length) == "by" || s_beings.Contains(sentence.Word(i - 1)) || (s_beings.Contains(sentence.Word(i - 2)) && sentence.Word(i - 1).EndsWith("ly", StringComparison.Ordinal));
            return IsDone(sentence, i, verb, rule) ? new FoundVerb(rule, i, verb.Length, isPassive) : null;
        }

        return null;
    }

    private static bool IsDone(SentenceReading sentence, int i, string[] verb, EventRule rule)
    {
        var before = Enumerable.Range(1, 3).Select(back => sentence.Word(i - back)).ToArray();
        if (s_determiners.Contains(before[0]) || (rule.Type != "REJECT" && (before.Any(s_denials.Contains) || Enumerable.Range(1, FarthestNobody).Any(back => s_nobody.Contains(sentence.Word(i - back))))) || before[..2].Any(s_doubts.Contains) || sentence.Word(0) == "if")
        {
            return false;
        }

        // "showed" and "set up during an earlier time" are no acts.
        var next = sentence.Word(i + verb.Length);
        if (next == "during" || (rule.Type == "PROTEST" && s_shown.Contains(next)))
        {
            return false;
        }

        if (IsParticiple(verb[0]))
        {
            return GoesOn(sentence, i, i + verb.Length);
        }

        // "the open border", "close ties": the plain form is a verb only after those who do it.
        var word = verb[0];
        var isPlain = !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith('s') && !s_irregular.Contains(word);
        if (verb.Length == 1 && word.EndsWith('s'))
        {
            // "electricity supplies" are no act.
            return s_subjects.Contains(before[0]) || FollowsActor(sentence, i);
        }

        return !isPlain || before[0].EndsWith('s') || FollowsActor(sentence, i);
    }

    /// <summary>"signing", as in ", signing 35 agreements": who does it was named before.</summary>
    public static bool IsParticiple(string word) => word.EndsWith("ing", StringComparison.Ordinal);

    // "…, signing 35 agreements", "and hosting", "the Taliban cutting ties", "is reinforcing", and not "the signing of", "after signing".
    private static bool GoesOn(SentenceReading sentence, int i, int after)
    {
        var before = sentence.Word(i - 1).EndsWith("ly", StringComparison.Ordinal) ? i - 2 : i - 1;
        return sentence.Word(after) != "of" && before >= 0
            && (s_goingOn.Contains(sentence.Word(before)) || s_beings.Contains(sentence.Word(before)) || FollowsActor(sentence, i) || sentence.HasCommaBefore(i) || sentence.HasCommaBefore(before + 1));
    }

    private static bool FollowsActor(SentenceReading sentence, int i) => sentence.Marks.Any(mark => mark.Kind == ArticleMarkKind.Actor && sentence.WordAt(mark.End) == i);

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
