using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// How likely two records of a kind other than events are one that is entered twice. What is not said counts a little, so that a draft finds its twin before it is
/// finished. Whichever is compared with the other, the value is the same.
/// </summary>
/// <param name="Points">How the two agree, the weightiest first.</param>
/// <param name="Value">0–1.</param>
/// <param name="IsLikely">Whether it is worth asking a person.</param>
public sealed record TwinLikeness(IReadOnlyList<TwinPoint> Points, double Value, bool IsLikely)
{
    private const double LikeName = 0.75;
    private const double FewestParties = 0.5;
    private const double OnOneSide = 0.75;
    private const double Exactly = 0.99;
    private const double OneInTheOther = 0.8;
    private const int FewestWordsOfAName = 2;

    /// <summary>Compares two records of one kind.</summary>
    /// <exception cref="ArgumentException">They are of two kinds, or events.</exception>
    public static TwinLikeness Of(TwinTraits here, TwinTraits there) => (here.Kind, here.Kind == there.Kind) switch
    {
        (RecordKind.Source, true) => Sources(here, there),
        (RecordKind.Actor, true) => Actors(here, there),
        (RecordKind.Agreement, true) => Agreements(here, there),
        (RecordKind.Project, true) => Projects(here, there),
        (RecordKind.Figure, true) => Figures(here, there),
        (RecordKind.Leverage, true) => Judgements(here, there),
        _ => throw new ArgumentException($"A twin of {here.Kind} is not looked for among {there.Kind}.", nameof(there)),
    };

    // One address is one source. Titles that are only much alike have to be of one publisher or day.
    private static TwinLikeness Sources(TwinTraits here, TwinTraits there)
    {
        var (address, title, publisher, date) = (Sign("Address", "address", here, there), TitlePoint(here, there), Text("Publisher", here.With, there.With), TwinPoints.Dates(here.Date, there.Date) with { Name = "Published" });
        var isOne = address.Agreement == TwinAgreement.Same;
        return new TwinLikeness([address, title, publisher, date], isOne ? 1 : Sum((title, 0.6), (publisher, 0.2), (date, 0.2)), isOne
            || (title.Likeness >= LikeName && !Speaks(publisher) && !Speaks(date) && (title.Agreement == TwinAgreement.Same || Agrees(publisher) || Agrees(date))));
    }

    private static TwinLikeness Actors(TwinTraits here, TwinTraits there)
    {
        var (name, sort, sign) = (Names(here, there), Text("Kind", here.Sort, there.Sort), Sign("Code", "code", here, there));
        var isOne = sign.Agreement == TwinAgreement.Same;
        return new TwinLikeness([name, sort, sign], isOne ? 1 : Sum((name, 0.8), (sort, 0.2)), isOne || name.Likeness >= LikeName);
    }

    private static TwinLikeness Agreements(TwinTraits here, TwinTraits there)
    {
        var (title, parties, date, sort) = (TitlePoint(here, there), TwinPoints.Parties(here.Parties, there.Parties), TwinPoints.Dates(here.Date, there.Date), Text("Kind", here.Sort, there.Sort));
        var value = Sum((title, 0.4), (parties, 0.25), (date, 0.2), (sort, 0.15));
        return new TwinLikeness([title, parties, date, sort], value, value >= TwinScore.Likely && parties.Likeness >= FewestParties && !Speaks(date));
    }

    private static TwinLikeness Projects(TwinTraits here, TwinTraits there)
    {
        var (name, parties, sort) = (Names(here, there), TwinPoints.Parties(here.Parties, there.Parties), Text("Kind", here.Sort, there.Sort));
        return new TwinLikeness([name, parties, sort], Sum((name, 0.7), (parties, 0.15), (sort, 0.15)), name.Likeness >= LikeName);
    }

    // A year begins a day after the last one ended; figures of the two are two.
    private static TwinLikeness Figures(TwinTraits here, TwinTraits there)
    {
        var (measure, parties, period, unit) = (TitlePoint(here, there) with { Name = "Measure" }, TwinPoints.Parties(here.Parties, there.Parties),
            TwinPoints.Dates(here.Date, there.Date) with { Name = "Period" }, Text("Unit", here.With, there.With));
        return new TwinLikeness([measure, parties, period, unit], Sum((measure, 0.35), (parties, 0.3), (period, 0.25), (unit, 0.1)),
            measure.Likeness >= LikeName && parties.Likeness >= OnOneSide && TwinPoints.MayMeet(here.Date, there.Date));
    }

