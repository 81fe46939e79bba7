using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.People;

/// <summary>Codes as RFC 6238 has them in its appendix, and each of them once.</summary>
public sealed class OneTimeCodesTests
{
    // 12345678901234567890
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly DateTimeOffset s_now = new(2025, 11, 3, 9, 30, 10, TimeSpan.Zero);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_IsThatOfTheStandard(long seconds, string code) => Assert.Equal(code, OneTimeCodes.At(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void CodeOfANeighbouringStep_IsAccepted(int seconds, bool isAccepted) =>
        Assert.Equal(isAccepted, OneTimeCodes.Match(Secret, OneTimeCodes.At(Secret, s_now.AddSeconds(seconds)), s_now, 0) is not null);

    [Fact]
    public void CodeThatWasUsed_IsRefusedAndSoIsEveryOlderOne()
    {
        var used = OneTimeCodes.Match(Secret, OneTimeCodes.At(Secret, s_now), s_now, 0);

        Assert.NotNull(used);
        Assert.Null(OneTimeCodes.Match(Secret, OneTimeCodes.At(Secret, s_now), s_now, used.Value));
        Assert.Null(OneTimeCodes.Match(Secret, OneTimeCodes.At(Secret, s_now.AddSeconds(-30)), s_now, used.Value));
        Assert.Equal(used + 1, OneTimeCodes.Match(Secret, OneTimeCodes.At(Secret, s_now.AddSeconds(30)), s_now, used.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("۱۲۳۴۵۶")]
    public void AnythingElse_IsRefused(string typed) => Assert.Null(OneTimeCodes.Match(Secret, typed, s_now, 0));

    [Fact]
    public void SpacesInACode_AreLeftOut() => Assert.NotNull(OneTimeCodes.Match(Secret, OneTimeCodes.At(Secret, s_now).Insert(3, " ") + " ", s_now, 0));

    [Fact]
    public void AnyNewSecret_GivesCodesThatItTakes() => Properties.Hold(Gen.Choose(0, int.MaxValue).Select(seconds => (long)seconds), 200, seconds =>
    {
        var (secret, at) = (OneTimeCodes.NewSecret(), DateTimeOffset.FromUnixTimeSeconds(seconds + 60));

        Assert.Matches("^[A-Z2-7]{32}$", secret);
        Assert.Matches("^[0-9]{6}$", OneTimeCodes.At(secret, at));
        Assert.NotNull(OneTimeCodes.Match(secret, OneTimeCodes.At(secret, at), at, 0));
        return Task.CompletedTask;
    });

    [Fact]
    public void RecoveryCodesAndLinks_AreAllDifferentAndLong()
    {
        var codes = Enumerable.Range(0, 100).SelectMany(_ => OneTimeSecrets.NewRecoveryCodes()).ToArray();
        var links = Enumerable.Range(0, 1000).Select(_ => OneTimeSecrets.NewLink()).ToArray();

        Assert.All(codes, code => Assert.Matches("^[2-9b-df-hj-km-np-tv-z]{4}(-[2-9b-df-hj-km-np-tv-z]{4}){3}$", code));
        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(links, link => Assert.Matches("^[A-Za-z0-9_-]{43}$", link));
        Assert.Equal(1000, links.Distinct().Count());
    }
}
