using CentralAsiaWatch.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class EdtfPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void ValidText_SurvivesTheRoundTrip() => Check(EdtfGenerator.Valid, text =>
    {
        var date = EdtfDate.Parse(text);
        return date.Text == text && EdtfDate.Parse(date.Text).Equals(date);
    });

    [Fact]
    public void ValidText_HasItsBoundsInOrderAndAtLeastOne() => Check(EdtfGenerator.Valid, text =>
    {
        var date = EdtfDate.Parse(text);
        return (date.Earliest ?? date.Latest) is not null && !(date.Earliest > date.Latest);
    });

    [Fact]
    public void ValidText_HasWords() => Check(EdtfGenerator.Valid, text =>
    {
        var date = EdtfDate.Parse(text);
        return EdtfWords.Describe(date).Length > 0
            && EdtfWords.DescribeFully(date).Length > 0
            && EdtfWords.DescribeBounds(date) != "undated";
    });

    [Fact]
    public void AnyText_IsReadOrRejectedInWords()
    {
        Check(ArbMap.Default.GeneratorFor<string?>(), IsReadOrRejected);
        Check(ArbMap.Default.GeneratorFor<UnicodeString?>().Select(text => text?.Get), IsReadOrRejected);
        Check(EdtfGenerator.NearlyValid, IsReadOrRejected);
        Check(EdtfGenerator.Damaged, IsReadOrRejected);
    }

    [Fact]
    public void SortKey_AgreesWithTheRule()
    {
        var spans = from earliest in MaybeDay from latest in MaybeDay select (earliest, latest);

        Check(from one in spans from other in spans select (one, other), pair =>
            Math.Sign(EdtfOrder.Key(pair.one.earliest, pair.one.latest).CompareTo(EdtfOrder.Key(pair.other.earliest, pair.other.latest)))
            == Math.Sign(CompareByRule(pair.one, pair.other)));
    }

    private static Gen<DateOnly?> MaybeDay => Gen.Frequency(
        (1, Gen.Constant<DateOnly?>(null)),
        (1, Gen.Elements<DateOnly?>(DateOnly.MinValue, DateOnly.MaxValue)),
        (3, Gen.Choose(738_000, 738_003).Select(number => (DateOnly?)DateOnly.FromDayNumber(number))),
        (3, Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(number => (DateOnly?)DateOnly.FromDayNumber(number))));

    /// <summary>The rule as the coding scheme says it: undated last; ascending by earliest, then descending by latest.</summary>
    private static int CompareByRule((DateOnly? Earliest, DateOnly? Latest) one, (DateOnly? Earliest, DateOnly? Latest) other)
    {
        var isUndated = one is (null, null);
        var isOtherUndated = other is (null, null);
        if (isUndated || isOtherUndated)
        {
            return isUndated.CompareTo(isOtherUndated);
        }

        var byEarliest = (one.Earliest ?? DateOnly.MinValue).CompareTo(other.Earliest ?? DateOnly.MinValue);
        return byEarliest != 0 ? byEarliest : (other.Latest ?? DateOnly.MaxValue).CompareTo(one.Latest ?? DateOnly.MaxValue);
    }

    private static bool IsReadOrRejected(string? text) => EdtfDate.TryParse(text, out var date, out var problem)
        ? date.Text == text && problem is null
        : date is null && problem.Contains("write", StringComparison.Ordinal);

    private static void Check<T>(Gen<T> generator, Func<T, bool> holds) =>
        Prop.ForAll(generator.ToArbitrary(), holds).Check(s_config);
}
