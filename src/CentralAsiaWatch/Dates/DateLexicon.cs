using System.Collections.Frozen;

namespace CentralAsiaWatch.Dates;

/// <summary>What a word does in a date.</summary>
internal enum DateRole
{
    None,

    /// <summary>A Gregorian month, 1–12.</summary>
    Month,

    /// <summary>A Solar Hijri month, 1–12.</summary>
    SolarMonth,

    /// <summary>A day of the week, 0 Sunday to 6 Saturday.</summary>
    Weekday,

    /// <summary>A season: EDTF's code 21–24.</summary>
    Season,

    /// <summary>early 0, mid 1, late 2.</summary>
    Section,

    /// <summary>last −1, this 0, next 1.</summary>
    Turn,

    /// <summary>yesterday −1, today 0, tomorrow 1.</summary>
    DayName,

    /// <summary>A length of time: see <see cref="DateUnit"/>.</summary>
    Unit,

    /// <summary>first 1 to fourth 4.</summary>
    Ordinal,

    /// <summary>A number in words, 1–12.</summary>
    Count,

    /// <summary>earlier −1, later 1.</summary>
    Cut,

    About,
    Perhaps,
    Since,
    From,
    Until,
    By,
    Before,
    After,
    Between,
    And,
    Or,
    To,
    Ago,
    Ongoing,

    /// <summary>A word that may stand before a date and adds nothing: in, on, the.</summary>
    Lead,

    /// <summary>A word that says that what follows is yet to come: will, scheduled.</summary>
    Coming,
}

/// <summary>A length of time.</summary>
internal enum DateUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

/// <summary>The words of dates: English, Russian, and the month names of Dari.</summary>
internal static class DateLexicon
{
    // A role, then each value with its words.
    private static readonly (DateRole Role, string[] Values)[] s_lists =
    [
        (DateRole.Month,
        [
            "1 january jan январь января январе янв جنوری", "2 february feb февраль февраля феврале фев فبروری", "3 march mar март марта марте مارچ مارس",
            "4 april apr апрель апреля апреле апр اپریل", "5 may май мая мае می", "6 june jun июнь июня июне جون", "7 july jul июль июля июле جولای",
            "8 august aug август августа августе авг اگست", "9 september sep sept сентябрь сентября сентябре сен سپتمبر سپتامبر",
            "10 october oct октябрь октября октябре окт اکتوبر", "11 november nov ноябрь ноября ноябре нояб نومبر", "12 december dec декабрь декабря декабре дек دسمبر",
        ]),
        (DateRole.Weekday,
        [
            "0 sunday воскресенье", "1 monday понедельник", "2 tuesday вторник", "3 wednesday среду", "4 thursday четверг", "5 friday пятницу", "6 saturday субботу",
        ]),
        (DateRole.Season, ["21 spring весной весна весны", "22 summer летом лета", "23 autumn fall осенью осень осени", "24 winter зимой зима зимы"]),
        (DateRole.Section, ["0 early beginning start начале", "1 mid middle середине", "2 late end конце"]),
        (DateRole.Turn, ["-1 last past previous прошлом прошлого прошлой прошлый прошлую", "0 this current этом этого этой этот эту", "1 next coming следующем следующей следующий"]),
        (DateRole.DayName, ["-1 yesterday вчера", "0 today сегодня", "1 tomorrow завтра"]),
        (DateRole.Unit,
        [
            "0 day days день дня дней", "1 week weeks неделе недели неделя неделю недель", "2 month months месяце месяца месяц месяцев", "3 quarter квартале квартал квартала",
            "4 half полугодии полугодие полугодия", "5 year years год года году лет г",
        ]),
        (DateRole.Ordinal, ["1 first первом первый первой", "2 second втором второй", "3 third третьем третий", "4 fourth четвертом четвертый"]),
        (DateRole.Count,
        [
            "1 a an one один одну", "2 two два две", "3 three три", "4 four четыре", "5 five пять", "6 six шесть", "7 seven семь", "8 eight восемь", "9 nine девять", "10 ten десять",
            "11 eleven", "12 twelve",
        ]),
        (DateRole.Cut, ["-1 earlier ранее", "1 later позднее"]),
        (DateRole.About, ["0 about around circa ca approximately roughly около примерно"]),
        (DateRole.Perhaps, ["0 perhaps possibly probably maybe возможно вероятно"]),
        (DateRole.Since, ["0 since с со"]),
        (DateRole.From, ["0 from"]),
        (DateRole.Until, ["0 until till до"]),
        (DateRole.By, ["0 by к"]),
        (DateRole.Before, ["0 before"]),
        (DateRole.After, ["0 after после"]),
        (DateRole.Between, ["0 between между"]),
        (DateRole.And, ["0 and и"]),
        (DateRole.Or, ["0 or или"]),
        (DateRole.To, ["0 to through по"]),
        (DateRole.Ago, ["0 ago назад"]),
        (DateRole.Ongoing, ["0 ongoing"]),
        (DateRole.Lead, ["0 in on during the of at dated в во на"]),
        (DateRole.Coming, ["0 will shall scheduled expected planned plans due будет будут состоится запланирован"]),
    ];

    private static readonly FrozenDictionary<string, (DateRole Role, int Value)> s_words = Words().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a word in small letters does in a date, and its value.</summary>
    public static (DateRole Role, int Value) Find(string word) => s_words.TryGetValue(word, out var meaning) ? meaning : (DateRole.None, 0);

    private static Dictionary<string, (DateRole Role, int Value)> Words()
    {
        var words = new Dictionary<string, (DateRole Role, int Value)>(StringComparer.Ordinal);
        foreach (var (role, values) in s_lists)
        {
            foreach (var value in values)
            {
                var parts = value.Split(' ');
                foreach (var word in parts[1..])
                {
                    words.Add(word, (role, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)));
                }
            }
        }

        foreach (var month in SolarHijriMonths.All)
        {
            foreach (var name in month.OtherNames.Append(month.Name).Append(month.Dari))
            {
                words.Add(name.ToLowerInvariant(), (DateRole.SolarMonth, month.Number));
            }
        }

        return words;
    }
}
