using System.Net;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Sharing;

/// <summary>A share link opens exactly one view, read-only, while it works, on a site that is closed to everybody else.</summary>
public sealed class ShareLinksTests(ShareLinksTests.ClosedApp closed) : IClassFixture<ShareLinksTests.ClosedApp>
{
    private const string View = "/timeline?pair=uzbekistan,afghanistan";
    private const string Passphrase = "an open sesame";
    private static readonly CancellationToken s_none = CancellationToken.None;

    private WatchApp App => closed.App;

    [Fact]
    public async Task Link_LeadsToTheViewWithoutItsSecret()
    {
        var token = await MakeAsync();
        using var stranger = App.Visit();

        var first = await stranger.GetAsync(AppUrls.ShareLink(token));

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Matches("^/shared/[A-Za-z0-9_-]{16}$", first.Header("Location")!);
        Assert.Matches("^watch-shared=[^;]+; path=/; samesite=lax; httponly$", first.Header("Set-Cookie")!);
        Assert.Equal(("no-referrer", "no-store", "noindex, nofollow"), (first.Header("Referrer-Policy"), first.Header("Cache-Control"), first.Header("X-Robots-Tag")));

        var page = await stranger.GetPageAsync(first.Header("Location")!);
        Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
        Assert.Equal(("no-referrer", "no-cache, private", "noindex, nofollow"), (page.Answer.Header("Referrer-Policy"), page.Answer.Header("Cache-Control"), page.Answer.Header("X-Robots-Tag")));
        Assert.Contains("Events between Uzbekistan and Afghanistan", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(token, page.Answer.Body, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[data-share], nav.nav, footer.foot, meta[property='og:image']"));
    }

    [Fact]
    public async Task Link_ShowsWhatASignedInReaderSees()
    {
        using var reader = await App.SignInAsync(PersonRole.Reader);
        using var stranger = await OpenAsync(await MakeAsync());
        var whole = await reader.GetPageAsync(View);

        var shared = await stranger.Visitor.GetPageAsync(stranger.Address);

        Assert.Equal(Table(whole), Table(shared));
        Assert.Equal("image/svg+xml; charset=utf-8", (await stranger.Visitor.GetAsync($"{stranger.Address}.svg")).Header("Content-Type"));
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?pair=uzbekistan,afghanistan")]
    [InlineData("/events/1")]
    [InlineData("/share?of=/timeline")]
    [InlineData("/api/v1/events")]
    [InlineData("/account/links")]
    public async Task Link_OpensNothingElse(string address)
    {
        using var stranger = await OpenAsync(await MakeAsync());

        var answer = await stranger.Visitor.GetAsync(address);

        Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, answer.ToString());
    }

    [Theory]
    [InlineData("quad=1")]
    [InlineData("pair=tajikistan,afghanistan")]
    public async Task Query_BehindASharedAddressChangesNothing(string query)
    {
        using var stranger = await OpenAsync(await MakeAsync());

        Assert.Equal(Table(await stranger.Visitor.GetPageAsync(stranger.Address)), Table(await stranger.Visitor.GetPageAsync($"{stranger.Address}?{query}")));
    }

    [Fact]
    public async Task EditorAndStranger_SeeTheSameAtOneAddress()
    {
        var token = await MakeAsync("/events/1");
        using var stranger = await OpenAsync(token);
        using var editor = await App.SignInAsync(PersonRole.Editor, "Marked Editor");
        await editor.GetAsync(AppUrls.ShareLink(token));

        var (byEditor, byStranger) = (await editor.GetPageAsync(stranger.Address), await stranger.Visitor.GetPageAsync(stranger.Address));

        Assert.Equal(byStranger.Answer.Body, byEditor.Answer.Body);
        Assert.DoesNotContain("Marked Editor", byEditor.Answer.Body, StringComparison.Ordinal);
        Assert.Null(byEditor.Document.QuerySelector("#h-history, a[href^='/edit']"));
        Assert.NotNull((await editor.GetPageAsync("/events/1")).Document.QuerySelector("#h-history"));
    }

    public static TheoryData<string> Malformed =>
    [
        "", "a", "abc/def", "..%2Ftimeline", "~", new string('A', 43), new string('A', 42), new string('A', 44), new string('x', 3000), "AAAA-AAAA_AAAA=", "%20", "'%20OR%201=1--", "%D0%9F%D1%80%D0%B8", "token?x=1", "<script>",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task WrongToken_IsTheOneNotFound(string token)
    {
        using var stranger = App.Visit();
        var expected = await stranger.GetAsync("/s/never-made");

        var answer = await stranger.GetAsync($"/s/{token}");

        Assert.Equal((HttpStatusCode.NotFound, expected.Body), (answer.Status, answer.Body));
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Fact]
    public async Task TokenWithOneLetterChanged_IsTheOneNotFound()
    {
        var token = await MakeAsync();
        using var stranger = App.Visit();
        var expected = await stranger.GetAsync("/s/never-made");

        Assert.All(Enumerable.Range(0, token.Length), place =>
        {
            var other = $"{token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}";
            var answer = stranger.GetAsync($"/s/{other}").GetAwaiter().GetResult();
            Assert.Equal((HttpStatusCode.NotFound, expected.Body), (answer.Status, answer.Body));
        });
    }

    [Fact]
    public async Task Revocation_HoldsFromTheNextRequest()
    {
        using var maker = await App.SignInAsync(PersonRole.Reader);
        var token = await MakeAsync(maker: maker);
        using var stranger = await OpenAsync(token);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Visitor.GetAsync(stranger.Address)).Status);
        var links = await maker.GetPageAsync("/account/links");

        var revoked = await maker.SubmitAsync(links, "button[name=Revoke]", ("Revoke", links.Document.QuerySelector("button[name=Revoke]")!.GetAttribute("value")!));

        Assert.Contains("The link is revoked", revoked.MainText, StringComparison.Ordinal);
        Assert.Contains("opened 1 time", revoked.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.GetAsync(stranger.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.GetAsync(AppUrls.ShareLink(token))).Status);
    }

    [Fact]
    public async Task Passphrase_IsAskedForAfterTheLink()
    {
        using var stranger = await OpenAsync(await MakeAsync(passphrase: Passphrase));
        var asked = await stranger.Visitor.GetPageAsync(stranger.Address);
        Assert.Contains("asks for a passphrase", asked.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Uzbekistan", asked.Answer.Body, StringComparison.Ordinal);

        var wrong = await stranger.Visitor.SubmitAsync(asked, "#passphrase", ("Passphrase", "a closed sesame"));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.Answer.Status);
        Assert.Equal("The passphrase is not right; nothing is lost. Type it again, or ask who sent you the link.", wrong.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.DoesNotContain("Uzbekistan", wrong.Answer.Body, StringComparison.Ordinal);

        var right = await stranger.Visitor.SubmitAsync(wrong, "#passphrase", ("Passphrase", Passphrase));
        Assert.Equal(HttpStatusCode.Redirect, right.Answer.Status);
        Assert.Contains("Events between", (await stranger.Visitor.GetPageAsync(stranger.Address)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passphrase_IsNotLookedAtAfterTenWrongOnes()
    {
        using var stranger = await OpenAsync(await MakeAsync(passphrase: Passphrase));
        var asked = await stranger.Visitor.GetPageAsync(stranger.Address);
        for (var time = 0; time < SignInTries.Most; time++)
        {
            await stranger.Visitor.SubmitAsync(asked, "#passphrase", ("Passphrase", "a closed sesame"));
        }

        var right = await stranger.Visitor.SubmitAsync(asked, "#passphrase", ("Passphrase", Passphrase));

        Assert.Equal(HttpStatusCode.TooManyRequests, right.Answer.Status);
    }

    [Fact]
    public async Task Uses_AreCountedWhenTheViewOpens()
    {
        using var maker = await App.SignInAsync(PersonRole.Reader);
        using var stranger = await OpenAsync(await MakeAsync(name: "Counted", passphrase: Passphrase, maker: maker));
        var asked = await stranger.Visitor.GetPageAsync(stranger.Address);
        await stranger.Visitor.SubmitAsync(asked, "#passphrase", ("Passphrase", "a closed sesame"));
        Assert.Equal(0, await UsesAsync());

        await stranger.Visitor.SubmitAsync(asked, "#passphrase", ("Passphrase", Passphrase));
        await stranger.Visitor.GetPageAsync(stranger.Address);

        Assert.Equal(1, await UsesAsync());

        async Task<int> UsesAsync()
        {
            await App.Service<ShareUses>().KeepAsync(s_none);
            return Assert.Single(await App.Service<ShareLinkQueries>().ListAsync(maker.Acting, s_none)).Uses;
        }
    }

    [Theory]
    [InlineData("/timeline?pair=uzbekistan,afghanistan")]
    [InlineData("/timeline?pair=uzbekistan,afghanistan&asof=2025-11-03T09:30:00Z&v=1")]
    [InlineData("/countries/uzbekistan")]
    public async Task PlacesOnThePage_StayOnIt(string view)
    {
        using var stranger = await OpenAsync(await MakeAsync(view));

        var page = await stranger.Visitor.GetPageAsync(stranger.Address);

        Assert.Equal($"{stranger.Address}#main", page.Document.QuerySelector("a.skip")!.GetAttribute("href"));
        var own = view.Split('?')[0];
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!), url => url.Split('?', '#')[0] == own && page.Document.GetElementById(url.Split('#')[1]) is not null);
    }

    [Fact]
    public async Task LinkThatOpensNothing_SpeaksOfLinks()
    {
        using var stranger = App.Visit();

        var page = await stranger.GetPageAsync("/s/never-made");

        Assert.Equal("This link opens nothing", page.Document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("record", page.MainText, StringComparison.Ordinal);
        Assert.Contains("asks you to sign in", page.Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WithoutTheCookieOpensNothing()
    {
        using var stranger = await OpenAsync(await MakeAsync());
        using var other = App.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(stranger.Address)).Status);
    }

    [Fact]
    public async Task Cookie_OfOneLinkOpensNoOther()
    {
        using var one = await OpenAsync(await MakeAsync());
        using var other = await OpenAsync(await MakeAsync("/events/2"));

        Assert.Equal(HttpStatusCode.NotFound, (await one.Visitor.GetAsync(other.Address)).Status);
    }

    [Theory]
    [InlineData("/edit/draft/1c0a2f4e-0000-0000-0000-000000000000")]
    [InlineData("/edit")]
    [InlineData("/account")]
    [InlineData("/admin/people")]
    [InlineData("/review")]
    [InlineData("/changes")]
    [InlineData("/events/999999")]
    [InlineData("/actors/nobody")]
    [InlineData("/relations/uzbekistan/atlantis")]
    [InlineData("/timeline/deeper")]
    [InlineData("//evil.example/timeline")]
    [InlineData("/timeline?asof=tomorrow")]
    [InlineData("https://evil.example/")]
    [InlineData("")]
    public async Task WhatIsNoOpenView_IsRefused(string view)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => MakeAsync(view));

        Assert.EndsWith("No link was made.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 30, "", "name")]
    [InlineData("A link", 31, "", "days")]
    [InlineData("A link", 30, "short", "passphrase")]
    public async Task Link_ThatCannotBeMade_SaysWhy(string name, int days, string passphrase, string because)
    {
        using var maker = await App.SignInAsync(PersonRole.Reader);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => App.Service<ShareLinkOperations>().MakeAsync(maker.Acting, View, name, days, passphrase, s_none));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_MakesALinkThatIsShownOnce()
    {
        using var reader = await App.SignInAsync(PersonRole.Reader);
        var page = await reader.GetPageAsync(AppUrls.ShareOf(View));

        var made = await reader.SubmitAsync(page, "#link-name", ("LinkName", "For the ministry"), ("LinkKind", "pinned"), ("LinkDays", "7"));

        var link = new Uri(made.Document.GetElementById("share-link")!.GetAttribute("value")!);
        using var stranger = App.Visit();
        var opened = await stranger.GetAsync(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.SeeOther, opened.Status);
        var list = await reader.GetPageAsync("/account/links");
        Assert.Contains("For the ministry", list.MainText, StringComparison.Ordinal);
        Assert.Contains("asof=2025-11-03", list.Answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Segments[^1], list.Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_IsOnesOwnAndOfAnAdministratorAll()
    {
        using var one = await App.SignInAsync(PersonRole.Reader);
        using var other = await App.SignInAsync(PersonRole.Reviewer);
        using var administrator = await App.SignInAsync(PersonRole.Administrator);
        await MakeAsync(name: "Of the one", maker: one);

        Assert.Contains("Of the one", (await one.GetPageAsync("/account/links")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Of the one", (await other.GetPageAsync("/account/links")).MainText, StringComparison.Ordinal);
        Assert.Contains("Of the one", (await administrator.GetPageAsync("/account/links")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_HoldsNoSecret()
    {
        var token = await MakeAsync(passphrase: Passphrase);

        var dump = Store.Dump(App.StoreFile);

        Assert.DoesNotContain(token, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Passphrase, dump, StringComparison.Ordinal);
        Assert.Equal(43, token.Length);
    }

    private static string Table(Page page) => string.Join('\n', page.Document.QuerySelectorAll("table tr").Select(row => row.TextContent));

    private async Task<string> MakeAsync(string view = View, string name = "A link", string? passphrase = null, Visitor? maker = null)
    {
        using var own = maker is null ? await App.SignInAsync(PersonRole.Reader) : null;
        return await App.Service<ShareLinkOperations>().MakeAsync((maker ?? own)!.Acting, view, name, 30, passphrase, s_none);
    }

    private async Task<Opened> OpenAsync(string token)
    {
        var visitor = App.Visit();
        return new Opened(visitor, (await visitor.GetAsync(AppUrls.ShareLink(token))).Header("Location")!);
    }

    private sealed record Opened(Visitor Visitor, string Address) : IDisposable
    {
        public void Dispose() => Visitor.Dispose();
    }

    /// <summary>One program with the five documents in it, for who is signed in.</summary>
    public sealed class ClosedApp : IAsyncLifetime
    {
        public WatchApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await WatchApp.StartAsync(WatchAppSettings.Seeded with
        {
            Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "false" },
        });

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}

/// <summary>What becomes of share links as time goes by: they expire, outlive a restart, lose what is hidden, and leave no trace in a log.</summary>
public sealed class ShareLinksOverTimeTests
{
    [Fact]
    public async Task Link_OutlivesARestartAndEndsInItsTime()
    {
        using var folder = new TestFolder();
        var settings = new WatchAppSettings { Folder = folder.Path };
        using var browser = new HttpClientHandler { AllowAutoRedirect = false };
        string token, address;
        Cookie cookie;
        await using (var app = await WatchApp.StartAsync(settings))
        {
            await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
            using var maker = await app.SignInAsync(PersonRole.Reader);
            token = await app.Service<ShareLinkOperations>().MakeAsync(maker.Acting, "/timeline", "A link", 7, null, CancellationToken.None);
            using var stranger = app.Visit();
            address = (await stranger.GetAsync(AppUrls.ShareLink(token))).Header("Location")!;
            cookie = stranger.Cookies.GetCookies(app.Address).Single();
        }

        await using (var app = await WatchApp.StartAsync(settings))
        {
            using var stranger = app.Visit();
            stranger.Cookies.Add(app.Address, new Cookie(cookie.Name, cookie.Value));
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(address)).Status);
            // Written down when the program ended.
            using var administrator = await app.SignInAsync(PersonRole.Administrator);
            Assert.Equal(1, Assert.Single(await app.Service<ShareLinkQueries>().ListAsync(administrator.Acting, CancellationToken.None)).Uses);

            app.Clock.Now += TimeSpan.FromDays(7);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(AppUrls.ShareLink(token))).Status);
        }
    }

    [Fact]
    public async Task RecordThatIsHiddenSince_IsNotToldOfByWhom()
    {
        await using var app = await WatchApp.StartAsync();
        var visit = An.Event("visit").From("uzbekistan").On("2024");
        await app.HasEventsAsync(visit);
        using var maker = await app.SignInAsync(PersonRole.Reader);
        var token = await app.Service<ShareLinkOperations>().MakeAsync(maker.Acting, "/events/1", "A link", 7, null, CancellationToken.None);
        using var stranger = app.Visit();
        var address = (await stranger.GetAsync(AppUrls.ShareLink(token))).Header("Location")!;
        await app.WriteAsync(new RecordWrite(Guid.NewGuid(), "Somebody Named", "Entered twice.", [visit with { Hidden = true }]));

        var answer = await stranger.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, (await stranger.GetAsync("/s/never-made")).Body), (answer.Status, answer.Body));
        await Assert.ThrowsAsync<RefusedException>(() => app.Service<ShareLinkOperations>().MakeAsync(maker.Acting, "/events/1", "Another", 7, null, CancellationToken.None));
    }

    [Fact]
    public async Task Secrets_StandInNoLog()
    {
        using var folder = new TestFolder();
        var logs = Path.Combine(folder.Path, "logs");
        const string passphrase = "an open sesame";
        string token;
        var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(console);
        try
        {
            await using var app = await WatchApp.StartAsync(new WatchAppSettings
            {
                Folder = folder.Path,
                Configuration = new Dictionary<string, string>
                {
                    ["Watch:Logs:Path"] = logs,
                    ["Serilog:MinimumLevel:Default"] = "Verbose",
                    ["Serilog:MinimumLevel:Override:Microsoft"] = "Debug",
                    ["Serilog:MinimumLevel:Override:System"] = "Warning",
                },
            });
            using var maker = await app.SignInAsync(PersonRole.Reader);
            token = await app.Service<ShareLinkOperations>().MakeAsync(maker.Acting, "/timeline", "A link", 7, passphrase, CancellationToken.None);
            using var stranger = app.Visit();
            var address = (await stranger.GetAsync(AppUrls.ShareLink(token))).Header("Location")!;
            var asked = await stranger.GetPageAsync(address);
            await stranger.SubmitAsync(asked, "#passphrase", ("Passphrase", "a closed sesame"));
            await stranger.SubmitAsync(asked, "#passphrase", ("Passphrase", passphrase));
            await stranger.GetAsync(address);
            await stranger.GetAsync($"/s/{token}/more");
        }
        finally
        {
            Console.SetOut(before);
        }

        var written = string.Concat(Directory.EnumerateFiles(logs).Select(File.ReadAllText));
        Assert.Contains("/s/…", System.Text.RegularExpressions.Regex.Unescape(written), StringComparison.Ordinal);
        Assert.All([token, passphrase, "a closed sesame"], secret =>
        {
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, console.ToString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/s/abc", "/s/…")]
    [InlineData("/S/abc/def", "/s/…")]
    [InlineData("/account/invitation/abc", "/account/invitation/…")]
    [InlineData("/shared/abc", "/shared/abc")]
    [InlineData("/timeline", "/timeline")]
    public void Log_HasNoSecretOfAnAddress(string path, string shown) => Assert.Equal(shown, CentralAsiaWatch.Hosting.RequestLog.Shown(path));
}
