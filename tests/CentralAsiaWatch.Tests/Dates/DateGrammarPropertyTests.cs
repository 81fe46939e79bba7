using System.Diagnostics;
using System.Globalization;
using CentralAsiaWatch.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class DateGrammarPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly string[] s_pieces =
    [
        "24", "31", "2024", "1403", "0", "99999", "12/24/2024", "03.04.2024", "December", "may", "March", "Jawza", "جوزا", "۱۲", "декабря", "last", "this", "next", "week", "month", "year",
        "quarter", "Tuesday", "yesterday", "two", "years", "ago", "since", "from", "to", "until", "by", "before", "after", "between", "and", "or", "later", "about", "perhaps", "early", "mid",
        "late", "of", "the", "first", "half", "spring", "in", "on", ",", ".", "-", "–", "/", "(", ")", "uncertain", "1990s", "9999", "0001", "SH", "c.", "past", "three", "will", "с", "по",
    ];

    private static Gen<string> Phrases { get; } = Gen.Elements(s_pieces).ArrayOf().Select(pieces => string.Join(' ', pieces));

    private static Gen<DateOnly?> Articles { get; } = Gen.Frequency(
        (1, Gen.Constant<DateOnly?>(null)), (1, Gen.Elements<DateOnly?>(DateOnly.MinValue, DateOnly.MaxValue)), (4, Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(day => (DateOnly?)DateOnly.FromDayNumber(day))));

    private static Gen<string> PlainDates { get; } =
        from year in Gen.Choose(1600, 2999)
        from month in Gen.Elements(Enumerable.Range(1, 12).Concat(Enumerable.Range(21, 4)).Concat(Enumerable.Range(33, 9)).ToArray())
        from day in Gen.Choose(1, 28)
        from form in Gen.Choose(0, 3)
        from mark in Gen.Elements("", "", "?", "~", "%")
        select form switch
        {
            0 => $"{year:0000}{mark}",
            1 => $"{year / 10:000}X",
            2 when month <= 12 => $"{year:0000}-{month:00}-{day:00}{mark}",
            _ => $"{year:0000}-{month:00}{mark}",
        };

    [Fact]
    public void AnyText_IsReadAsEdtfOrRefusedInWords()
    {
        Holds(ArbMap.Default.GeneratorFor<string?>());
        Holds(ArbMap.Default.GeneratorFor<UnicodeString?>().Select(text => text?.Get));
        Holds(EdtfGenerator.Damaged.Select(text => (string?)text));
        Holds(Phrases.Select(text => (string?)text));

        static void Holds(Gen<string?> texts) => Check(from text in texts from article in Articles select (text, article), one =>
            DateGrammar.TryRead(one.text, one.article, out var reading, out var problem)
                ? EdtfDate.TryParse(reading.Edtf, out _, out _) && reading.Words.Length > 0
                : problem.Contains("write", StringComparison.Ordinal));
    }

    [Fact]
    public void DatesInAnyText_StandInOrderAndApart()
    {
        Holds(ArbMap.Default.GeneratorFor<string?>());
        Holds(Phrases.Select(text => (string?)text));

        static void Holds(Gen<string?> texts) => Check(from text in texts from article in Articles select (text, article), one =>
        {
            var end = 0;
            return DateGrammar.FindAll(one.text, one.article).All(mention =>
            {
                var isApart = mention.Start >= end && mention.Length > 0 && mention.End <= one.text!.Length && mention.Reading is null == mention.Problem is not null;
                end = mention.End;
                return isApart;
            });
        });
    }

    [Fact]
    public void WordsOfAPlainDate_AreReadBackToIt() => Check(PlainDates, text =>
    {
        var date = EdtfDate.Parse(text);
        return DateGrammar.Read(EdtfWords.Describe(date), null)?.Edtf == text;
    });

    [Fact]
    public void ValidEdtf_IsReadAsItStands() => Check(EdtfGenerator.Valid.Where(text => !IsSolarYear(text)), text => DateGrammar.Read(text, null)?.Edtf == text);

    [Theory]
    [InlineData("24 ")]
    [InlineData("2022 or ")]
    [InlineData("17, ")]
    [InlineData("from March to ")]
    [InlineData("between 2021 and ")]
    [InlineData("last ")]
    [InlineData("2024-")]
    [InlineData("a")]
    [InlineData(".")]
    public void ALongText_IsReadInLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        DateGrammar.FindAll(text[..1000], new DateOnly(2025, 3, 12));

        var fastest = Enumerable.Range(0, 3).Min(_ => Milliseconds(text));

        // No claim of speed, which is the benchmark's: what is not linear takes minutes, on any machine.
        Assert.True(fastest < 20_000, string.Create(CultureInfo.InvariantCulture, $"took {fastest} ms"));
    }

    private static long Milliseconds(string text)
    {
        var watch = Stopwatch.StartNew();
        DateGrammar.FindAll(text, new DateOnly(2025, 3, 12));
        return watch.ElapsedMilliseconds;
    }

    // 1403-06-03 is Solar Hijri to whoever types it.
    private static bool IsSolarYear(string text) => text.Length is 7 or 10 && text[4] == '-' && int.TryParse(text[..4], out var year) && year is >= 1250 and <= 1500 && text.All(letter => letter == '-' || char.IsAsciiDigit(letter));

    private static void Check<T>(Gen<T> generator, Func<T, bool> holds) => Prop.ForAll(generator.ToArbitrary(), holds).Check(s_config);
}
