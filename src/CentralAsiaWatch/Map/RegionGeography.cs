using System.Text.Json;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Map;

/// <summary>A river as the map draws it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">Longitude and latitude of its name, in degrees.</param>
/// <param name="Lines">Its course, form as in <see cref="RegionGeography"/>.</param>
public sealed record RegionRiver(string Name, IReadOnlyList<double> Label, IReadOnlyList<IReadOnlyList<int>> Lines);

/// <summary>
/// What lies under the records: land, borders, lakes and two rivers, from Natural Earth (Geography/README.md). Each line is flat: longitude, latitude, and so on
/// in hundredths of a degree.
/// </summary>
/// <param name="Core">The outline of the five and Afghanistan together.</param>
/// <param name="Around">The outline of the countries around them, cut beyond the frame.</param>
/// <param name="Borders">Borders between countries.</param>
/// <param name="Lakes">Shores of lakes.</param>
/// <param name="Rivers">Amu Darya and Syr Darya.</param>
public sealed record RegionGeography(
    IReadOnlyList<IReadOnlyList<int>> Core,
    IReadOnlyList<IReadOnlyList<int>> Around,
    IReadOnlyList<IReadOnlyList<int>> Borders,
    IReadOnlyList<IReadOnlyList<int>> Lakes,
    IReadOnlyList<RegionRiver> Rivers)
{
    private static readonly Lazy<RegionGeography> s_natural = new(Read);

    /// <summary>The geography that comes with the program.</summary>
    public static RegionGeography Natural => s_natural.Value;

    private static RegionGeography Read()
    {
        using var stream = typeof(RegionGeography).Assembly.GetManifestResourceStream("region.json") ?? throw new InvalidDataException("The program was built without region.json.");
        return JsonSerializer.Deserialize<RegionGeography>(stream, WatchJson.Contract) ?? throw new InvalidDataException("region.json holds nothing.");
    }
}
