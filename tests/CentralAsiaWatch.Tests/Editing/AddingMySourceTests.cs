using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>"It is this one: add my source to it".</summary>
public sealed class AddingMySourceTests
{
    [Fact]
    public async Task WhatTheDraftCites_IsProposedForTheEventThatIsThereAndNothingElse()
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor, "E. Ditor");
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var (draft, proposal) = (await DraftAsync(app, editor, Citing("reuters", 3)), Guid.NewGuid());

        await AddAsync(app, editor, draft, 1, proposal);
        // A double click.
        await AddAsync(app, editor, draft, 1, proposal);

        var view = await app.Service<ProposalQueries>().FindAsync(reviewer.Acting, proposal, CancellationToken.None);
        Assert.Equal((ProposalState.InReview, 1, "E. Ditor"), (view!.Proposal.State, view.Proposal.RecordNumber, view.Proposal.AuthorName));
        Assert.Equal(
            ["citations.1.source=reuters", "citations.1.paragraph=3", "citations.1.credibility=2", "citations.1.stance=supports"],
            view.Differences.Select(difference => $"{difference.Path}={difference.After}"));
        Assert.Equal(ProposalState.Discarded, await StateAsync(app, editor, draft));

        await app.Service<RecordEditing>().PublishAsync(reviewer.Acting, proposal, CancellationToken.None);

        var item = await app.GetJsonAsync<EventItem>("/api/v1/events/1");
        Assert.Equal(("Ambassador", "2024-10-09", 2), (item.Title, item.Date, item.Version));
        Assert.Equal(["detente ¶1", "reuters ¶3"], item.Citations.Select(citation => $"{citation.Source} ¶{citation.Paragraph}"));
    }

    [Fact]
    public async Task DraftThatWasThrownAwayForIt_CanBeTakenBack()
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var draft = await DraftAsync(app, editor, Citing("reuters", 3));
        await AddAsync(app, editor, draft, 1, Guid.NewGuid());

        await app.Service<DraftOperations>().TakeBackAsync(editor.Acting, draft, CancellationToken.None);

        var view = await app.Service<ProposalQueries>().FindAsync(editor.Acting, draft, CancellationToken.None);
        Assert.Equal((ProposalState.Draft, "The same, told again"), (view!.Proposal.State, view.Fields["title"]));
    }

    public static TheoryData<Dictionary<string, string>, int, string> Refusals => new()
    {
        { [], 1, "This draft cites nothing yet; nothing was changed. Cite a paragraph first." },
        { Citing("detente", 1), 1, "All that this draft cites is cited by event 1 already; nothing was changed. The draft can be thrown away." },
        { Citing("reuters", 3), 99, "There is no other event 99 to be seen; nothing was changed. Name another." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task WhatAddsNothing_IsRefusedAndNothingChanges(Dictionary<string, string> citations, int number, string sentence)
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var draft = await DraftAsync(app, editor, citations);
        var before = Store.Dump(app.StoreFile);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => AddAsync(app, editor, draft, number, Guid.NewGuid()));

        Assert.Equal((sentence, before), (refused.Message, Store.Dump(app.StoreFile)));
    }

    [Theory]
    [InlineData("nobody", 3)]
    [InlineData("reuters", 4_000)]
    public async Task UnsoundCitation_IsSaidAndNothingChanges(string source, int paragraph)
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var draft = await DraftAsync(app, editor, Citing(source, paragraph));
        var before = Store.Dump(app.StoreFile);

        var unsound = await Assert.ThrowsAsync<UnsoundException>(() => AddAsync(app, editor, draft, 1, Guid.NewGuid()));

        Assert.StartsWith("citations", Assert.Single(unsound.Problems).Path, StringComparison.Ordinal);
        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    [Fact]
    public async Task SourceOfOnesOwnThatWaitsForReview_IsAddedAndPublishedAfterIt()
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var source = await app.SubmitsAsync(editor, await app.DraftsAsync(editor, RecordKind.Source, null, 0, new Dictionary<string, string>
        {
            ["title"] = "Envoys in the north",
            ["shortName"] = "Envoys",
            ["sourceKind"] = "report",
            ["reliability"] = "C",
            ["reliabilityReason"] = "A daily that has been right before.",
            ["text"] = "One.\nTwo.\nThree.",
        }));
        var (draft, proposal) = (await DraftAsync(app, editor, Citing("Envoys", 3)), Guid.NewGuid());

        await AddAsync(app, editor, draft, 1, proposal);

        Assert.Equal((ProposalState.InReview, ProposalState.Discarded), ((await app.ProposalAsync(proposal)).State, (await app.ProposalAsync(draft)).State));
        Assert.Equal("envoys-in-the-north", DraftFields.Read((await app.ProposalAsync(proposal)).Fields)["citations.1.source"]);
        await Assert.ThrowsAsync<UnsoundException>(() => app.PublishesAsync(reviewer, proposal));
        await app.PublishesAsync(reviewer, source);
        await app.PublishesAsync(reviewer, proposal);
        Assert.Equal(["detente ¶1", "envoys-in-the-north ¶3"], (await app.GetJsonAsync<EventItem>("/api/v1/events/1")).Citations.Select(citation => $"{citation.Source} ¶{citation.Paragraph}"));
    }

    [Fact]
    public async Task SourceOfSomebodyElsesThatWaitsForReview_IsRefused()
    {
        await using var app = await StartAsync();
        using var other = await app.SignInAsync(PersonRole.Editor);
        using var editor = await app.SignInAsync(PersonRole.Editor);
        await app.DraftsAsync(other, RecordKind.Source, null, 0, new Dictionary<string, string> { ["title"] = "Envoys", ["shortName"] = "Envoys", ["text"] = "One." });
        var draft = await DraftAsync(app, editor, Citing("Envoys", 1));

        var unsound = await Assert.ThrowsAsync<UnsoundException>(() => AddAsync(app, editor, draft, 1, Guid.NewGuid()));

        Assert.Equal("citations.0.source", Assert.Single(unsound.Problems).Path);
    }

    [Fact]
    public async Task AgreementThatIsThere_GetsWhatTheDraftCites()
    {
        await using var app = await StartAsync();
        await app.HasAsync(A.Agreement("transit"));
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var (draft, proposal) = (await app.DraftsAsync(editor, RecordKind.Agreement, null, 0, Citing("reuters", 3)), Guid.NewGuid());

        await AddAsync(app, editor, draft, 1, proposal);

        var made = await app.ProposalAsync(proposal);
        Assert.Equal((RecordKind.Agreement, 1, ProposalState.InReview, "reuters"), (made.RecordKind, made.RecordNumber, made.State, DraftFields.Read(made.Fields)["citations.1.source"]));
    }

    [Fact]
    public async Task DraftOfASourceThatIsThere_IsThrownAwayWithItsWordsKept()
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var draft = await SourceDraftAsync(app, editor, null);

        Assert.Equal("reuters", await UseAsync(app, editor, draft, 2));
        Assert.Equal("reuters", await UseAsync(app, editor, draft, 2));

        var view = await app.Service<ProposalQueries>().FindAsync(editor.Acting, draft, CancellationToken.None);
        Assert.Equal((ProposalState.Discarded, "It is source 2, which is used instead."), (view!.Proposal.State, Assert.Single(view.Steps).Note));
        await app.Service<DraftOperations>().TakeBackAsync(editor.Acting, draft, CancellationToken.None);
        view = await app.Service<ProposalQueries>().FindAsync(editor.Acting, draft, CancellationToken.None);
        Assert.Equal((ProposalState.Draft, "Envoys"), (view!.Proposal.State, view.Fields["shortName"]));
    }

    [Fact]
    public async Task WhatCannotStandInForADraft_IsRefusedAndNothingChanges()
    {
        await using var app = await StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        using var other = await app.SignInAsync(PersonRole.Administrator);
        var (draft, change) = (await SourceDraftAsync(app, editor, null), await SourceDraftAsync(app, editor, 1));
        var waiting = await app.SubmitsAsync(editor, await app.DraftsAsync(editor));
        var before = Store.Dump(app.StoreFile);

        Assert.Equal("There is no source 99 to be seen; nothing was changed. Name another.", await Drafting.RefusalAsync(() => UseAsync(app, editor, draft, 99)));
        Assert.Equal("This draft changes a source that is published; nothing was changed. Two records that are one are merged from their history.", await Drafting.RefusalAsync(() => UseAsync(app, editor, change, 2)));
        Assert.Equal("There is no such draft; nothing was changed.", await Drafting.RefusalAsync(() => UseAsync(app, editor, Guid.NewGuid(), 2)));
        Assert.StartsWith("This draft is ", await Drafting.RefusalAsync(() => UseAsync(app, editor, waiting, 1)), StringComparison.Ordinal);
        await Drafting.RefusalAsync(() => UseAsync(app, other, draft, 2));

        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    [Fact]
    public async Task DraftOfSomebodyElse_IsNotTaken()
    {
        await using var app = await StartAsync();
        using var author = await app.SignInAsync(PersonRole.Editor);
        using var other = await app.SignInAsync(PersonRole.Administrator);
        var draft = await DraftAsync(app, author, Citing("reuters", 3));
        var before = Store.Dump(app.StoreFile);

        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(app, other, draft, 1, Guid.NewGuid()));

        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    private static async Task<WatchApp> StartAsync()
    {
        var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("reuters"), An.Event("ambassador").From("uzbekistan").To("taliban").On("2024-10-09").Coded("SUPPORT"));
        return app;
    }

    private static async Task<Guid> DraftAsync(WatchApp app, Visitor author, Dictionary<string, string> citations)
    {
        var id = Guid.NewGuid();
        var fields = new Dictionary<string, string>(citations) { ["title"] = "The same, told again", ["date"] = "2024" };
        await app.Service<DraftOperations>().SaveAsync(author.Acting, new DraftSave(id, RecordKind.Event, null, 0, 0, fields, null), CancellationToken.None);
        return id;
    }

    private static Dictionary<string, string> Citing(string source, int paragraph) => new()
    {
        ["citations.0.source"] = source,
        ["citations.0.paragraph"] = paragraph.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["citations.0.credibility"] = "2",
        ["citations.0.stance"] = "supports",
    };

    private static Task AddAsync(WatchApp app, Visitor who, Guid draft, int number, Guid proposal) =>
        app.Service<TwinOperations>().AddMySourceAsync(who.Acting, draft, number, proposal, CancellationToken.None);

    private static Task<Guid> SourceDraftAsync(WatchApp app, Visitor author, int? number) =>
        app.DraftsAsync(author, RecordKind.Source, number, number is null ? 0 : 1, new Dictionary<string, string> { ["shortName"] = "Envoys" });

    private static Task<string> UseAsync(WatchApp app, Visitor who, Guid draft, int number) => app.Service<TwinOperations>().UseInsteadAsync(who.Acting, draft, number, CancellationToken.None);

    private static async Task<ProposalState> StateAsync(WatchApp app, Visitor who, Guid draft) =>
        (await app.Service<ProposalQueries>().FindAsync(who.Acting, draft, CancellationToken.None))!.Proposal.State;
}
