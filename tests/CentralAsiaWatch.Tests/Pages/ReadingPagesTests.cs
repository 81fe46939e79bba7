using System.Net;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Pages;

/// <summary>What holds for every page that a reader is offered.</summary>
public sealed class ReadingPagesTests(SeededApp seeded)
{
    private const int MaximumSheetBytes = 30 * 1024;

    public static TheoryData<string> Addresses => [.. PageRoutes.Addresses];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_SaysWhatItIsOnce(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        Assert.Equal("text/html; charset=utf-8", page.Answer.Header("Content-Type"));
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Single(page.Document.QuerySelectorAll("main"));
        Assert.EndsWith("CentralAsiaWatch", page.Document.Title, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OpensNoCircuit(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        // Pages beside working pages may end with the state of a circuit; they begin none.
        var circuit = CentralAsiaWatch.Components.Layout.WorkingPages.Has(address.Split('?')[0]) ? "<!--Blazor:{\"type\":\"" : "<!--Blazor-";
        Assert.DoesNotContain(circuit, page.Answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_LoadsItsSheetAndTwoScriptsAndNothingElse(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        var loaded = page.Document.QuerySelectorAll("link[rel=stylesheet], script[src], img, iframe, object, embed, video, audio")
            .Select(element => Unfingerprinted(element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.LocalName));
        // The page of what can be done with a view has the sheet of forms.
        string[] sheets = CentralAsiaWatch.Components.Layout.WorkingPages.Has(address.Split('?')[0]) ? ["watch.css", "work.css"] : ["watch.css"];
        Assert.Equal([.. sheets, "page.js", "_framework/blazor.web.js"], loaded);
        Assert.Empty(page.Document.All.Where(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))).Select(element => element.OuterHtml));
    }

    [Fact]
    public async Task Sheet_IsSmall()
    {
        var page = await seeded.App.GetPageAsync("/");

        var sheet = await seeded.App.GetAsync("/" + page.Links("link[rel=stylesheet]").Single());

        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(sheet.Body), 1, MaximumSheetBytes);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_LabelsItsControlsAndItsTables(string address)
    {
        var page = await seeded.App.GetPageAsync(address);

        var unlabelled = page.Document.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(control => control.Closest("label") is null && control.GetAttribute("aria-label") is null && page.Document.QuerySelector($"label[for='{control.Id}']") is null);
        Assert.Empty(unlabelled.Select(control => control.OuterHtml));
        Assert.Empty(page.Document.QuerySelectorAll("table").Where(table => table.QuerySelector("th") is null).Select(table => table.OuterHtml));
        Assert.Empty(page.Document.QuerySelectorAll("a").Where(link => link.TextContent.Trim().Length == 0 && link.GetAttribute("aria-label") is null && link.QuerySelector("title") is null).Select(link => link.OuterHtml));
    }

    /// <summary>From the first page on, every link to a page of ours leads somewhere, and every place on a page it names is there.</summary>
    [Fact]
    public async Task EveryLink_LeadsSomewhere()
    {
        var seen = new Dictionary<string, Page>();
        var open = new Queue<(string Address, string From)>([("/", "the beginning")]);
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var next))
        {
            var (address, from) = next;
            if (seen.ContainsKey(address))
            {
                continue;
            }

            var page = seen[address] = await seeded.App.GetPageAsync(address);
            foreach (var link in page.Links("a[href]"))
            {
                var (path, place) = Split(link, address);
                // What can be done with a view is one page, which its own tests read.
                if (path is null || !PageRoutes.Serves(path.Split('?')[0]) || path.StartsWith(AppUrls.Share + "?", StringComparison.Ordinal))
                {
                    continue;
                }

                // Filters combine without end: those of a few pages are followed, one step.
                if (!path.Contains('?', StringComparison.Ordinal) || PageRoutes.OneOfEach.Contains(address))
                {
                    open.Enqueue((path, address));
                }

                if (seen.TryGetValue(path, out var target) && place.Length > 0 && target.Document.GetElementById(place) is null)
                {
                    broken.Add($"{path}#{place}, linked from {address.Split('?')[0]}");
                }
            }

            if (page.Answer.Status != HttpStatusCode.OK)
            {
                broken.Add($"{address} answers {(int)page.Answer.Status}, linked from {from}");
            }
        }

        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
        Assert.InRange(seen.Count, 100, 10_000);
    }

    private static (string? Path, string Place) Split(string link, string from)
    {
        var parts = link.Split('#', 2);
        var path = parts[0].Length == 0 ? from : parts[0];
        return (path.StartsWith('/') ? path : null, parts.Length > 1 ? parts[1] : "");
    }

    private static string Unfingerprinted(string url) => Regex.Replace(url, @"\.[a-z0-9]{10}\.(css|js)$", ".$1", RegexOptions.None, TimeSpan.FromSeconds(1));
}
