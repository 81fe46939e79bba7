using System.Text;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Leverage;

/// <summary>The matrix with its index and the beginning of the list: lean, and each cell with all that is asked of it.</summary>
public sealed class ReadingTheMatrixTests(SeededApp seeded)
{
    // The target of a page is 40 KiB; the tags by which a link to it is previewed came beside.
    private const int MostBytes = 41 * 1024;
    private static readonly string[] s_levels = ["none", "limited", "moderate", "considerable", "decisive"];

    [Fact]
    public async Task Page_IsSmall() => Assert.InRange(Encoding.UTF8.GetByteCount((await seeded.App.GetAsync("/leverage")).Body), 1, MostBytes);

    [Fact]
    public async Task EachCell_ShowsLevelConfidenceAndFreshnessAndOpensItsJudgement()
    {
        var page = await seeded.App.GetPageAsync("/leverage");

        var cells = page.Document.QuerySelectorAll(".lvm td:has(a)");
        Assert.Equal(2, page.Document.QuerySelectorAll(".lvm").Length);
        Assert.NotEmpty(cells);
        Assert.All(cells, cell =>
        {
            Assert.All(cell.QuerySelector("a > span")!.TextContent.Split(" or "), level => Assert.Contains(level, s_levels));
            Assert.Matches("^(Low|Moderate|High), (stale|current)(, contested)?$", cell.QuerySelector("em")!.TextContent);
            Assert.Matches("^[LMH]( s)?( c)?$", cell.QuerySelector("em")!.GetAttribute("data-s"));
            Assert.NotNull(cell.QuerySelector("a > i.lv"));
        });
        foreach (var address in cells.Select(cell => cell.QuerySelector("a")!.GetAttribute("href")!.Split('#')).GroupBy(parts => parts[0], parts => parts[1]))
        {
            var pair = await seeded.App.GetPageAsync(address.Key);
            Assert.All(address, id => Assert.NotNull(pair.Document.GetElementById(id)));
        }
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("?limit=50", 50)]
    [InlineData("?holder=afghanistan,china,pakistan,russia", 50)]
    public async Task List_BeginsShortBesideTheMatrixAndIsWholeWhereItIsAskedFor(string query, int most)
    {
        var page = await seeded.App.GetPageAsync($"/leverage{query}");

        var rows = page.Document.QuerySelectorAll("#list tbody tr").Length;
        Assert.True(query.Contains("holder", StringComparison.Ordinal) ? rows is > 5 and <= 50 : rows == most, $"{rows} rows");
        Assert.Equal(most == 5, page.Links("#list .say a").Contains("/leverage?limit=50#list"));
    }

    [Fact]
    public async Task Walking_GoesThroughTheWholeListOnce()
    {
        var (numbers, address) = (new List<string>(), "/leverage");
        while (address is not null)
        {
            var page = await seeded.App.GetPageAsync(address);
            numbers.AddRange(page.Document.QuerySelectorAll("#list td a.num").Select(number => number.TextContent));
            address = page.Links("a[rel=next]").SingleOrDefault();
        }

        Assert.Equal(Enumerable.Range(1, 67).Select(number => $"{number}").Order(), numbers.Order());
    }
}
