using System.Reflection;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Maintenance;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Reviewing;
using CentralAsiaWatch.Tests.Editing;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Access;

/// <summary>What <c>permissions.csv</c> says is what the operations do: each cell of it is tried on a real store.</summary>
public sealed class PermissionMatrixTests(PermissionMatrixTests.WorkingApp working) : IClassFixture<PermissionMatrixTests.WorkingApp>
{
    private const int NoNumber = 9_999;

    // The folders whose operations throw what refuses them.
    private static readonly string?[] s_folders = [typeof(DraftOperations).Namespace, typeof(ImportOperations).Namespace, typeof(MaintenanceOperations).Namespace, typeof(ReviewQueries).Namespace, typeof(CentralAsiaWatch.Sharing.ShareLinkOperations).Namespace, typeof(CentralAsiaWatch.Following.SavedViewOperations).Namespace, typeof(CentralAsiaWatch.Programs.ApiKeyOperations).Namespace];

    public static TheoryData<PersonRole, Operation, Subject, bool> Cells
    {
        get
        {
            var cells = new TheoryData<PersonRole, Operation, Subject, bool>();
            foreach (var row in Permissions.Rows)
            {
                foreach (var subject in Enum.GetValues<Subject>())
                {
                    cells.Add(row.Role, row.Operation, subject, row.Allowed[(int)subject]);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Cell_IsWhatTheOperationDoes(PersonRole role, Operation operation, Subject subject, bool isAllowed)
    {
        var actAsync = await ArrangeAsync(working.App, working.People[role], operation, subject);

        var refusal = await Xunit.Record.ExceptionAsync(actAsync);

        Assert.True(isAllowed ? refusal is null : refusal is RefusedException, $"{role} {operation} {subject}: {refusal?.Message ?? "allowed"}");
    }

    [Fact]
    public void EveryOperation_HasARowForEachRole() => Assert.Equal(
        (from role in Enum.GetValues<PersonRole>() from operation in Enum.GetValues<Operation>() select (role, operation)).Order(),
        Permissions.Rows.Select(row => (row.Role, row.Operation)).Order());

    [Fact]
    public void EveryRow_HasACellForEachSubject() => Assert.All(Permissions.Rows, row => Assert.Equal(Enum.GetValues<Subject>().Length, row.Allowed.Count));

    public static TheoryData<string> Methods => [.. WriteMethods().Select(method => $"{method.DeclaringType!.Name}.{method}")];

    [Fact]
    public void EveryWriteOfTheFolders_IsToldWhoActs() => Assert.Empty(
        from type in typeof(DraftOperations).Assembly.GetTypes()
        where s_folders.Contains(type.Namespace) && type.IsPublic && (type.Name.EndsWith("Operations", StringComparison.Ordinal) || type == typeof(RecordEditing) || type == typeof(RecordMerging))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().All(parameter => parameter.ParameterType != typeof(Acting))
        select $"{type.Name}.{method.Name}");

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Nobody_IsRefusedByEveryMethod(string name)
    {
        var app = working.App;
        var method = WriteMethods().Single(one => $"{one.DeclaringType!.Name}.{one}" == name);
        var before = Store.Dump(app.StoreFile);

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => (Task)method.Invoke(
            app.Service<IServiceProvider>().GetService(method.DeclaringType!), [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType))])!);

        Assert.StartsWith("You are not signed in", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Store.Dump(app.StoreFile));
    }

    [Fact]
    public async Task RoleThatWasTaken_HoldsFromTheNextWriteOn()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        await ChangeAsync(app, reviewer.Who!.PersonId, person => person.Role = PersonRole.Editor);

        await Assert.ThrowsAsync<RefusedException>(() => app.Service<RecordEditing>().HideAsync(reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, "Twice here.", CancellationToken.None));
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("stamp")]
    [InlineData("session")]
    public async Task SignInThatNoLongerHolds_WritesNothing(string what)
    {
        await using var app = await WatchApp.StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var draft = await app.DraftsAsync(editor);
        if (what == "session")
        {
            await using var db = await app.Service<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
            await db.PersonSessions.Where(one => one.Id == editor.Who!.SessionId).ExecuteUpdateAsync(change => change.SetProperty(one => one.EndedAt, app.Clock.GetUtcNow().UtcDateTime));
        }
        else
        {
            await ChangeAsync(app, editor.Who!.PersonId, person => (person.IsEnded, person.SecurityStamp) = what == "ended" ? (true, person.SecurityStamp) : (false, "another"));
        }

        var refusal = await Drafting.RefusalAsync(() => app.Service<DraftOperations>().DiscardAsync(editor.Acting, draft, CancellationToken.None));

        Assert.StartsWith("You are not signed in any more", refusal, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Draft, (await app.ProposalAsync(draft)).State);
    }

