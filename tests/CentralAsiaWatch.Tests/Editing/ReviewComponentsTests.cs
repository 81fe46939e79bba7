using System.Security.Claims;
using Bunit;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Reviewing;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>The parts of review that run over a circuit, over the real operations and the real store.</summary>
public sealed class ReviewComponentsTests : IAsyncLifetime
{
    private WatchApp _app = null!;
    private Visitor _editor = null!;
    private Visitor _reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        await _app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        (_editor, _reviewer) = (await _app.SignInAsync(PersonRole.Editor, "Ana"), await _app.SignInAsync(PersonRole.Reviewer, "Rita"));
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Queue_ShowsWhatIsHandedOverByItself()
    {
        await using var context = Context(_reviewer);
        var list = context.Render<ReviewList>();
        Assert.Contains("Nothing waits.", list.Markup, StringComparison.Ordinal);

        await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, ("title", "Second visit")));

        list.WaitForAssertion(() => Assert.Equal("Second visit", list.Find("a.num").TextContent));
    }

    [Fact]
    public async Task Approved_IsPublishedAndTheNextIsOffered()
    {
        var first = await _app.SubmitsAsync(_editor, await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat")));
        _app.Clock.Now = TestClock.Start.AddMinutes(5);
        var second = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, ("title", "Second visit")));
        await using var context = Context(_reviewer);
        var desk = context.Render<ReviewDesk>(parameters => parameters.Add(one => one.Id, first));

        await desk.Find("button[data-key=a]").ClickAsync();

        desk.WaitForAssertion(() => Assert.Contains("Event 1, version 2.", desk.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(AppUrls.ReviewOf(second), desk.Find("#next").GetAttribute("href"));
        Assert.Equal(2, (await _app.RevisionsAsync(RecordKind.Event, 1)).Count);
    }

    [Fact]
    public async Task ReviewerSeesWhatIsMuchLikeItBeforeItIsPublished()
    {
        await _app.HasAsync(A.Source("reuters") with { Title = "Envoys in Kabul", Address = "https://example.org/1" });
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, RecordKind.Source, null, 0, new Dictionary<string, string>
        {
            ["title"] = "Visitors",
            ["shortName"] = "Visitors",
            ["sourceKind"] = "report",
            ["reliability"] = "C",
            ["reliabilityReason"] = "Made up.",
            ["address"] = "https://www.example.org/1/?utm_source=mail",
            ["text"] = "One.",
        }));
        await using var context = Context(_reviewer);
        var desk = context.Render<ReviewDesk>(parameters => parameters.Add(one => one.Id, draft));

        Assert.Equal(("Source 2 · Envoys in Kabul", "/sources/reuters"), (desk.Find(".dup a").TextContent, desk.Find(".dup a").GetAttribute("href")));
        Assert.Equal("Address same address", string.Join(' ', desk.FindAll(".dup tr")[0].Children.Select(cell => cell.TextContent)));
        await desk.Find("button[data-key=a]").ClickAsync();

        desk.WaitForAssertion(() => Assert.Contains("Source 3, version 1.", desk.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(desk.FindAll(".dup"));
    }

    [Fact]
    public async Task SentBack_NeedsANote()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor));
        await using var context = Context(_reviewer);
        var desk = context.Render<ReviewDesk>(parameters => parameters.Add(one => one.Id, draft));

        await desk.FindAll("button")[1].ClickAsync();
        desk.WaitForAssertion(() => Assert.StartsWith("Say in 1 to 2000 plain characters", desk.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await desk.Find("#note").ChangeAsync("Say when.");
        await desk.FindAll("button")[1].ClickAsync();

        desk.WaitForAssertion(() => Assert.Contains("Sent back to Ana with the note.", desk.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(ProposalState.Returned, (await _app.ProposalAsync(draft)).State);
    }

    [Fact]
    public async Task TakenBackWhileItIsRead_CannotBeDecidedAnyMore()
    {
        var draft = await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor));
        await using var context = Context(_reviewer);
        var desk = context.Render<ReviewDesk>(parameters => parameters.Add(one => one.Id, draft));

        await _app.Service<DraftOperations>().TakeBackAsync(_editor.Acting, draft, CancellationToken.None);

        desk.WaitForAssertion(() => Assert.Empty(desk.FindAll("button")));
    }

    [Fact]
    public async Task Merge_IsStoredOnceEveryConflictIsChosen()
    {
        var draft = await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat"), ("summary", "Two days."));
        await _app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-11") with { Title = "Visit to Mazar" });
        await using var context = Context(_editor);
        var desk = context.Render<MergeDesk>(parameters => parameters.Add(one => one.Id, draft));
        Assert.True(desk.Find("button").HasAttribute("disabled"));
        Assert.Contains("Visit to Mazar", desk.Markup, StringComparison.Ordinal);
        Assert.Contains("Visit to Herat", desk.Markup, StringComparison.Ordinal);

        await desk.FindAll("input[type=radio]")[1].ChangeAsync("on");
        await desk.Find("button").ClickAsync();

        desk.WaitForAssertion(() => Assert.Contains("stands on version 2", desk.Find("[role=status]").TextContent, StringComparison.Ordinal));
        var fields = DraftFields.Read((await _app.ProposalAsync(draft)).Fields);
        Assert.Equal(("Visit to Herat", "2024-11", "Two days."), (fields["title"], fields["date"], fields["summary"]));
    }

    [Fact]
    public async Task History_HidesRestoresUndoesAndMergesWithAReason()
    {
        await _app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10") with { Title = "Visit to Herat" }, An.Event("meeting").From("uzbekistan").On("2024-10") with { Title = "Meeting in Herat" });
        await using var context = Context(_reviewer);
        var desk = context.Render<HistoryDesk>(parameters => parameters.Add(one => one.Kind, RecordKind.Event).Add(one => one.Number, 1));
        Assert.All(desk.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));

        await PressAsync("Undo", "It was Kabul.", "It says again what it said before revision 2.");
        await PressAsync("Hide it", "Twice here.", "It is hidden.");
        await PressAsync("Bring it back", "No twin.", "It is back.");
        await desk.Find("#into").InputAsync("meeting");
        desk.WaitForAssertion(() => Assert.Contains("Merge into 2", desk.Markup, StringComparison.Ordinal));
        await PressAsync("Merge into 2", "One visit.", "It is one with 2 now");

        Assert.Equal(["A test needs it.", "A test needs it.", "It was Kabul.", "Twice here.", "No twin.", "Event 1 merged into 2: One visit."], (await _app.RevisionsAsync(RecordKind.Event, 1)).Select(revision => revision.Why));

        async Task PressAsync(string words, string why, string done)
        {
            await desk.Find("#why").InputAsync(why);
            await desk.FindAll("button").First(button => button.TextContent == words).ClickAsync();
            desk.WaitForAssertion(() => Assert.StartsWith(done, desk.Find("[role=status]").TextContent, StringComparison.Ordinal));
        }
    }

    private BunitContext Context(Visitor person)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddScoped<CentralAsiaWatch.Sharing.ViewPreview>();
        context.Services.AddScoped<CentralAsiaWatch.Charts.ShownCharts>();
        context.Services.AddSingleton(_app.Service<ReviewQueries>());
        context.Services.AddSingleton(_app.Service<ReviewOperations>());
        context.Services.AddSingleton(_app.Service<ProposalQueries>());
        context.Services.AddSingleton(_app.Service<DraftOperations>());
        context.Services.AddSingleton(_app.Service<RecordEditing>());
        context.Services.AddSingleton(_app.Service<RecordMerging>());
        context.Services.AddSingleton(_app.Service<SearchQueries>());
        context.Services.AddSingleton(_app.Service<DraftAnnouncements>());
        context.Services.AddSingleton<AuthenticationStateProvider>(new SignedInAs(PersonClaims.Principal(person.Who!)));
        return context;
    }

    private sealed class SignedInAs(ClaimsPrincipal principal) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(principal));
    }
}
