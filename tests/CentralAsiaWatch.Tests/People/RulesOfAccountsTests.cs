using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Tests.People;

/// <summary>What a password, a name, an address and a return address must be.</summary>
public sealed class RulesOfAccountsTests
{
    private static readonly PasswordRules s_passwords = new();

    [Fact]
    public void ListOfCommonPasswords_IsLong() => Assert.InRange(s_passwords.Known, 3_000, 20_000);

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("        x        ")]
    [InlineData("яблоня у старого моста")]
    [InlineData("رودخانه آمو دریا")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0001\u0002\u0003\u0004qzvk7f")]
    [InlineData("watchmakers never sleep")]
    public void PasswordOfAnyCharacters_IsAccepted(string password) => Assert.Null(s_passwords.Problem(password, "aziza@example.org", "Aziza Karimova"));

    [Theory]
    [InlineData("", "It has 0 characters; 8 to 128 are accepted, and 15 or more are better.")]
    [InlineData("7letter", "It has 7 characters; 8 to 128 are accepted, and 15 or more are better.")]
    [InlineData("password", "It is one of the passwords that are tried first. Choose another, such as a few words of your own.")]
    [InlineData("QwertyUiop", "It is one of the passwords that are tried first. Choose another, such as a few words of your own.")]
    [InlineData("12345678", "It is one of the passwords that are tried first. Choose another, such as a few words of your own.")]
    [InlineData("ééééééééé", "It is one of the passwords that are tried first. Choose another, such as a few words of your own.")]
    [InlineData("Afghanistan2025!", "It is made of this program's own words, which are tried first. Choose another.")]
    [InlineData("CentralAsiaWatch", "It is made of this program's own words, which are tried first. Choose another.")]
    [InlineData("karimova-1987", "It is made of your own name or address, which are tried first. Choose another.")]
    [InlineData("aziza@example.org", "It is made of your own name or address, which are tried first. Choose another.")]
    public void WeakPassword_IsRefusedWithTheReason(string password, string problem) => Assert.Equal(problem, s_passwords.Problem(password, "aziza@example.org", "Aziza Karimova"));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void LengthOfAPassword_IsCountedInCharacters(int length, bool isAccepted)
    {
        // Letters beyond 65,536: two units each, and one character.
        var password = string.Concat(Enumerable.Range(0, length).Select(index => char.ConvertFromUtf32(0x103A0 + (index % 30))));

        Assert.Equal(isAccepted, s_passwords.Problem(password, "a@b", "Aziza") is null);
    }

    [Theory]
    [InlineData("aziza@example.org", true)]
    [InlineData(" aziza@example.org ", true)]
    [InlineData("азиза@пример.рф", true)]
    [InlineData("aziza", false)]
    [InlineData("@example.org", false)]
    [InlineData("aziza@", false)]
    [InlineData("a@b@c", false)]
    [InlineData("a b@c", false)]
    [InlineData("a\u202e@b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Address_IsNameAtHost(string? address, bool isAccepted) => Assert.Equal(isAccepted, PersonRules.AddressProblem(address) is null);

    [Theory]
    [InlineData("Aziza Karimova", true)]
    [InlineData("عزیزه", true)]
    [InlineData("<b>Aziza</b>", true)]
    [InlineData("A", false)]
    [InlineData("seeds", false)]
    [InlineData("Ｓｅｅｄｓ", false)]
    [InlineData("Aziza\u202eavomirak", false)]
    [InlineData("Aziza\u200b", false)]
    [InlineData("a\nb", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", false)]
    public void Name_IsShortAndPlainAndNotTheProgramsOwn(string name, bool isAccepted) => Assert.Equal(isAccepted, PersonRules.NameProblem(name) is null);

    [Theory]
    [InlineData("/timeline?quad=4", "/timeline?quad=4")]
    [InlineData("/", "/")]
    [InlineData(null, "/account")]
    [InlineData("", "/account")]
    [InlineData("timeline", "/account")]
    [InlineData("//evil", "/account")]
    [InlineData("///evil", "/account")]
    [InlineData("/\\evil", "/account")]
    [InlineData("\\\\evil", "/account")]
    [InlineData("/timeline\\..\\evil", "/account")]
    [InlineData("https:evil", "/account")]
    [InlineData("https://evil", "/account")]
    [InlineData("javascript:alert(1)", "/account")]
    [InlineData("\t//evil", "/account")]
    [InlineData("/\t/evil", "/account")]
    [InlineData("/\r\nSet-Cookie: a=b", "/account")]
    [InlineData(" //evil", "/account")]
    [InlineData("/account/sign-out", "/account")]
    [InlineData("/account/sign-in?returnUrl=/", "/account")]
    public void ReturnAddress_IsOneOfOurs(string? asked, string led) => Assert.Equal(led, ReturnUrls.Local(asked, "/account"));

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("<script>", "A browser")]
    [InlineData(null, "A browser")]
    public void Browser_IsSaidInWords(string? header, string words) => Assert.Equal(words, BrowserWords.Read(header));
}
