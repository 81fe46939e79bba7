using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Tests.Writing;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>Several people at the same records at once, in any order: no text is lost, nothing is overwritten unseen, and the chain of revisions holds.</summary>
public sealed class TwoEditorsTests
{
    private const int Records = 2;

    /// <summary>10,000 steps, in walks of 500; a failure repeats with its seed.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task AnyInterleaving_LosesNoTextAndOverwritesNothingUnseen(int seed)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, Records).Select(number => An.Event($"event-{number}").From("uzbekistan").On("2024-10"))]);
        var walk = new Walk(app, new Random(seed));
        await walk.StartAsync();

        for (var step = 0; step < 250; step++)
        {
            // Two at once, so that they also meet within a step.
            await Task.WhenAll(walk.StepAsync(), walk.StepAsync());
        }

        Assert.Empty(walk.Surprises);
        await AssertNothingLostAsync(app, walk.Kept);
        await AssertNothingOverwrittenAsync(app);
        Assert.Null(RevisionAudit.FirstBroken(app.StoreFile));
        Assert.True(walk.Done.Count > 8, $"Only {string.Join(", ", walk.Done.Select(one => $"{one.Key} {one.Value}"))} ever succeeded.");
    }

    // Each text that was answered with "kept" stands in a revision, in a proposal, or with a step that put others in its place.
    private static async Task AssertNothingLostAsync(WatchApp app, IEnumerable<string> kept)
    {
        await using var store = Store.Open(app.StoreFile);
        var all = string.Join(' ', (await store.Revisions.Select(one => one.After).ToListAsync())
            .Concat(await store.Proposals.Select(one => one.Fields).ToListAsync())
            .Concat(await store.ProposalSteps.Where(one => one.Fields != null).Select(one => one.Fields!).ToListAsync()));
        Assert.All(kept, text => Assert.Contains(text, all, StringComparison.Ordinal));
    }

    private static async Task AssertNothingOverwrittenAsync(WatchApp app)
    {
        await using var store = Store.Open(app.StoreFile);
        var proposals = await store.Proposals.Where(one => one.State == ProposalState.Published).ToDictionaryAsync(one => one.Id);
        foreach (var record in (await store.Revisions.Where(one => one.RecordKind == RecordKind.Event).OrderBy(one => one.Sequence).ToListAsync()).GroupBy(one => one.RecordNumber))
        {
            Revision? last = null;
            foreach (var revision in record)
            {
                Assert.Equal((last?.Version ?? 0) + 1, revision.Version);
                Assert.Equal(last?.After, revision.Before);
                if (proposals.TryGetValue(revision.OperationId, out var proposal))
                {
                    // Who wrote it had seen the version before.
                    Assert.Equal(revision.Version - 1, proposal.BaseVersion);
                }

                last = revision;
            }
        }
    }

    /// <summary>People who do what comes to mind, each knowing only what they saw.</summary>
    private sealed class Walk(WatchApp app, Random random)
    {
        private readonly Lock _lock = new();
        private readonly List<Visitor> _people = [];
        private readonly List<Window> _windows = [];
        private int _texts;

        public List<string> Kept { get; } = [];

        public List<string> Surprises { get; } = [];

        public Dictionary<string, int> Done { get; } = [];

        public async Task StartAsync()
        {
            foreach (var role in new[] { PersonRole.Editor, PersonRole.Editor, PersonRole.Reviewer, PersonRole.Reviewer })
            {
                _people.Add(await app.SignInAsync(role));
            }
        }

        public async Task StepAsync()
        {
            var (name, actAsync) = Choose();
            try
            {
                await actAsync();
                lock (_lock)
                {
                    Done[name] = Done.GetValueOrDefault(name) + 1;
                }
            }
            catch (Exception refused) when (refused is RefusedException or ConflictException or UnsoundException or DraftElsewhereException)
            {
                // Refused with a sentence, and nothing changed: that is an answer.
            }
            catch (Exception surprise)
            {
                lock (_lock)
                {
                    Surprises.Add($"{name}: {surprise}");
                }
            }
        }

        private (string Name, Func<Task> ActAsync) Choose()
        {
            lock (_lock)
            {
                var person = Any(_people);
                var number = random.Next(1, Records + 1);
                var window = _windows.Count == 0 ? null : Any(_windows);
                var toss = random.Next(100);
                return (toss, window) switch
                {
                    ( < 12, _) or (_, null) => ("open", () => OpenAsync(person, random.Next(4) == 0 ? null : number)),
                    ( < 45, _) => ("type", () => TypeAsync(window!.Person, window)),
                    ( < 47, _) => ("type in another's", () => TypeAsync(person, window!)),
                    ( < 57, _) => ("hand over", () => app.Service<DraftOperations>().SubmitAsync(window!.Person.Acting, window.Id, CancellationToken.None)),
                    ( < 61, _) => ("take back", () => app.Service<DraftOperations>().TakeBackAsync(window!.Person.Acting, window.Id, CancellationToken.None)),
                    ( < 65, _) => ("send back", () => app.Service<DraftOperations>().ReturnAsync(person.Acting, window!.Id, "Say when.", CancellationToken.None)),
                    ( < 67, _) => ("throw away", () => app.Service<DraftOperations>().DiscardAsync(window!.Person.Acting, window.Id, CancellationToken.None)),
                    ( < 80, _) => ("publish", () => app.Service<RecordEditing>().PublishAsync(person.Acting, window!.Id, CancellationToken.None)),
                    ( < 90, _) => ("merge", () => MergeAsync(window!, random.Next(2) == 0)),
                    ( < 93, _) => ("undo", () => UndoAsync(person, number)),
                    ( < 95, _) => ("hide", () => app.Service<RecordEditing>().HideAsync(person.Acting, Guid.NewGuid(), RecordKind.Event, number, "Twice here.", CancellationToken.None)),
                    ( < 98, _) => ("restore", () => app.Service<RecordEditing>().RestoreAsync(person.Acting, Guid.NewGuid(), RecordKind.Event, number, "No twin.", CancellationToken.None)),
                    _ => ("look again", () => LookAsync(window!)),
                };
            }
        }

        private TValue Any<TValue>(List<TValue> values) => values[random.Next(values.Count)];

        private async Task OpenAsync(Visitor person, int? number)
        {
            var record = number is { } known ? await app.Service<ProposalQueries>().RecordAsync(RecordKind.Event, known, CancellationToken.None) : null;
            var window = new Window(person, Guid.NewGuid(), record is null ? null : number, record?.Version ?? 0) { Fields = new Dictionary<string, string>(record?.Fields ?? Drafting.Event()) };
            lock (_lock)
            {
                _windows.Add(window);
            }

            await TypeAsync(person, window);
        }

        // A word is added to the title of the thing or to its summary; what stands there stays, so that only a program can lose it.
        private async Task TypeAsync(Visitor person, Window window)
        {
            string text;
            DraftSave save;
            lock (_lock)
            {
                text = FormattableString.Invariant($"w{++_texts}e");
                var fields = new Dictionary<string, string>(window.Fields);
                var field = random.Next(2) == 0 ? "summary" : "dateBasis";
                fields[field] = $"{fields.GetValueOrDefault(field)} {text}".Trim();
                save = new DraftSave(window.Id, RecordKind.Event, window.Number, window.Version, window.Saving, fields, null);
            }

            var saved = await app.Service<DraftOperations>().SaveAsync(person.Acting, save, CancellationToken.None);
            lock (_lock)
            {
                Kept.Add(text);
                (window.Saving, window.Fields) = (saved.Saving, new Dictionary<string, string>(save.Fields));
            }
        }

        private async Task LookAsync(Window window)
        {
            if (await app.Service<ProposalQueries>().FindAsync(window.Person.Acting, window.Id, CancellationToken.None) is { } view)
            {
                lock (_lock)
                {
                    (window.Saving, window.Version, window.Fields) = (view.Proposal.Saving, view.Proposal.BaseVersion, new Dictionary<string, string>(view.Fields));
                }
            }
        }

        private async Task MergeAsync(Window window, bool keepsMine)
        {
            if (await app.Service<ProposalQueries>().FindAsync(window.Person.Acting, window.Id, CancellationToken.None) is { IsOvertaken: true } view)
            {
                await app.Service<ReviewOperations>().RebaseAsync(
                    window.Person.Acting, window.Id, view.Proposal.Saving, view.NowVersion, keepsMine ? new HashSet<string> { "summary", "dateBasis" } : [], CancellationToken.None);
                await LookAsync(window);
            }
        }

        private async Task UndoAsync(Visitor person, int number) =>
            await app.Service<RecordEditing>().UndoAsync(person.Acting, Guid.NewGuid(), (await app.RevisionsAsync(RecordKind.Event, number))[^1].Sequence, "It was right before.", CancellationToken.None);
    }

    /// <summary>A form as somebody has it open.</summary>
    private sealed class Window(Visitor person, Guid id, int? number, int version)
    {
        public Visitor Person { get; } = person;

        public Guid Id { get; } = id;

        public int? Number { get; } = number;

        public int Version { get; set; } = version;

        public int Saving { get; set; }

        public Dictionary<string, string> Fields { get; set; } = [];
    }
}
