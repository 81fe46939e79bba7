using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using CentralAsiaWatch.Tests.Editing;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CentralAsiaWatch.Tests.Seeding;

/// <summary>What people did to seeded records stands after each further start, whatever the seeds say by then; what is not taken of them is told.</summary>
public sealed class SeedsAfterPeopleTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly TestFolder _folder = new();
    private readonly Told _told = new();

    public SeedsAfterPeopleTests()
    {
        Append("sources.yaml", """
            - slug: copy
              kind: report
              reliability: C
              reliabilityReason: Made up.
              shortName: Copy
              paragraphs:
                - { n: 1, sha256: '0000000000000000000000000000000000000000000000000000000000000000', note: Nothing to code. }
                - { n: 2, sha256: '1111111111111111111111111111111111111111111111111111111111111111', note: Nothing to code. }
            """);
        Append("actors.yaml", """
            - slug: taliban
              name: Taliban
              kind: organisation
            - slug: islamic-emirate
              name: Islamic Emirate
              kind: organisation
            """);
    }

    private WatchAppSettings Settings => new() { Seeds = _seeds.Path, Folder = _folder.Path, Configure = builder => builder.Services.AddSingleton<ILogger<Seeder>>(_told) };

    [Theory]
    [InlineData("change")]
    [InlineData("hide")]
    [InlineData("merge")]
    [InlineData("undo")]
    public async Task SameSeeds_ChangeNothing(string what)
    {
        await StartAsync((app, reviewer) => DoAsync(app, reviewer, what));
        var before = Store.Dump(WatchApp.StoreIn(_folder.Path));

        await StartAsync();

        Assert.Equal(before, Store.Dump(WatchApp.StoreIn(_folder.Path)));
        Assert.Empty(_told.Sentences);
    }

    [Theory]
    [InlineData("change", "Visit to Mazar", "event visit: a person changed it, and it is left so; the seed says otherwise in title, date.")]
    [InlineData("hide", "Visit to Kabul", "event visit: a person took it out of sight, and it is left so; the seed says otherwise in title, date.")]
    [InlineData("merge", "Visit to Kabul", "event visit: a person merged it into another, and it is left so; the seed says otherwise in title, date.")]
    [InlineData("undo", "Visit to Kabul", "event visit: a person changed it, and it is left so; the seed says otherwise in title, date.")]
    public async Task ChangedSeed_IsToldOnceAndTheRecordIsLeft(string what, string title, string told)
    {
        await StartAsync((app, reviewer) => DoAsync(app, reviewer, what));
        var (rows, revisions) = (Rows(), Revisions());
        _seeds.Replace("events.yaml", "title: Visit to Kabul", "title: Visit to Herat");
        _seeds.Replace("events.yaml", "date: '2024-10'", "date: '2024-11'");

        await StartAsync();

        Assert.Equal((rows, revisions), (Rows(), Revisions()));
        Assert.Equal(title, Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT Title FROM Events WHERE Number = 1"));
        Assert.Equal([$"Seeds: {told}"], _told.Sentences);
    }

    [Fact]
    public async Task OtherSeedsOfTheSameFiles_AreTaken()
    {
        await StartAsync((app, reviewer) => DoAsync(app, reviewer, "change"));
        _seeds.Replace("events.yaml", "title: Promise", "title: Promise kept");

        await StartAsync();

        Assert.Equal("Visit to Mazar|Promise kept", Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT group_concat(Title, '|') FROM (SELECT Title FROM Events ORDER BY Number)"));
        Assert.Empty(_told.Sentences);
    }

    [Fact]
    public async Task SeedThatSaysByNowWhatThePersonSaid_IsNotTold()
    {
        await StartAsync((app, reviewer) => DoAsync(app, reviewer, "change"));
        _seeds.Replace("events.yaml", "title: Visit to Kabul", "title: Visit to Mazar");

        var revisions = Revisions();

        await StartAsync();

        Assert.Equal(revisions, Revisions());
        Assert.Empty(_told.Sentences);
    }

    [Fact]
    public async Task RecordAPersonEntered_KeepsItsNumberAndItsKey()
    {
        await StartAsync(async (app, reviewer) =>
        {
            await app.PublishesAsync(reviewer, await app.DraftsAsync(reviewer, RecordKind.Event, null, 0, Event("A person’s own")));
            await app.PublishesAsync(reviewer, await app.DraftsAsync(reviewer, RecordKind.Event, null, 0, Event("Talks on water")));
        });
        Append("events.yaml", Seed(3, "third", "Third event") + Seed(5, "talks-on-water", "Seed of another") + Seed(6, "sixth", "Sixth event"));

        await StartAsync();
        Append("actors.yaml", """
            - slug: iran
              name: Iran
              kind: state
              iso3: IRN
            """);
        _seeds.Replace("events.yaml", "title: Third event", "title: Third event, corrected");
        await StartAsync();

        Assert.Equal(
            "1 Visit to Kabul|2 Promise|3 A person’s own|4 Talks on water|6 Sixth event|7 Third event, corrected",
            Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT group_concat(Number || ' ' || Title, '|') FROM (SELECT Number, Title FROM Events ORDER BY Number)"));
        Assert.Equal(
            [
                "Seeds: event third: its number 3 is a record that a person entered; it has the number 7.",
                "Seeds: event talks-on-water: a person entered a record of this key, which is left so; the seed is not taken.",
                "Seeds: event talks-on-water: a person entered a record of this key, which is left so; the seed is not taken.",
            ],
            _told.Sentences);
    }

    [Fact]
    public async Task NewSeedThatNamesWhatWasMerged_NamesTheOneThatStayed()
    {
        await StartAsync(async (app, reviewer) =>
        {
            await MergeAsync(app, reviewer, RecordKind.Actor, "islamic-emirate", "taliban");
            await MergeAsync(app, reviewer, RecordKind.Source, "copy", "detente");
        });
        Append("events.yaml", Seed(3, "third", "Third event", actor: "islamic-emirate", source: "copy") + Seed(4, "fourth", "Fourth event", source: "copy", paragraph: 2));
        Cite(1, '0');
        Cite(2, '1');

        await StartAsync(async (app, _) =>
        {
            var third = await app.GetAsync("/api/v1/events/3");
            Assert.Contains("\"taliban\"", third.Body, StringComparison.Ordinal);
            Assert.Contains("\"detente\"", third.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("islamic-emirate", third.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("copy", third.Body, StringComparison.Ordinal);
        });

        Assert.Equal(
            [
                "Seeds: source copy: a person merged it into another, and it is left so; the seed says otherwise in paragraphs.",
                "Seeds: event fourth: it names what was merged into another and could not name that one instead; it is not taken in.",
            ],
            _told.Sentences);
        Assert.Equal(3L, Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT COUNT(*) FROM Events"));
    }

    [Fact]
    public async Task NewSeedThatNamesWhatIsOutOfSight_IsNotTakenAndTheProgramStarts()
    {
        await StartAsync(async (app, reviewer) =>
        {
            await HideAsync(app, reviewer, RecordKind.Actor, "islamic-emirate");
            await HideAsync(app, reviewer, RecordKind.Source, "copy");
        });
        Append("events.yaml", Seed(3, "third", "Third event", actor: "islamic-emirate") + Seed(4, "fourth", "Fourth event", source: "copy") + Seed(5, "fifth", "Fifth event"));
        Cite(1, '0');

        await StartAsync(async (app, _) => Assert.Equal(System.Net.HttpStatusCode.OK, (await app.GetAsync("/timeline")).Status));

        Assert.Equal("visit|promise|fifth", Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT group_concat(\"Key\", '|') FROM (SELECT \"Key\" FROM Events ORDER BY Number)"));
        Assert.Equal(3, _told.Sentences.Count);
        Assert.Equal("Seeds: source copy: a person took it out of sight, and it is left so; the seed says otherwise in paragraphs.", _told.Sentences[0]);
        Assert.StartsWith("Seeds: event third: people took out of sight, or changed, what it names, and it is not taken in: actors names", _told.Sentences[1], StringComparison.Ordinal);
        Assert.StartsWith("Seeds: event fourth: people took out of sight, or changed, what it names, and it is not taken in: citations names the source ‘copy’", _told.Sentences[2], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _seeds.Dispose();
        _folder.Dispose();
    }

    private static async Task DoAsync(WatchApp app, Visitor reviewer, string what)
    {
        switch (what)
        {
            case "hide":
                await HideAsync(app, reviewer, RecordKind.Event, "visit");
                break;
            case "merge":
                await MergeAsync(app, reviewer, RecordKind.Event, "visit", "promise");
                break;
            default:
                await app.PublishesAsync(reviewer, await app.ChangesAsync(reviewer, 1, ("title", "Visit to Mazar")));
                if (what == "undo")
                {
                    await app.Service<RecordEditing>().UndoAsync(reviewer.Acting, Guid.NewGuid(), (await app.RevisionsAsync(RecordKind.Event, 1))[^1].Sequence, "It was right before.", CancellationToken.None);
                }

                break;
        }
    }

    private static async Task HideAsync(WatchApp app, Visitor reviewer, RecordKind kind, string key) =>
        await app.Service<RecordEditing>().HideAsync(reviewer.Acting, Guid.NewGuid(), kind, await NumberAsync(app, kind, key), "Not ours to say.", CancellationToken.None);

    private static async Task MergeAsync(WatchApp app, Visitor reviewer, RecordKind kind, string from, string into) =>
        await app.Service<RecordMerging>().MergeAsync(reviewer.Acting, Guid.NewGuid(), kind, await NumberAsync(app, kind, from), await NumberAsync(app, kind, into), "One and the same.", CancellationToken.None);

    private static async Task<int> NumberAsync(WatchApp app, RecordKind kind, string key)
    {
        await using var store = Store.Open(app.StoreFile);
        return new StoredRecords(store).Rows(kind).Where(row => row.Key == key).Select(row => row.Number).Single();
    }

    private static Dictionary<string, string> Event(string title) => Drafting.Event(("title", title));

    private static string Seed(int number, string key, string title, string actor = "uzbekistan", string source = "detente", int paragraph = 1) => $$"""
        - number: {{number}}
          key: {{key}}
          title: {{title}}
          label: {{title}}
          date: '2025-0{{number}}'
          type: CONSULT
          mode: visit
          actors:
            - { actor: {{actor}}, role: actor }
          citations:
            - { source: {{source}}, paragraph: {{paragraph}}, credibility: 2, stance: supports }

        """;

    // One run of the program, with what a reviewer does in it.
    private async Task StartAsync(Func<WatchApp, Visitor, Task>? doAsync = null)
    {
        await using var app = await WatchApp.StartAsync(Settings);
        if (doAsync is not null)
        {
            using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
            await doAsync(app, reviewer);
        }
    }

    private void Append(string file, string text) => _seeds.Write(file, $"{File.ReadAllText(Path.Combine(_seeds.Path, file)).TrimEnd()}\n{text}");

    // A paragraph of the copy that a seed cites by now, and so has no note any more.
    private void Cite(int paragraph, char hash) => _seeds.Replace(
        "sources.yaml", $"- {{ n: {paragraph}, sha256: '{new string(hash, 64)}', note: Nothing to code. }}", $"- {{ n: {paragraph}, sha256: '{new string(hash, 64)}' }}");

    private object? Rows() => Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT group_concat(Number || Title || Status || Version || Json, '|') FROM Events");

    private object? Revisions() => Store.Ask(WatchApp.StoreIn(_folder.Path), "SELECT COUNT(*) FROM Revisions");

    /// <summary>What seeding says beyond the usual.</summary>
    private sealed class Told : ILogger<Seeder>
    {
        public List<string> Sentences { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                Sentences.Add(formatter(state, exception));
            }
        }
    }
}
