using System.Globalization;
using System.Xml.Linq;
using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Tests.Charts;

/// <summary>Models for the chart tests, and the drawing as XML to ask questions of.</summary>
internal static class ChartSamples
{
    public static readonly DateOnly From = new(2021, 1, 1);
    public static readonly DateOnly To = new(2026, 12, 31);
    public static readonly DateOnly KnownOn = new(2026, 11, 22);

    public static readonly string[] RungNames =
        ["hostile, no contact", "through third parties", "talks or visits", "working channel", "mission handed over", "chargé accepted", "ambassador", "recognition"];

    public static LaneChartModel OneLane(params LaneMark[] marks) => Lanes([new Lane("Uzbekistan", "→ Afghanistan", marks)]);

    public static LaneChartModel Lanes(IReadOnlyList<Lane> lanes) =>
        new("tl", "Timeline", "As the table says.", From, To, KnownOn, [new LaneChartReference("Kabul falls", new DateOnly(2021, 8, 15))], lanes, null);

    public static LaneMark Mark(
        int number,
        MarkSpan span = MarkSpan.Day,
        string label = "Talks in Kabul",
        DateOnly? earliest = null,
        DateOnly? latest = null,
        bool contested = false,
        bool inferred = false,
        int? rung = null)
    {
        var day = new DateOnly(2023, 5, 4);
        return new LaneMark(
            number, label, $"/events/{number}", $"{number} {label}, May 2023", (number % 4) + 1,
            span == MarkSpan.Undated ? null : earliest ?? day, span == MarkSpan.Undated ? null : latest ?? earliest ?? day, span, inferred, contested, rung);
    }

    /// <summary>Eleven lanes of about seven marks each, spread over the axis as real ones are.</summary>
    public static LaneChartModel SeventyFive()
    {
        string[] labels = ["Talks on water shares", "Border post closed", "Power supply agreement", "Rockets fired", "Trade mission to Kabul", "Envoy received"];
        var marks = Enumerable.Range(1, 75).Select(number =>
        {
            var first = From.AddDays(number * 389 % 2000);
            var span = (MarkSpan)(number % 7 == 0 ? 3 : number % 5 == 0 ? 2 : number % 3);
            return Mark(number, span, labels[number % labels.Length], first, first.AddDays(span == MarkSpan.Day ? 0 : number * 37 % 300), number % 17 == 0, number % 13 == 0);
        });
        return Lanes([.. marks.Chunk(7).Select((chunk, index) => new Lane($"State {index}", "→ Afghanistan", chunk))]);
    }

    public static XElement Xml(SvgNode node) => XElement.Parse(SvgText.ToText(node));

    public static string Get(this XElement element, string name) => element.Attribute(name)?.Value ?? string.Empty;

    public static double Number(this XElement element, string name) => double.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Links(XElement drawing) => [.. drawing.Descendants("a").Select(link => link.Attribute("href")!.Value)];
}