    // Who holds and who is held cannot be told the other way round, and each dimension has a judgement of its own.
    private static TwinLikeness Judgements(TwinTraits here, TwinTraits there)
    {
        var (parties, dimension, date) = (TwinPoints.Parties(here.Parties, there.Parties) with { Name = "Holder and subject" }, Text("Dimension", here.Sort, there.Sort), TwinPoints.Dates(here.Date, there.Date));
        return new TwinLikeness([parties, dimension, date], Sum((parties, 0.5), (dimension, 0.3), (date, 0.2)),
            parties.Likeness >= Exactly && dimension.Agreement == TwinAgreement.Same && TwinPoints.MayMeet(here.Date, there.Date));
    }

    private static TwinPoint TitlePoint(TwinTraits here, TwinTraits there) => TwinPoints.Title([.. here.Names.SelectMany(name => name.Words)], [.. there.Names.SelectMany(name => name.Words)]);

    // Of all names of both the two that are most alike: one that is spelt in any way, or much the same words.
    private static TwinPoint Names(TwinTraits here, TwinTraits there)
    {
        const string Name = "Name";
        if (here.Names.Count == 0 || there.Names.Count == 0)
        {
            return new TwinPoint(Name, TwinAgreement.Unknown, TwinScore.NotSaid, TwinPoints.NotSaidIn(here.Names.Count == 0, there.Names.Count == 0));
        }

        var (mine, theirs, likeness) = here.Names.SelectMany(_ => there.Names, (one, other) => (one, other, Likeness: Likeness(one, other))).MaxBy(pair => pair.Likeness);
        return likeness >= 1 ? new TwinPoint(Name, TwinAgreement.Same, likeness, mine.Text == theirs.Text ? $"same, {theirs.Text}" : $"same, {theirs.Text} there and {mine.Text} here")
            : likeness >= LikeName ? new TwinPoint(Name, TwinAgreement.Near, likeness, $"much alike, {theirs.Text} there and {mine.Text} here")
            : new TwinPoint(Name, TwinAgreement.Different, likeness, $"{theirs.Text} there, {mine.Text} here");
    }

    private static double Likeness(TwinName one, TwinName other)
    {
        if (one.Text == other.Text || one.Keys.Overlaps(other.Keys))
        {
            return 1;
        }

        var (few, many) = one.Words.Count <= other.Words.Count ? (one.Words, other.Words) : (other.Words, one.Words);
        var words = TwinPoints.Title(one.Words, other.Words);
        return few.Count >= FewestWordsOfAName && few.All(word => many.Any(same => same.Likeness(word) >= 1)) ? Math.Max(words.Likeness, OneInTheOther)
            : words.Agreement == TwinAgreement.Unknown ? 0 : Math.Min(words.Likeness, Exactly);
    }

    private static TwinPoint Sign(string name, string called, TwinTraits here, TwinTraits there) => (here.Sign, there.Sign) switch
    {
        ({ } mine, { } theirs) => mine == theirs ? new TwinPoint(name, TwinAgreement.Same, 1, $"same {called}") : new TwinPoint(name, TwinAgreement.Different, 0, $"another {called}"),
        var (mine, theirs) => new TwinPoint(name, TwinAgreement.Unknown, TwinScore.NotSaid, TwinPoints.NotSaidIn(mine is null, theirs is null)),
    };

    private static TwinPoint Text(string name, string? here, string? there) => (here, there) switch
    {
        ({ } mine, { } theirs) => FormNames.Fold(mine) == FormNames.Fold(theirs) ? new TwinPoint(name, TwinAgreement.Same, 1, $"same, {theirs}") : new TwinPoint(name, TwinAgreement.Different, 0, $"{theirs} there, {mine} here"),
        var (mine, theirs) => new TwinPoint(name, TwinAgreement.Unknown, TwinScore.NotSaid, TwinPoints.NotSaidIn(mine is null, theirs is null)),
    };

    private static double Sum(params ReadOnlySpan<(TwinPoint Point, double Weight)> points)
    {
        var sum = 0.0;
        foreach (var (point, weight) in points)
        {
            sum += point.Likeness * weight;
        }

        return sum;
    }

    private static bool Agrees(TwinPoint point) => point.Agreement is TwinAgreement.Same or TwinAgreement.Near;

    private static bool Speaks(TwinPoint against) => against.Agreement == TwinAgreement.Different;
}
