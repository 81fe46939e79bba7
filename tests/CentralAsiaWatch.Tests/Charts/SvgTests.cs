using System.Xml.Linq;
using CentralAsiaWatch.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CentralAsiaWatch.Tests.Charts;

public sealed class SvgTests
{
    private const string Hostile = "</text><script>alert(\"1\")</script> & 'x' <!-- ]]> \u0000\u0007\uFFFF \uD800";

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(0.5, ".5")]
    [InlineData(-9.45, "-9.5")]
    [InlineData(12, "12")]
    [InlineData(1234567.89, "1234567.9")]
    public void Number_HasAtMostOneDecimalAndNoIdleNought(double value, string text) => Assert.Equal(text, SvgNode.Number(value));

    [Fact]
    public void NumberThatIsNotFinite_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => SvgNode.Number(double.NaN));

    [Fact]
    public void AttributeGivenTwice_IsRefused() => Assert.Throws<ArgumentException>(() => SvgNode.Of("path").With("d", "M0 0").With("d", "M1 1"));

    [Fact]
    public void Builder_LeavesTheNodeItStartsFromAlone()
    {
        var bare = SvgNode.Of("g");

        _ = bare.With("class", "x").Add("words");

        Assert.Empty(bare.Attributes);
        Assert.Empty(bare.Children);
    }

    [Fact]
    public void HostileText_StaysTextInElementsAndAttributes()
    {
        var written = SvgText.ToText(SvgNode.Of("text").With("aria-label", Hostile).Add(Hostile));

        var element = XElement.Parse(written);
        Assert.Empty(element.Elements());
        Assert.Equal("</text><script>alert(\"1\")</script> & 'x' <!-- ]]> \uFFFD\uFFFD\uFFFD \uFFFD", element.Value);
        Assert.Equal(element.Value, element.Get("aria-label"));
    }

    [Fact]
    public void HostileMark_StaysTextInTheWholeChart()
    {
        var mark = ChartSamples.Mark(1, label: Hostile) with { Href = "/events/1?a=\"><b>&c", Description = Hostile };
        var model = ChartSamples.Lanes([new Lane(Hostile, Hostile, [mark])]) with { Title = Hostile, Description = Hostile };

        foreach (var standalone in new[] { false, true })
        {
            var drawing = XElement.Parse(SvgText.ToText(LaneChart.Draw(model), standalone));

            Assert.DoesNotContain(drawing.Descendants(), element => element.Name.LocalName is "script" or "b");
            Assert.Single(drawing.Descendants(), element => element.Name.LocalName == "a");
        }
    }

    [Fact]
    public void Standalone_CarriesNamespaceSizeStylePatternsAndWholeLinks()
    {
        var model = ChartSamples.OneLane(ChartSamples.Mark(7, inferred: true));

        var written = SvgText.ToText(LaneChart.Draw(model), standalone: true, new Uri("https://watch.example/"));

        var drawing = XElement.Parse(written);
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(svg + "svg", drawing.Name);
        Assert.Equal(1416, drawing.Number("width"));
        Assert.Equal("https://watch.example/events/7", drawing.Descendants(svg + "a").Single().Get("href"));
        Assert.Contains(drawing.Descendants(svg + "pattern"), pattern => pattern.Get("id") == "hat");
        Assert.DoesNotContain("var(", written, StringComparison.Ordinal);
        AllReferencesAreDefined(drawing);
    }

    [Fact]
    public async Task View_RendersWhatTheWriterWrites()
    {
        var node = LaneChart.Draw(ChartSamples.SeventyFive());
        await using var services = new ServiceCollection().AddLogging().AddScoped<ShownCharts>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());

        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<SvgView>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Node"] = node }))).ToHtmlString());

        Assert.Equal(Parts(XElement.Parse(SvgText.ToText(node))), Parts(XElement.Parse(html)));
    }

    // An element without content is closed in two ways, which mean the same.
    private static IEnumerable<string> Parts(XElement drawing) => drawing.DescendantNodesAndSelf().Select(node =>
        node is XElement element ? $"{element.Name} {string.Join(' ', element.Attributes())}" : node.ToString());

    internal static void AllReferencesAreDefined(XElement drawing)
    {
        var ids = drawing.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var values = drawing.Descendants().Attributes().Select(attribute => attribute.Value);
        foreach (var value in values.Where(value => value.StartsWith("url(#", StringComparison.Ordinal)))
        {
            Assert.Contains(value[5..^1], ids);
        }

        foreach (var use in drawing.Descendants().Where(element => element.Name.LocalName == "use"))
        {
            Assert.Contains(use.Get("href")[1..], ids);
        }
    }
}
