using CentralAsiaWatch.Search;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Search;

public sealed class SearchKeysTests
{
    private const string Letters = "abcxyzQOʻ'’äñابتثجحخدذرزژسشصضطظعغفقکكگلمنوهةیيىپچآأ\u200c\u064eـабвгғдеёжзийкқлмнопрстуўӯфхҳцчҷшщъыьэюяәөүұңһіЎҚ-. \ue001\ue002½ﷺ";

    [Theory]
    [InlineData("Қўштепа", "qoshtepa")]
    [InlineData("Qo‘shtepa", "qoshtepa")]
    [InlineData("Тоҷикистон", "tojikiston")]
    [InlineData("Қазақстан", "qazaqstan")]
    [InlineData("Ўзбекистон", "ozbekiston")]
    [InlineData("Кыргызстан", "kyrgyzstan")]
    [InlineData("Щербаков", "shcherbakov")]
    [InlineData("Çandybil", "candybil")]
    [InlineData("ISKP", "iskp")]
    [InlineData("قوش", null)]
    [InlineData("中国", null)]
    [InlineData("", null)]
    public void Word_HasOneLatinKey(string word, string? key) => Assert.Equal(key, Transliteration.Key(word));

    [Theory]
    [InlineData("Qosh", "kS")]
    [InlineData("Кош", "kS")]
    [InlineData("قوش", "kS")]
    [InlineData("Tepa", "tp")]
    [InlineData("تپه", "tp")]
    [InlineData("Uzbekistan", "azbkstn")]
    [InlineData("ازبکستان", "azbkstn")]
    [InlineData("Тавхид", "thd")]
    [InlineData("Tawhid", "thd")]
    [InlineData("توحید", "thd")]
    [InlineData("Waziristan", "wzrstn")]
    [InlineData("وزیرستان", "wzrstn")]
    [InlineData("خواجه", "hj")]
    [InlineData("Amu", null)]
    [InlineData("2024", null)]
    [InlineData("中国", null)]
    public void Name_HasItsConsonants(string name, string? consonants) => Assert.Equal(consonants, Consonants.Of(name));

    [Theory]
    [InlineData("Qosh Tepa canal", "qoshtepa", "kS kStp tp")]
    [InlineData("work on the canal", "", "")]
    [InlineData("Mazar-i-Sharif", "mazarsharif", "Srf mzr mzrSrf")]
    [InlineData("канал Кош-Тепа", "kanal kosh koshtepa tepa", "kS kStp tp")]
    [InlineData("ISKP and the UN", "", "")]
    public void Text_HasTheKeysOfItsNames(string text, string latin, string consonants)
    {
        var keys = SearchKeys.Of(text).ToArray();

        Assert.Equal(latin, Keys(keys, SearchKeys.LatinSign));
        Assert.Equal(consonants, Keys(keys, SearchKeys.ConsonantSign));
    }

    [Fact]
    public void Folding_IsDoneOnce() => Hold(text =>
    {
        var folded = SearchText.Fold(text);
        return SearchText.Fold(folded) == folded && SearchText.Terms(text).All(term => SearchText.Fold(term) == term);
    });

    [Fact]
    public void LatinKey_IsItsOwnKeyAndSoundsTheSame() => Hold(text =>
        SearchWord.In(text).All(word => Transliteration.Key(word.Text) is not { } key || (Transliteration.Key(key) == key && Consonants.Of(key) == Consonants.Of(word.Text))));

    [Fact]
    public void MarksOfVowelsJoinersAndLetterVariants_ChangeNoKey() => Hold(text =>
    {
        var other = text.Replace('ي', 'ی').Replace('ك', 'ک').Replace("ـ", "", StringComparison.Ordinal).Replace("\u064e", "", StringComparison.Ordinal);
        return SearchText.Fold(other) == SearchText.Fold(text);
    });

    [Fact]
    public void Keys_AreNoWordsAndWordsAreNoKeys() => Hold(text =>
        SearchKeys.Of(text).All(key => key[0] is SearchKeys.LatinSign or SearchKeys.ConsonantSign && key[1..].All(char.IsAsciiLetterOrDigit))
        && SearchText.Fold(text).IndexOfAny([SearchKeys.LatinSign, SearchKeys.ConsonantSign]) < 0);

    private static string Keys(string[] keys, char sign) => string.Join(' ', keys.Where(key => key[0] == sign).Select(key => key[1..]).Order(StringComparer.Ordinal));

    private static void Hold(Func<string, bool> property) =>
        Prop.ForAll(Gen.Elements(Letters.ToCharArray()).ListOf().Select(letters => string.Concat(letters)).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
