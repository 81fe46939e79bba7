using System.Globalization;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Editing;

/// <summary>How two events agree in one point.</summary>
public enum TwinAgreement
{
    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>What they say may be the same thing.</summary>
    Near,

    /// <summary>One of them does not say.</summary>
    Unknown,

    /// <summary>They say different things.</summary>
    Different,
}

/// <summary>One line of the table that lays two events beside each other.</summary>
/// <param name="Name">What is compared: <c>Parties</c>.</param>
/// <param name="Agreement">How they agree.</param>
/// <param name="Likeness">The same as a number, 0–1.</param>
/// <param name="Words">In words; <c>here</c> is the draft and <c>there</c> the event that is found.</param>
public sealed record TwinPoint(string Name, TwinAgreement Agreement, double Likeness, string Words);

/// <summary>
/// How likely two events are one happening told twice: a weighted sum of how much they agree in each point. What is not said counts a little, so that a draft
/// finds its twin before it is finished. Whichever is compared with the other, the value is the same.
/// </summary>
/// <param name="Points">Parties, title, dates, type and place, in this order.</param>
public sealed record TwinScore(IReadOnlyList<TwinPoint> Points)
{
    /// <summary>Scores from this one on are offered.</summary>
    public const double Likely = 0.68;

    /// <summary>What counts for a point of which one does not say anything.</summary>
    public const double NotSaid = 0.35;

    private const double FewestParties = 0.5;
    private const double OthersInBoth = 0.5;
    private const int DaysNear = 3;
    private const double NearDays = 0.3;
    private const double OfVagueness = 0.3;
    private const double OtherMode = 0.9;
    private const double OneQuad = 0.5;
    private const double LikeTitle = 0.5;
    private const double SameTitle = 0.9;
    private const double InOtherScript = 0.5;

    // Ten years: what is known no better is no less alike for being open at an end.
    private const double WidestDays = 3_653;

    private static readonly double[] s_weights = [0.25, 0.3, 0.2, 0.15, 0.1];

    /// <summary>0–1; the same event said twice has 1 where all of it is said and dated to a day.</summary>
    public double Value => Points.Select((point, index) => point.Likeness * s_weights[index]).Sum();

    /// <summary>Whether it is worth asking a person: enough agrees, and neither parties nor dates speak against it.</summary>
    public bool IsLikely => Value >= Likely && Points[2].Agreement != TwinAgreement.Different
        && (Points[0].Likeness >= FewestParties || Points[0].Agreement == TwinAgreement.Unknown && Points[1].Likeness >= LikeTitle);

    /// <summary>Compares a draft with an event.</summary>
    public static TwinScore Of(TwinFeatures here, TwinFeatures there) =>
        new([Parties(here, there), Title(here, there), Dates(here.Date, there.Date), Type(here, there), Place(here.Places, there.Places)]);

