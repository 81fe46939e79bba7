namespace CentralAsiaWatch.Dates;

/// <summary>A month of the Solar Hijri calendar under its Afghan name.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Name">In Latin letters, as this store writes it.</param>
/// <param name="Dari">In Dari.</param>
/// <param name="OtherNames">How else it is written in Latin letters, and its Iranian name.</param>
public sealed record SolarHijriMonth(int Number, string Name, string Dari, IReadOnlyList<string> OtherNames);

/// <summary>The months of the Solar Hijri calendar.</summary>
public static class SolarHijriMonths
{
    /// <summary>All twelve, from the equinox of March.</summary>
    public static IReadOnlyList<SolarHijriMonth> All { get; } =
    [
        new(1, "Hamal", "حمل", ["Farvardin"]),
        new(2, "Sawr", "ثور", ["Saur", "Thawr", "Ordibehesht"]),
        new(3, "Jawza", "جوزا", ["Jauza", "Khordad"]),
        new(4, "Saratan", "سرطان", ["Tir"]),
        new(5, "Asad", "اسد", ["Mordad"]),
        new(6, "Sunbula", "سنبله", ["Sonbola", "Shahrivar"]),
        new(7, "Mizan", "میزان", ["Mehr"]),
        new(8, "Aqrab", "عقرب", ["Aban"]),
        new(9, "Qaws", "قوس", ["Qaus", "Azar"]),
        new(10, "Jadi", "جدی", ["Jady", "Dey"]),
        new(11, "Dalw", "دلو", ["Dalv", "Bahman"]),
        new(12, "Hut", "حوت", ["Hoot", "Esfand"]),
    ];

    /// <summary>The Latin name of a month.</summary>
    public static string Name(int month) => All[month - 1].Name;

    /// <summary>The month of a name in either script, however it is capitalised; null for none.</summary>
    public static int? Find(string name) => All.FirstOrDefault(month =>
        string.Equals(month.Name, name, StringComparison.OrdinalIgnoreCase)
        || month.OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || month.Dari == name.Replace('ي', 'ی'))?.Number;
}