    private static async Task<Func<Task>> ArrangeAsync(WatchApp app, Visitor me, Operation operation, Subject subject)
    {
        var (drafts, editing, proposals, none) = (app.Service<DraftOperations>(), app.Service<RecordEditing>(), app.Service<ProposalQueries>(), CancellationToken.None);
        if (operation is Operation.Import or Operation.KeepText or Operation.Confirm or Operation.ManagePeople
            or Operation.ShareView or Operation.SaveView or Operation.OfferView or Operation.FollowView or Operation.HookView or Operation.HoldKey or Operation.ChooseCollections)
        {
            return await PermissionTrials.ArrangeAsync(app, me, operation, subject);
        }

        if (operation is Operation.Hide or Operation.Restore or Operation.Undo or Operation.Merge)
        {
            var (number, other) = subject == Subject.Draft ? (NoNumber, await EventAsync(app, subject == Subject.Deleted)) : (await EventAsync(app, subject == Subject.Deleted), await EventAsync(app, false));
            var sequence = subject == Subject.Draft ? NoNumber : (await app.RevisionsAsync(RecordKind.Event, number))[^1].Sequence;
            return operation switch
            {
                Operation.Hide => () => editing.HideAsync(me.Acting, Guid.NewGuid(), RecordKind.Event, number, "Twice here.", none),
                Operation.Restore => () => editing.RestoreAsync(me.Acting, Guid.NewGuid(), RecordKind.Event, number, "It was no twin.", none),
                Operation.Undo => () => editing.UndoAsync(me.Acting, Guid.NewGuid(), sequence, "It was right before.", none),
                _ => () => app.Service<RecordMerging>().MergeAsync(me.Acting, Guid.NewGuid(), RecordKind.Event, number, other, "One visit.", none),
            };
        }

        if (operation == Operation.SaveDraft && subject == Subject.Deleted)
        {
            var hidden = await EventAsync(app, isHidden: true);
            return () => drafts.SaveAsync(me.Acting, new DraftSave(Guid.NewGuid(), RecordKind.Event, hidden, 3, 0, Drafting.Event(), null), none);
        }

        var usual = operation is Operation.TakeBack or Operation.Return or Operation.Publish ? ProposalState.InReview : ProposalState.Draft;
        int? changed = subject == Subject.Deleted ? await EventAsync(app, isHidden: true) : null;
        await using var store = Store.Open(app.StoreFile);
        var author = await store.People.SingleAsync(person => subject == Subject.Own ? person.Id == me.Who!.PersonId : person.DisplayName == WorkingApp.OtherEditor);
        var id = await app.HasProposalAsync(author, subject switch { Subject.Own => usual, Subject.Draft => ProposalState.Draft, _ => ProposalState.InReview }, changed, changed is null ? 0 : 3);
        return operation switch
        {
            Operation.ReadDraft => () => proposals.FindAsync(me.Acting, id, none),
            Operation.SaveDraft => () => drafts.SaveAsync(me.Acting, new DraftSave(id, RecordKind.Event, null, 0, 1, Drafting.Event(("title", "Another visit")), null), none),
            Operation.DiscardDraft => () => drafts.DiscardAsync(me.Acting, id, none),
            Operation.Submit => () => drafts.SubmitAsync(me.Acting, id, none),
            Operation.TakeBack => () => drafts.TakeBackAsync(me.Acting, id, none),
            Operation.Return => () => drafts.ReturnAsync(me.Acting, id, "Say when.", none),
            Operation.Publish => () => editing.PublishAsync(me.Acting, id, none),
            _ => throw new InvalidOperationException($"Say here how {operation} is tried."),
        };
    }

    // An event in two versions, or in three of which the last hid it.
    private static async Task<int> EventAsync(WatchApp app, bool isHidden)
    {
        var one = An.Event($"visit-{Guid.NewGuid():N}").From("uzbekistan").On("2024");
        await app.HasEventsAsync(one with { Title = "Visit" });
        await app.HasEventsAsync(one with { Title = "Visit to Kabul" });
        if (isHidden)
        {
            await app.HasEventsAsync(one with { Title = "Visit to Kabul", Hidden = true });
        }

        await using var store = Store.Open(app.StoreFile);
        return await store.Events.Where(row => row.Key == one.Key).Select(row => row.Number).SingleAsync();
    }

    private static async Task ChangeAsync(WatchApp app, string person, Action<Person> change)
    {
        await using var db = await app.Service<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
        change(await db.People.SingleAsync(one => one.Id == person));
        await db.SaveChangesAsync();
    }

    private static IEnumerable<MethodInfo> WriteMethods() =>
        from type in typeof(DraftOperations).Assembly.GetTypes()
        where s_folders.Contains(type.Namespace) && type is { IsPublic: true, IsClass: true } && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Acting))
        select method;

    private static object? Value(Type type) =>
        type == typeof(Acting) || Nullable.GetUnderlyingType(type) is not null ? null
        : type == typeof(Guid) ? Guid.NewGuid()
        : type == typeof(string) ? "Twice here."
        : type == typeof(int) ? 1
        : type == typeof(long) ? 1L
        : type == typeof(RecordKind) ? RecordKind.Event
        : type == typeof(DraftSave) ? new DraftSave(Guid.NewGuid(), RecordKind.Event, null, 0, 0, Drafting.Event(), null)
        : type == typeof(IReadOnlySet<string>) ? new HashSet<string>()
        : type == typeof(byte[]) ? "key,title"u8.ToArray()
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsInterface || type.IsAbstract ? null : RuntimeHelpers.GetUninitializedObject(type);

    /// <summary>One program with a person of each role, for all cells: each makes what it is tried on.</summary>
    public sealed class WorkingApp : IAsyncLifetime
    {
        public const string OtherEditor = "Somebody else";

        public WatchApp App { get; private set; } = null!;

        public Dictionary<PersonRole, Visitor> People { get; } = [];

        public async ValueTask InitializeAsync()
        {
            App = await WatchApp.StartAsync();
            await App.HasEventsAsync(An.Event("first").From("uzbekistan").To("taliban").On("2024"));
            await App.HasPersonAsync(PersonRole.Editor, OtherEditor);
            foreach (var role in Enum.GetValues<PersonRole>())
            {
                People[role] = await App.SignInAsync(role);
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var person in People.Values)
            {
                person.Dispose();
            }

            await App.DisposeAsync();
        }
    }
}
