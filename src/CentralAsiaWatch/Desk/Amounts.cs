using System.Globalization;
using System.Text.RegularExpressions;

namespace CentralAsiaWatch.Desk;

/// <summary>Finds amounts in a text: "$2.5 billion", "2,5 млрд долларов", "450 MW", "nearly 1.2 million tonnes", "between 200 and 300 trucks". A number without a unit is none.</summary>
public static partial class Amounts
{
    private const string Number = @"[0-9]{1,3}(?:[ \u00a0,][0-9]{3}){1,5}(?:[.,][0-9]{1,2})?|[0-9]{1,12}(?:[.,][0-9]{1,6})?";

    // nearly $2.5 billion; 2,5 млрд долларов; 200–300 MW
    private const string Pattern =
        $@"(?:\b(?<about>nearly|almost|about|around|roughly|approximately|some|more than|over|at least|up to|less than|under|почти|около|более|свыше|до)\s)?(?:between\s)?"
        + $@"(?<currency>US\$|\$|€|£|₽)?\s?(?<low>{Number})(?:\s?(?:-|–|to|and)\s?(?:US\$|\$|€|£|₽)?(?<high>{Number}))?"
        + @"(?:[ \u00a0-]?(?<times>thousand|million|billion|trillion|bn|mln|тыс|млн|млрд|трлн|m|k)\b\.?)?"
        + @"(?:\s?(?:US\s)?(?<unit>%|(?:percent|per cent|процентов|процента|MW|GW|megawatts?|gigawatts?|kWh|GWh|kilowatt-hours|МВт|tonnes?|tons?|metric tons|тонн|тонны|kilometres?|kilometers?|km|км|hectares?|га|cubic metres|cubic meters|кубометров|dollars?|долларов|доллара|euros?|евро|soums?|roubles?|rubles?|рублей|people|persons|families|households|refugees|migrants|trucks?|wagons?|containers?|visas|students|человек|barrels)\b))?";

    private static readonly Dictionary<string, string> s_units = Pairs(
        "percent=percent,per cent,%,процентов,процента", "MW=mw,megawatt,megawatts,мвт", "GW=gw,gigawatt,gigawatts", "kWh=kwh,kilowatt-hours", "GWh=gwh", "tonnes=tonne,tonnes,ton,tons,metric tons,тонн,тонны",
        "km=kilometre,kilometres,kilometer,kilometers,km,км", "hectares=hectare,hectares,га", "m³=cubic metres,cubic meters,кубометров", "USD=dollar,dollars,долларов,доллара,$,us$", "EUR=euro,euros,евро,€",
        "GBP=£", "RUB=rouble,roubles,ruble,rubles,рублей,₽", "UZS=soum,soums", "people=people,persons,человек", "trucks=truck,trucks", "wagons=wagon,wagons", "containers=container,containers");

    private static readonly Dictionary<string, string> s_times = Pairs("1e3=thousand,тыс", "1e6=million,mln,млн", "1e9=billion,bn,млрд", "1e12=trillion,трлн");

    private static readonly Dictionary<string, string> s_qualifiers = Pairs(
        "nearly=nearly,almost,почти", "approximately=about,around,roughly,approximately,some,около", "at least=more than,over,at least,более,свыше", "at most=up to,less than,under,до");

    /// <summary>The amounts in a text, in its order.</summary>
    public static IReadOnlyList<FoundAmount> In(string text)
    {
        var found = new List<FoundAmount>();
        try
        {
            foreach (Match match in Written().Matches(text))
            {
                if (Of(match) is { } amount && !IsGlued(text, match.Groups["low"].Index))
                {
                    var space = match.Length - match.Value.TrimStart().Length;
                    found.Add(new FoundAmount(match.Index + space, match.Value.Trim().Length, amount));
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What was found until then is marked; the rest is read by the editor alone.
        }

        return found;
    }

    private static Amount? Of(Match match)
    {
        var (unit, currency) = (match.Groups["unit"].Value.ToLowerInvariant(), match.Groups["currency"].Value.ToLowerInvariant());
        var name = currency.Length > 0 ? s_units[currency] : unit.Length > 0 ? s_units.GetValueOrDefault(unit, unit) : null;
        if (name is null)
        {
            return null;
        }

        if (match.Groups["times"].Value is "m" or "k" or "M" or "K")
        {
            // $450m is money, 450 m a length that nothing here is measured in.
            return currency.Length == 0 ? null : Scaled(match, name, match.Groups["times"].Value is "m" or "M" ? 1e6 : 1e3);
        }

        return Scaled(match, name, s_times.TryGetValue(match.Groups["times"].Value.ToLowerInvariant(), out var power) ? double.Parse(power, CultureInfo.InvariantCulture) : 1);
    }

    private static Amount? Scaled(Match match, string name, double times)
    {
        var low = Value(match.Groups["low"].Value) * times;
        double? high = match.Groups["high"].Success ? Value(match.Groups["high"].Value) * times : null;
        var qualifier = s_qualifiers.GetValueOrDefault(match.Groups["about"].Value.ToLowerInvariant());
        return (qualifier, high) switch
        {
            (_, { } most) => most < low ? null : new Amount(low, most, name, qualifier),
            ("at least", _) => new Amount(low, null, name, qualifier),
            ("at most", _) => new Amount(null, low, name, qualifier),
            _ => new Amount(low, low, name, qualifier),
        };
    }

    // 2,500,000 and 2 500 000 are whole; 2,5 and 2.5 are not.
    private static double Value(string digits)
    {
        var plain = digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        var groups = plain.Split(',');
        var isGrouped = groups.Length > 1 && groups[1..].All(group => group.Split('.')[0].Length == 3);
        return double.Parse(isGrouped ? plain.Replace(",", "", StringComparison.Ordinal) : plain.Replace(',', '.').Trim('.'), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // Part of a longer number or a name: 1.2.3 million, A450 km.
    private static bool IsGlued(string text, int at) => at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (at > 1 && text[at - 1] is '.' or ',' && char.IsDigit(text[at - 2])));

    private static Dictionary<string, string> Pairs(params string[] lines) => lines
        .SelectMany(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(',').Select(word => (word, value: line[..line.IndexOf('=', StringComparison.Ordinal)])))
        .ToDictionary(pair => pair.word, pair => pair.value, StringComparer.Ordinal);

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
