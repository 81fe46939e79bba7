using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Vocabulary;

public sealed class GradingTests
{
    [Fact]
    public void Letters_AreAToF() => Assert.Equal("ABCDEF", string.Concat(Reliability.All.Select(reliability => reliability.Letter)));

    [Fact]
    public void Digits_AreOneToSix() => Assert.Equal([1, 2, 3, 4, 5, 6], Credibility.All.Select(credibility => credibility.Digit));

    [Fact]
    public void EveryPair_ReadsBackAndKnowsWhetherItIsKnown()
    {
        foreach (var (letter, digit) in Reliability.All.SelectMany(_ => Credibility.All, (reliability, credibility) => (reliability.Letter, credibility.Digit)))
        {
            var grade = new AdmiraltyGrade(letter, digit);

            Assert.Equal(grade, AdmiraltyGrade.Parse(grade.ToString()));
            Assert.Equal(letter != 'F' && digit != 6, grade.IsKnown);
            Assert.Equal($"{Reliability.Find(letter)!.Words}, {Credibility.Find(digit)!.Words}", grade.Words);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C")]
    [InlineData("G1")]
    [InlineData("A0")]
    [InlineData("A7")]
    [InlineData("c2")]
    [InlineData("2C")]
    [InlineData("C2 ")]
    [InlineData("C٢")]
    public void AnythingElse_IsNoGrade(string? text)
    {
        Assert.False(AdmiraltyGrade.TryParse(text, out _));
        Assert.Throws<FormatException>(() => AdmiraltyGrade.Parse(text!));
    }

    [Fact]
    public void LetterOrDigitOutsideTheScale_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdmiraltyGrade('G', 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdmiraltyGrade('A', 7));
    }

    [Theory]
    [InlineData("B3 C2", "C2")]
    [InlineData("C2 B2", "B2")]
    [InlineData("F1 A6 E5", "E5")]
    [InlineData("F3 F2", "F2")]
    [InlineData("A6 F2", "F2")]
    [InlineData("D4", "D4")]
    public void Best_IsKnownThenByDigitThenByLetter(string grades, string expected) =>
        Assert.Equal(expected, AdmiraltyGrade.Best(grades.Split(' ').Select(AdmiraltyGrade.Parse)).ToString());

    [Fact]
    public void BestOfNone_IsNull() => Assert.Null(AdmiraltyGrade.Best([]));

    [Fact]
    public void DefaultValue_IsUnknown()
    {
        Assert.False(default(AdmiraltyGrade).IsKnown);
        Assert.Equal("not graded, not graded", default(AdmiraltyGrade).Words);
        Assert.Equal("", default(AdmiraltyGrade).ToString());
    }
}
