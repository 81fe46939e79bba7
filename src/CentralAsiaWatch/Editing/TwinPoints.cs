using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Editing;

/// <summary>How two records agree in what records of several kinds have: who, what and when. Whichever is compared with the other, the likeness is the same.</summary>
internal static class TwinPoints
{
    /// <summary>Titles from this likeness on are much alike.</summary>
    public const double LikeTitle = 0.5;

    private const double SameTitle = 0.9;
    private const double InOtherScript = 0.5;
    private const double OthersInBoth = 0.5;
    private const int DaysNear = 3;
    private const double NearDays = 0.3;
    private const double OfVagueness = 0.3;

    // Ten years: what is known no better is no less alike for being open at an end.
    private const double WidestDays = 3_653;

    /// <summary>Who took part in both.</summary>
    public static TwinPoint Parties(IReadOnlyList<TwinParty> here, IReadOnlyList<TwinParty> there)
    {
        const string Name = "Parties";
        if (here.Count == 0 || there.Count == 0)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, TwinScore.NotSaid, NotSaidIn(here.Count == 0, there.Count == 0));
        }

        var likeness = (Best(here, there) + Best(there, here)) / (here.Count + there.Count);
        // Who is missing in one may not be typed yet; where each names somebody whom the other has not, two did alike.
        likeness *= Alone(here, there) && Alone(there, here) ? OthersInBoth : 1;
        return new TwinPoint(Name, likeness >= 1 ? TwinAgreement.Same : likeness > 0 ? TwinAgreement.Near : TwinAgreement.Different, likeness, PartyWords(here, there));

        static double Best(IReadOnlyList<TwinParty> some, IReadOnlyList<TwinParty> others) => some.Sum(one => others.Max(one.Nearness));
        static bool Alone(IReadOnlyList<TwinParty> some, IReadOnlyList<TwinParty> others) => some.Any(one => others.All(other => one.Nearness(other) <= 0));
    }

    private static string PartyWords(IReadOnlyList<TwinParty> here, IReadOnlyList<TwinParty> there)
    {
        var shared = here.Where(one => there.Any(other => other.Slug == one.Slug)).ToArray();
        var kin = here.Except(shared).Select(one => (One: one, Other: there.FirstOrDefault(other => one.Nearness(other) > 0))).Where(pair => pair.Other is not null).ToArray();
        var lacking = here.Except(shared).Where(one => kin.All(pair => pair.One != one)).ToArray();
        var added = there.Where(other => here.All(one => one.Nearness(other) <= 0)).ToArray();
        if (shared.Length == here.Count && shared.Length == there.Count)
        {
            return shared.All(one => one.InOnePart(there.First(other => other.Slug == one.Slug))) ? "same" : "same, in other parts";
        }

        string[] parts =
        [
            .. shared.Length == 0 ? [] : new[] { $"same {Names(shared)}" },
            .. kin.Select(pair => $"{pair.Other!.Name} there, {pair.One.Name} here"),
            .. lacking.Length == 0 ? [] : new[] { $"{Names(lacking)} only here" },
            .. added.Length == 0 ? [] : new[] { $"{Names(added)} only there" },
        ];
        return string.Join("; ", parts);

        static string Names(IEnumerable<TwinParty> parties) => string.Join(", ", parties.Select(party => party.Name));
    }

    /// <summary>What both are called, word by word.</summary>
    public static TwinPoint Title(IReadOnlyList<TwinWord> here, IReadOnlyList<TwinWord> there)
    {
        const string Name = "Title";
        if (here.Count == 0 || there.Count == 0)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, TwinScore.NotSaid, NotSaidIn(here.Count == 0, there.Count == 0));
        }

        var likeness = (Best(here, there) + Best(there, here)) / (here.Sum(word => word.Weight) + there.Sum(word => word.Weight));
        // Only names are the same in two languages: where few of them meet, two titles in two scripts say nothing for or against each other.
        return likeness < InOtherScript && Script(here) != Script(there) ? new TwinPoint(Name, TwinAgreement.Unknown, InOtherScript, "in another script")
            : likeness >= SameTitle ? new TwinPoint(Name, TwinAgreement.Same, likeness, "same words")
            : likeness >= LikeTitle ? new TwinPoint(Name, TwinAgreement.Near, likeness, "much alike")
            : new TwinPoint(Name, TwinAgreement.Different, likeness, likeness > 0 ? "few words shared" : "no word shared");

        static double Best(IReadOnlyList<TwinWord> some, IReadOnlyList<TwinWord> others) => some.Sum(word => word.Weight * others.Max(word.Likeness));
        static TwinScript Script(IReadOnlyList<TwinWord> one) => one.GroupBy(word => word.Script).OrderByDescending(words => words.Count()).ThenBy(words => words.Key).First().Key;
    }

    /// <summary>When both were.</summary>
    public static TwinPoint Dates(EdtfDate? here, EdtfDate? there)
    {
        const string Name = "Dates";
        if (here is null || there is null)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, TwinScore.NotSaid, here is null && there is null ? "both undated" : here is null ? "undated here" : "undated there");
        }

        var (first, last) = (Latest(here.Earliest, there.Earliest), Earliest(here.Latest, there.Latest));
        if (first is { } from && last is { } to && from > to)
        {
            var apart = from.DayNumber - to.DayNumber;
            return apart <= DaysNear
                ? new TwinPoint(Name, TwinAgreement.Near, NearDays, string.Create(CultureInfo.InvariantCulture, $"{apart} {(apart == 1 ? "day" : "days")} apart"))
                : new TwinPoint(Name, TwinAgreement.Different, 0, $"{EdtfWords.Describe(there)} there");
        }

        // The days that either means, and those that both mean: a day in its year says less than a day on itself, and a year on itself less than a month.
        var (either, both) = (Days(Earliest(here.Earliest, there.Earliest, isOpen: true), Latest(here.Latest, there.Latest, isOpen: true)), Days(first, last));
        var likeness = (1 - (0.5 * Math.Log(either / both) / Math.Log(WidestDays))) * (1 - (OfVagueness * Math.Log(either) / Math.Log(WidestDays)));
        return here.Earliest == there.Earliest && here.Latest == there.Latest
            ? new TwinPoint(Name, TwinAgreement.Same, likeness, $"same, {EdtfWords.Describe(there)}")
            : new TwinPoint(Name, TwinAgreement.Near, likeness, $"overlap, {EdtfWords.DescribeBounds(first, last)}");
    }

    /// <summary>Whether two dates may mean one day, or one of them is not said.</summary>
    public static bool MayMeet(EdtfDate? here, EdtfDate? there) =>
        here is null || there is null || Latest(here.Earliest, there.Earliest) is not { } first || Earliest(here.Latest, there.Latest) is not { } last || first <= last;

    // Of two bounds, one of which may be missing: for what both cover a missing one leaves the other, for what either covers it leaves none.
    private static DateOnly? Latest(DateOnly? one, DateOnly? other, bool isOpen = false) =>
        one is { } a && other is { } b ? (a > b ? a : b) : isOpen ? null : one ?? other;

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other, bool isOpen = false) =>
        one is { } a && other is { } b ? (a < b ? a : b) : isOpen ? null : one ?? other;

    private static double Days(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to ? Math.Min(to.DayNumber - from.DayNumber + 1, WidestDays) : WidestDays;

    /// <summary>Which of the two does not say.</summary>
    public static string NotSaidIn(bool here, bool there) => here && there ? "not said" : here ? "not said here yet" : "not said there";
}