    private static TwinPoint Parties(TwinFeatures here, TwinFeatures there)
    {
        const string Name = "Parties";
        if (here.Parties.Count == 0 || there.Parties.Count == 0)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, NotSaidIn(here.Parties.Count == 0, there.Parties.Count == 0));
        }

        var likeness = (Best(here.Parties, there.Parties) + Best(there.Parties, here.Parties)) / (here.Parties.Count + there.Parties.Count);
        // Who is missing in one may not be typed yet; where each names somebody whom the other has not, two did alike.
        likeness *= Alone(here.Parties, there.Parties) && Alone(there.Parties, here.Parties) ? OthersInBoth : 1;
        return new TwinPoint(Name, likeness >= 1 ? TwinAgreement.Same : likeness > 0 ? TwinAgreement.Near : TwinAgreement.Different, likeness, PartyWords(here.Parties, there.Parties));

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

    private static TwinPoint Title(TwinFeatures here, TwinFeatures there)
    {
        const string Name = "Title";
        if (here.Words.Count == 0 || there.Words.Count == 0)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, NotSaidIn(here.Words.Count == 0, there.Words.Count == 0));
        }

        var likeness = (Best(here.Words, there.Words) + Best(there.Words, here.Words)) / (here.Words.Sum(word => word.Weight) + there.Words.Sum(word => word.Weight));
        // Only names are the same in two languages: where few of them meet, two titles in two scripts say nothing for or against each other.
        return likeness < InOtherScript && Script(here) != Script(there) ? new TwinPoint(Name, TwinAgreement.Unknown, InOtherScript, "in another script")
            : likeness >= SameTitle ? new TwinPoint(Name, TwinAgreement.Same, likeness, "same words")
            : likeness >= LikeTitle ? new TwinPoint(Name, TwinAgreement.Near, likeness, "much alike")
            : new TwinPoint(Name, TwinAgreement.Different, likeness, likeness > 0 ? "few words shared" : "no word shared");

        static double Best(IReadOnlyList<TwinWord> some, IReadOnlyList<TwinWord> others) => some.Sum(word => word.Weight * others.Max(word.Likeness));
        static TwinScript Script(TwinFeatures one) => one.Words.GroupBy(word => word.Script).OrderByDescending(words => words.Count()).ThenBy(words => words.Key).First().Key;
    }

    private static TwinPoint Dates(EdtfDate? here, EdtfDate? there)
    {
        const string Name = "Dates";
        if (here is null || there is null)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, here is null && there is null ? "both undated" : here is null ? "undated here" : "undated there");
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

    // Of two bounds, one of which may be missing: for what both cover a missing one leaves the other, for what either covers it leaves none.
    private static DateOnly? Latest(DateOnly? one, DateOnly? other, bool isOpen = false) =>
        one is { } a && other is { } b ? (a > b ? a : b) : isOpen ? null : one ?? other;

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other, bool isOpen = false) =>
        one is { } a && other is { } b ? (a < b ? a : b) : isOpen ? null : one ?? other;

    private static double Days(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to ? Math.Min(to.DayNumber - from.DayNumber + 1, WidestDays) : WidestDays;

    private static TwinPoint Type(TwinFeatures here, TwinFeatures there)
    {
        const string Name = "Type";
        if (here.Type is not { } mine || there.Type is not { } theirs)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, NotSaidIn(here.Type is null, there.Type is null));
        }

        return mine == theirs
            ? here.Mode == there.Mode
                ? new TwinPoint(Name, TwinAgreement.Same, 1, $"same, {Coded(theirs, there.Mode)}")
                : new TwinPoint(Name, TwinAgreement.Same, OtherMode, $"same, {theirs.Code}; {there.Mode ?? "no mode"} there, {here.Mode ?? "no mode"} here")
            : mine.Quad == theirs.Quad
                ? new TwinPoint(Name, TwinAgreement.Near, OneQuad, $"{theirs.Code} there, {mine.Code} here, both {mine.Quad.Words()}")
                : new TwinPoint(Name, TwinAgreement.Different, 0, $"{theirs.Code} there, {mine.Code} here");

        static string Coded(PloverType type, string? mode) => mode is null ? type.Code : $"{type.Code}, {mode}";
    }

    private static TwinPoint Place(IReadOnlyList<TwinPlace> here, IReadOnlyList<TwinPlace> there)
    {
        const string Name = "Place";
        if (here.Count == 0 || there.Count == 0)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, NotSaidIn(here.Count == 0, there.Count == 0));
        }

        var (mine, theirs, likeness) = here.SelectMany(_ => there, (one, other) => (one, other, Nearness: one.Nearness(other))).MaxBy(pair => pair.Nearness);
        return likeness >= 1 ? new TwinPoint(Name, TwinAgreement.Same, likeness, $"same, {theirs.Name}")
            : likeness > 0 ? new TwinPoint(Name, TwinAgreement.Near, likeness, $"{theirs.Name} there, {mine.Name} here, both in {mine.CountryName}")
            : new TwinPoint(Name, TwinAgreement.Different, 0, $"{theirs.Name} there, {mine.Name} here");
    }

    private static string NotSaidIn(bool here, bool there) => here && there ? "not said" : here ? "not said here yet" : "not said there";
}
