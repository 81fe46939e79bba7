using System.Net;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Search;

/// <summary>Whatever is typed, a search answers.</summary>
public sealed class OddQueriesTests(SeededApp seeded)
{
    private static readonly string[] s_odd =
    [
        "\"", "'", "qosh-tepa", "a:b", "(", ")", "*", "^", "NEAR", "NEAR(", "AND", "OR NOT", "{a b}", "Name:x", "-", "+", "%", "_", "\\", "\0", "a\0b", ";DROP TABLE Events",
        "\ud800", "x\udfff", "\u202eabc", "\u200b", "𐎠𐎡", "\ufffe", "\ue001canal", "\ue002kn", "ق\u0651\u0651", "½ ½", "🛤️ 👩‍👩‍👧", "a\ufffeb\uffff", "ﷺ", "ﬁ", "ß", "e\u0301\u0301\u0301", new('a', 5000), string.Concat(Enumerable.Repeat("x ", 3000)),
    ];

    [Fact]
    public void AnyText_FoldsAndQuotes()
    {
        Hold(text =>
        {
            var terms = SearchText.Terms(text);
            return terms.All(term => term.Length > 0 && term.All(char.IsLetterOrDigit))
                && SearchText.ToMatch(text) is null == (terms.Count == 0)
                && (text is null || SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text));
        }, 3000);
    }

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/search/suggest?q=")]
    [InlineData("/no/such/page/")]
    public async Task AnyText_IsAnswered(string page)
    {
        foreach (var text in s_odd.Concat(Gen.Sample(Texts, 60)).OfType<string>())
        {
            var answer = await seeded.App.GetAsync(page + Uri.EscapeDataString(WithoutLoneSurrogates(text)[..Math.Min(1500, WithoutLoneSurrogates(text).Length)]));

            Assert.True((int)answer.Status < 500, answer.ToString());
        }
    }

    [Fact]
    public async Task AnyTextFilter_IsAnsweredOrSaidToHoldNoWord()
    {
        foreach (var text in s_odd.Concat(Gen.Sample(Texts, 100)).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).Select(WithoutLoneSurrogates))
        {
            var answer = await seeded.App.GetAsync($"/api/v1/events?limit=1&text={Uri.EscapeDataString(text[..Math.Min(1500, text.Length)])}");

            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, answer.ToString());
        }
    }

    private static Gen<string?> Texts => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>(),
        ArbMap.Default.GeneratorFor<UnicodeString?>().Select(text => text?.Get),
        Gen.Elements<string?>(s_odd));

    private static void Hold(Func<string?, bool> property, int times) => Prop.ForAll(Texts.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    // An address cannot carry half a letter.
    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes());
}
