using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>A chart of a page.</summary>
/// <param name="Name">Its name in addresses (<c>chart=ladder</c>).</param>
/// <param name="Title">What it is called.</param>
/// <param name="Node">The drawing.</param>
public sealed record ShownChart(string Name, string Title, SvgNode Node);

/// <summary>
/// The charts that a page drew, in the order in which they stand. Of one request: a page hands its drawings to <see cref="SvgView"/>, which tells this, so that a
/// chart alone, a preview and an embed show exactly what the page does under the same filter.
/// </summary>
public sealed class ShownCharts
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["w"] = "events",
        ["c"] = "events",
        ["v"] = "overview",
        ["b"] = "balance",
        ["q"] = "quarters",
        ["l"] = "ladder",
        ["net"] = "network",
        ["looked"] = "collected",
        ["cov"] = "paragraphs",
    };

    private readonly List<ShownChart> _charts = [];

    /// <summary>What is told when the first chart is drawn.</summary>
    public event Action? Drawn;

    /// <summary>The charts.</summary>
    public IReadOnlyList<ShownChart> All => _charts;

    /// <summary>The chart that stands for the page: the largest of those as wide as the page; null where it drew none. One of many small ones would say too little.</summary>
    public ShownChart? Main => _charts.Where(chart => chart.Node.Find("class")?.Split(' ')[0] is "wide" or "narrow").MaxBy(chart => Area(chart.Node));

    /// <summary>The chart of a name; null for none.</summary>
    public ShownChart? Find(string name) => _charts.FirstOrDefault(chart => chart.Name == name);

    /// <summary>A page draws something. What has no title of its own is a sign beside words, and no chart.</summary>
    public void Add(SvgNode node)
    {
        if (node.Find("aria-labelledby")?.Split(' ')[0] is not { } titleId || node.Children.FirstOrDefault(child => child.Find("id") == titleId) is not { } title || !titleId.EndsWith("-t", StringComparison.Ordinal))
        {
            return;
        }

        var prefix = titleId[..^"-t".Length];
        var name = s_names.GetValueOrDefault(prefix, prefix.ToLowerInvariant());
        if (Find(name) is null)
        {
            _charts.Add(new ShownChart(name, string.Concat(title.Children.Select(child => child.Text)), node));
            Drawn?.Invoke();
        }
    }

    private static double Area(SvgNode node) =>
        node.Find("viewBox")?.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray() is [_, _, var width, var height] ? width * height : 0;
}
