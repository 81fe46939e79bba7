using System.Net;
using System.Xml.Linq;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Following;

/// <summary>Views that people save, what is new in them, and their feeds.</summary>
public sealed class SavedViewsTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task View_IsSavedFromTheSharePageAndSaysWhatIsNewSinceItWasOpened()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Visit("first"));
        using var ana = await app.SignInAsync(PersonRole.Editor);
        var share = await ana.GetPageAsync("/share?of=/timeline?actor=uzbekistan%26asof=2025-11-01");

        var saved = await ana.SubmitAsync(share, "form[action='/account/views']", ("Name", "Uzbek <b>events</b>"));
        Assert.Equal("Uzbek <b>events</b>", saved.Document.QuerySelector("ul.list a.k")?.TextContent);
        Assert.Contains("nothing new", saved.MainText, StringComparison.Ordinal);
        await app.HasEventsAsync(Visit("second"), An.Event("elsewhere").From("kazakhstan").On("2024"));
        await app.HasEventsAsync(Visit("first") with { Title = "Called otherwise" });
        var list = await ana.GetPageAsync("/account/views");
        Assert.Contains("1 added, 1 corrected", list.MainText, StringComparison.Ordinal);
        var one = await ana.GetPageAsync(list.Links("ul.list a")[1]);
        Assert.Contains("Called otherwise", one.MainText, StringComparison.Ordinal);

        var opened = await ana.GetAsync(list.Links("ul.list a.k").Single());

        Assert.Equal((HttpStatusCode.Redirect, "/timeline?actor=uzbekistan"), (opened.Status, opened.Header("Location")));
        Assert.Contains("nothing new", (await ana.GetPageAsync("/account/views")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ViewOfTheTeam_IsSeenByAllAndEachHasTheirOwnLastVisit()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Visit("first"));
        using var ana = await app.SignInAsync(PersonRole.Editor);
        using var rita = await app.SignInAsync(PersonRole.Reader);
        var id = await SaveAsync(app, ana, isTeam: true);
        await SaveAsync(app, ana, isTeam: false);

        Assert.Contains("not opened yet", (await rita.GetPageAsync("/account/views")).MainText, StringComparison.Ordinal);
        await rita.GetAsync(AppUrls.OpenSavedView(id));
        await app.HasEventsAsync(Visit("second"));
        await ana.GetAsync(AppUrls.OpenSavedView(id));

        var queries = app.Service<SavedViewQueries>();
        Assert.Equal(["1 added"], (await queries.ListAsync(rita.Who!.PersonId, CancellationToken.None)).Select(row => row.Words));
        Assert.Equal(["nothing new", "1 added"], (await queries.ListAsync(ana.Who!.PersonId, CancellationToken.None)).Select(row => row.Words));
    }

    [Fact]
    public async Task Views_AreRenamedMovedAndRemoved()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Visit("first"));
        using var ana = await app.SignInAsync(PersonRole.Editor);
        var (first, second) = (await SaveAsync(app, ana, false), await SaveAsync(app, ana, false));

        var list = await ana.GetPageAsync("/account/views");
        await ana.SubmitAsync(list, "button[name=Raise]", ("Raise", second.ToString()));
        await ana.SubmitAsync(await ana.GetPageAsync(AppUrls.SavedView(second)), "input[id=name]", ("Name", "Called otherwise"));
        var moved = await ana.GetPageAsync("/account/views");
        await ana.SubmitAsync(moved, "button[name=Remove]", ("Remove", first.ToString()));

        Assert.Equal(["Called otherwise", "Visits"], moved.Document.QuerySelectorAll("ul.list a.k").Select(link => link.TextContent));
        Assert.Equal(["Called otherwise"], (await ana.GetPageAsync("/account/views")).Document.QuerySelectorAll("ul.list a.k").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("", "/timeline", "Write a name")]
    [InlineData("Visits", "/method", "This page shows nothing")]
    [InlineData("Visits", "https://example.org/timeline", "This page shows nothing")]
    [InlineData("Visits", "//example.org", "This page shows nothing")]
    [InlineData("Visits", null, "This page shows nothing")]
    public async Task WhatCannotBeSaved_IsRefusedInASentence(string name, string? address, string expected)
    {
        await using var app = await WatchApp.StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Reader);

        var (problem, _) = await app.Service<SavedViewOperations>().SaveAsync(ana.Acting, name, address, false, CancellationToken.None);

        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => app.Service<SavedViewOperations>().SaveAsync(ana.Acting, "Visits", "/timeline", isTeam: true, CancellationToken.None));
    }

    [Fact]
    public async Task Feed_IsReadWithoutSigningInWhereNothingElseIsAndOnlyByItsAddress()
    {
        using var logs = new KeptLogs();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = logs.Configuration.Append(KeyValuePair.Create("Watch:Access:AnonymousReading", "false")).ToDictionary() });
        await app.HasEventsAsync(Visit("first"), An.Event("elsewhere").From("kazakhstan").On("2024"));
        using var ana = await app.SignInAsync(PersonRole.Reader);
        var id = await SaveAsync(app, ana, false);
        var made = await ana.SubmitAsync(await ana.GetPageAsync(AppUrls.SavedView(id)), "button[value=make]", ("Do", "make"));
        var address = new Uri(made.Document.QuerySelector("#feed-address")!.GetAttribute("value")!).PathAndQuery;
        var token = address["/feeds/".Length..^".atom".Length];

        var feed = await app.GetAsync(address);
        var titles = XDocument.Parse(feed.Body).Root!.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "title")!.Value.Split(':')[0]);
        var renewed = await app.Service<SavedViewOperations>().MakeFeedAsync(ana.Acting, id, CancellationToken.None);

        Assert.Equal((43, "application/atom+xml; charset=utf-8"), (token.Length, feed.Header("Content-Type")));
        Assert.Equal(["First"], titles);
        Assert.DoesNotContain(token, feed.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(AppUrls.SecretFeed(renewed))).Status);
        await app.Service<SavedViewOperations>().EndFeedAsync(ana.Acting, id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(AppUrls.SecretFeed(renewed))).Status);
        Assert.All([token, renewed], one => Assert.DoesNotContain(one, Store.Dump(app.StoreFile), StringComparison.Ordinal));
        Assert.Contains("/feeds/…", logs.Text, StringComparison.Ordinal);
        Assert.All([token, renewed], one => Assert.DoesNotContain(one, logs.Text, StringComparison.Ordinal));
    }

    private static readonly string[] s_malformed = ["/feeds/.atom", "/feeds/x", "/feeds/x.atom", "/feeds/..%2f.atom", $"/feeds/{new string('a', 43)}.atom", $"/feeds/{new string('a', 9_000)}.atom", "/feeds/' OR 1=1.atom", "/feeds/" + new string('a', 43)];

    [Fact]
    public async Task TokenThatIsNone_IsTheSame404()
    {
        await using var app = await WatchApp.StartAsync();

        foreach (var address in s_malformed)
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await app.GetAsync(address)).Status));
        }
    }

    [Fact]
    public async Task FeedOfAViewThatIsTheTeamsNoLonger_OpensNothing()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(Visit("first"));
        using var ana = await app.SignInAsync(PersonRole.Editor);
        using var rita = await app.SignInAsync(PersonRole.Reader);
        var id = await SaveAsync(app, ana, isTeam: true);
        var token = await app.Service<SavedViewOperations>().MakeFeedAsync(rita.Acting, id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(AppUrls.SecretFeed(token))).Status);

        await app.Service<SavedViewOperations>().ShareAsync(ana.Acting, id, isTeam: false, CancellationToken.None);

        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(AppUrls.SecretFeed(token))).Status);
    }

    internal static EventContent Visit(string key) => An.Event(key).From("uzbekistan").To("taliban").On("2024-10");

    internal static async Task<Guid> SaveAsync(WatchApp app, Visitor who, bool isTeam, string address = "/timeline?actor=uzbekistan")
    {
        var (problem, id) = await app.Service<SavedViewOperations>().SaveAsync(who.Acting, "Visits", address, isTeam, CancellationToken.None);
        Assert.Null(problem);
        return id;
    }
}
