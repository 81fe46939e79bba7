using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>People at work on drafts, in the words of a test.</summary>
internal static class Drafting
{
    /// <summary>The fields of a sound event, with some of them otherwise: <c>Event(("title", "Visit"))</c>. An empty text takes a field out.</summary>
    public static Dictionary<string, string> Event(params (string Path, string Text)[] otherwise)
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = "Visit to Kabul",
            ["label"] = "Visit",
            ["date"] = "2024-10",
            ["type"] = "CONSULT",
            ["actors.0.actor"] = "uzbekistan",
            ["actors.0.role"] = "actor",
            ["citations.0.source"] = A.UsualSource,
            ["citations.0.paragraph"] = "1",
            ["citations.0.credibility"] = "2",
            ["citations.0.stance"] = "supports",
        };
        foreach (var (path, text) in otherwise)
        {
            fields[path] = text;
        }

        return fields;
    }

    /// <summary>The fields of a published record, with some of them otherwise.</summary>
    public static async Task<Dictionary<string, string>> FieldsAsync(this WatchApp app, RecordKind kind, int number, params (string Path, string Text)[] otherwise)
    {
        var fields = new Dictionary<string, string>((await app.Service<ProposalQueries>().RecordAsync(kind, number, CancellationToken.None))!.Value.Fields);
        foreach (var (path, text) in otherwise)
        {
            fields[path] = text;
        }

        return fields;
    }

    /// <summary>A draft of a new event, saved once.</summary>
    public static Task<Guid> DraftsAsync(this WatchApp app, Visitor person, params (string Path, string Text)[] otherwise) => app.DraftsAsync(person, RecordKind.Event, null, 0, Event(otherwise));

    /// <summary>A draft of a change of a published event, saved once.</summary>
    public static async Task<Guid> ChangesAsync(this WatchApp app, Visitor person, int number, params (string Path, string Text)[] otherwise) => await app.DraftsAsync(
        person, RecordKind.Event, number, (await app.Service<ProposalQueries>().RecordAsync(RecordKind.Event, number, CancellationToken.None))!.Value.Version, await app.FieldsAsync(RecordKind.Event, number, otherwise));

    /// <summary>A draft, saved once.</summary>
    public static async Task<Guid> DraftsAsync(this WatchApp app, Visitor person, RecordKind kind, int? number, int version, IReadOnlyDictionary<string, string> fields)
    {
        var id = Guid.NewGuid();
        await app.Service<DraftOperations>().SaveAsync(person.Acting, new DraftSave(id, kind, number, version, 0, fields, null), CancellationToken.None);
        return id;
    }

    /// <summary>The same, handed over.</summary>
    public static async Task<Guid> SubmitsAsync(this WatchApp app, Visitor person, Guid draft)
    {
        await app.Service<DraftOperations>().SubmitAsync(person.Acting, draft, CancellationToken.None);
        return draft;
    }

    /// <summary>Publishes a proposal.</summary>
    public static Task<WrittenRecord> PublishesAsync(this WatchApp app, Visitor person, Guid draft) => app.Service<RecordEditing>().PublishAsync(person.Acting, draft, CancellationToken.None);

    /// <summary>A proposal put into the store as it is, whoever may write one.</summary>
    public static async Task<Guid> HasProposalAsync(this WatchApp app, Person author, ProposalState state, int? number, int version)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var proposal = new Proposal
        {
            Id = Guid.NewGuid(),
            RecordKind = RecordKind.Event,
            RecordNumber = number,
            BaseVersion = version,
            State = state,
            Fields = DraftFields.Write(Event(("title", $"Visit {Guid.NewGuid():N}"))),
            Saving = 1,
            AuthorId = author.Id,
            AuthorName = author.DisplayName,
            CreatedAt = now,
            SavedAt = now,
            MovedAt = now,
        };
        await app.Service<WriteGate>().RunAsync(async () =>
        {
            await using var db = await app.Service<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
            db.Add(proposal);
            return await db.SaveChangesAsync();
        }, CancellationToken.None);
        return proposal.Id;
    }

    /// <summary>What the store keeps of a proposal.</summary>
    public static async Task<Proposal> ProposalAsync(this WatchApp app, Guid id)
    {
        await using var store = Store.Open(app.StoreFile);
        return await store.Proposals.SingleAsync(one => one.Id == id);
    }

    /// <summary>The revisions of an event, oldest first.</summary>
    public static async Task<IReadOnlyList<Revision>> RevisionsAsync(this WatchApp app, RecordKind kind, int number)
    {
        await using var store = Store.Open(app.StoreFile);
        return await store.Revisions.Where(one => one.RecordKind == kind && one.RecordNumber == number).OrderBy(one => one.Version).ToListAsync();
    }

    /// <summary>The sentence with which something is refused.</summary>
    public static async Task<string> RefusalAsync(Func<Task> doAsync) => (await Assert.ThrowsAsync<RefusedException>(doAsync)).Message;
}
