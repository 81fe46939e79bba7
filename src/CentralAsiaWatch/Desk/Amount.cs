using System.Globalization;

namespace CentralAsiaWatch.Desk;

/// <summary>An amount in a text.</summary>
/// <param name="Low">The value, or the lesser of two; null for "up to 450 MW".</param>
/// <param name="High">The greater of two, or the value of one that is exact; null for "more than 450 MW".</param>
/// <param name="Unit">Its unit as figures have it: USD, MW, tonnes, percent.</param>
/// <param name="Qualifier">nearly, approximately, at least, at most; null where the text says it plainly.</param>
public sealed record Amount(double? Low, double? High, string Unit, string? Qualifier)
{
    /// <summary>"nearly 2,500,000,000 USD"</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{(Qualifier is null ? "" : Qualifier + " ")}{Values} {Unit}");

    private string Values => (Low, High) switch
    {
        ({ } low, { } high) when !low.Equals(high) => string.Create(CultureInfo.InvariantCulture, $"{low:#,0.##}–{high:#,0.##}"),
        var (low, high) => string.Create(CultureInfo.InvariantCulture, $"{low ?? high:#,0.##}"),
    };
}

/// <summary>An amount and where it stands.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Amount">The amount.</param>
public sealed record FoundAmount(int Start, int Length, Amount Amount);
