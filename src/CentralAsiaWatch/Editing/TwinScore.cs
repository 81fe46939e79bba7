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
    private const double OtherMode = 0.9;
    private const double OneQuad = 0.5;

    private static readonly double[] s_weights = [0.25, 0.3, 0.2, 0.15, 0.1];

    /// <summary>0–1; the same event said twice has 1 where all of it is said and dated to a day.</summary>
    public double Value => Points.Select((point, index) => point.Likeness * s_weights[index]).Sum();

    /// <summary>Whether it is worth asking a person: enough agrees, and neither parties nor dates speak against it.</summary>
    public bool IsLikely => Value >= Likely && Points[2].Agreement != TwinAgreement.Different
        && (Points[0].Likeness >= FewestParties || Points[0].Agreement == TwinAgreement.Unknown && Points[1].Likeness >= TwinPoints.LikeTitle);

    /// <summary>Compares a draft with an event.</summary>
    public static TwinScore Of(TwinFeatures here, TwinFeatures there) =>
        new([TwinPoints.Parties(here.Parties, there.Parties), TwinPoints.Title(here.Words, there.Words), TwinPoints.Dates(here.Date, there.Date), Type(here, there), Place(here.Places, there.Places)]);

    private static TwinPoint Type(TwinFeatures here, TwinFeatures there)
    {
        const string Name = "Type";
        if (here.Type is not { } mine || there.Type is not { } theirs)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, TwinPoints.NotSaidIn(here.Type is null, there.Type is null));
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
            return new TwinPoint(Name, TwinAgreement.Unknown, NotSaid, TwinPoints.NotSaidIn(here.Count == 0, there.Count == 0));
        }

        var (mine, theirs, likeness) = here.SelectMany(_ => there, (one, other) => (one, other, Nearness: one.Nearness(other))).MaxBy(pair => pair.Nearness);
        return likeness >= 1 ? new TwinPoint(Name, TwinAgreement.Same, likeness, $"same, {theirs.Name}")
            : likeness > 0 ? new TwinPoint(Name, TwinAgreement.Near, likeness, $"{theirs.Name} there, {mine.Name} here, both in {mine.CountryName}")
            : new TwinPoint(Name, TwinAgreement.Different, 0, $"{theirs.Name} there, {mine.Name} here");
    }
}
