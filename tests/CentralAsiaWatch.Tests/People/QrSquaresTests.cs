using System.Globalization;
using System.Text.RegularExpressions;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.People;

/// <summary>The QR code of one-time codes: what is drawn is a code, and it stands on the page beside the secret as text.</summary>
public sealed partial class QrSquaresTests
{
    private const string Link = "otpauth://totp/CentralAsiaWatch:aziza%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=CentralAsiaWatch";

    // Each corner but the last has a square of seven with a ring and a heart, by which readers find the code.
    private static readonly string[] s_finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

    [Fact]
    public void Code_HasItsQuietZoneItsThreeCornersAndItsSizeByVersion()
    {
        var squares = QrSquares.Of(Link);
        var drawn = Draw(squares);
        var last = squares.Side - 4;

        Assert.Equal(0, (squares.Side - 8 - 17) % 4);
        Assert.All(Enumerable.Range(0, squares.Side), at => Assert.All(new[] { 0, 1, 2, 3, last, last + 1, last + 2, last + 3 }, edge => Assert.False(drawn[at, edge] || drawn[edge, at])));
        foreach (var (top, left) in new[] { (4, 4), (4, last - 7), (last - 7, 4) })
        {
            Assert.Equal(s_finder, Enumerable.Range(top, 7).Select(y => string.Concat(Enumerable.Range(left, 7).Select(x => drawn[y, x] ? '#' : '.'))));
        }
    }

    [Fact]
    public void Code_IsTheOneOfItsText()
    {
        Assert.Equal(QrSquares.Of(Link), QrSquares.Of(Link));
        Assert.NotEqual(QrSquares.Of(Link).Path, QrSquares.Of(Link.Replace("JBSW", "JBSX", StringComparison.Ordinal)).Path);
    }

    [Fact]
    public void EveryAddressThatAnAccountCanHave_Fits()
    {
        var longest = $"{new string('ў', 120)}@{new string('ў', 120)}.example.org";

        Assert.InRange(QrSquares.Of(OneTimeCodes.Link(OneTimeCodes.NewSecret(), longest[..Math.Min(longest.Length, 254)])).Side, 29, 185);
    }

    [Fact]
    public async Task AccountPage_ShowsTheCodeOfItsSecretAndTheSecretAsText()
    {
        await using var app = await WatchApp.StartAsync();
        using var visitor = await app.SignInAsync(PersonRole.Editor);

        var page = await visitor.GetPageAsync(AppUrls.Account);

        var picture = page.Document.QuerySelector("svg[role=img].qr")!;
        var secret = page.Document.QuerySelector("#secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await using var store = Store.Open(app.StoreFile);
        var squares = QrSquares.Of(OneTimeCodes.Link(secret, store.People.Single().UserName!));
        Assert.Equal(squares.Path, picture.QuerySelector("path")!.GetAttribute("d"));
        Assert.Equal(("#fff", "#000"), (picture.QuerySelector("rect")!.GetAttribute("fill"), picture.QuerySelector("path")!.GetAttribute("fill")));
        Assert.Equal("QR code of the secret that stands below as text", picture.GetAttribute("aria-label"));
    }

    // M4 4h7v1h-7zM13 4h1v1h-1z…
    private static bool[,] Draw(QrSquares squares)
    {
        var drawn = new bool[squares.Side, squares.Side];
        foreach (Match run in Run().Matches(squares.Path))
        {
            var (x, y, width) = (Number(1), Number(2), Number(3));
            for (var at = x; at < x + width; at++)
            {
                drawn[y, at] = true;
            }

            int Number(int group) => int.Parse(run.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        }

        return drawn;
    }

    [GeneratedRegex("M([0-9]+) ([0-9]+)h([0-9]+)v1h-[0-9]+z", RegexOptions.NonBacktracking)]
    private static partial Regex Run();
}
