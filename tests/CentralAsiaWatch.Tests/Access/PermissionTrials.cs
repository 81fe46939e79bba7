using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Desk;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Maintenance;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Programs;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Tests.Importing;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Access;

/// <summary>How the operations beside drafts and records are tried on each subject: imports, texts, what still holds, people.</summary>
internal static class PermissionTrials
{
    /// <summary>Makes what the operation is tried on; what comes back does it.</summary>
    public static Task<Func<Task>> ArrangeAsync(WatchApp app, Visitor me, Operation operation, Subject subject) => operation switch
    {
        Operation.Import => ImportAsync(app, me, subject),
        Operation.KeepText => KeepTextAsync(app, me, subject),
        Operation.Confirm => ConfirmAsync(app, me, subject),
        Operation.ManagePeople => ManagePeopleAsync(app, me, subject),
        Operation.ShareView => ShareViewAsync(app, me, subject),
        Operation.SaveView or Operation.OfferView or Operation.FollowView or Operation.HookView => FollowAsync(app, me, operation, subject),
        Operation.HoldKey => HoldKeyAsync(app, me, subject),
        // A collection belongs to nobody: there is one, or there is none of the name.
        Operation.ChooseCollections => Task.FromResult<Func<Task>>(() => app.Service<CollectionChoosing>().ChooseAsync(me.Acting, subject is Subject.Other ? CollectionSlugs.Documents : "nowhere", isIn: true, CancellationToken.None)),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    // One's own open import; another's that was handed over; another's that was not; one that was thrown away.
    private static async Task<Func<Task>> ImportAsync(WatchApp app, Visitor me, Subject subject)
    {
        await using var store = Store.Open(app.StoreFile);
        var author = await AuthorAsync(store, me, subject is Subject.Own);
        var bytes = Encoding.UTF8.GetBytes(ImportVisits.Header + ImportVisits.Row($"visit-{Guid.NewGuid():N}"));
        var import = new Import
        {
            Id = Guid.NewGuid(),
            FileName = "events.csv",
            FileHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            FileLength = bytes.Length,
            State = subject switch { Subject.Other => ImportState.InReview, Subject.Deleted => ImportState.Discarded, _ => ImportState.Open },
            Choices = """{"actors":[],"sources":[],"leaveOut":false,"withTwins":true}""",
            Version = 1,
            AuthorId = author.Id,
            AuthorName = author.DisplayName,
            CreatedAt = Now(app),
            ChangedAt = Now(app),
        };
        await app.Service<GatedStore>().WriteAsync(
            db =>
            {
                db.AddRange(import, new ImportFile { ImportId = import.Id, Bytes = bytes });
                return Task.FromResult(true);
            },
            CancellationToken.None);
        return async () =>
        {
            using var run = new ImportRun(CancellationToken.None);
            await app.Service<ImportWriter>().WriteAsync(me.Acting, import.Id, 1, run, CancellationToken.None);
        };
    }

    // An article on one's own desk; the text of a published source; an article on somebody else's desk, which is not there for others; the text of a hidden source.
    private static async Task<Func<Task>> KeepTextAsync(WatchApp app, Visitor me, Subject subject)
    {
        if (subject is Subject.Own or Subject.Draft)
        {
            var article = new DeskArticle(Guid.NewGuid(), Now(app), "Visit", null, null, ["A paragraph."], []);
            if (subject == Subject.Own)
            {
                return async () =>
                {
                    await app.Service<DeskShelf>().AddAsync(me.Acting, article, CancellationToken.None);
                    await app.Service<DeskShelf>().RemoveAsync(me.Acting, article.Id, CancellationToken.None);
                };
            }

            using var other = await app.SignInAsync(PersonRole.Editor);
            await app.Service<DeskShelf>().AddAsync(other.Acting, article, CancellationToken.None);
            return async () => _ = await app.Service<DeskShelf>().FindAsync(me.Acting, article.Id, CancellationToken.None) ?? throw new RefusedException("It is not on this desk.");
        }

        var source = await SourceAsync(app, subject == Subject.Deleted);
        return () => app.Service<KeptTexts>().ReadAsync(me.Acting, source, [], CancellationToken.None);
    }

    // A source that one entered oneself, of somebody else, that is not published, that is hidden.
    private static async Task<Func<Task>> ConfirmAsync(WatchApp app, Visitor me, Subject subject)
    {
        var name = subject == Subject.Own ? (await AuthorAsync(app, me)).DisplayName : "tests";
        var source = subject == Subject.Draft ? 9_999 : await SourceAsync(app, subject == Subject.Deleted, name);
        return () => app.Service<MaintenanceOperations>().ConfirmAsync(me.Acting, Guid.NewGuid(), RecordKind.Source, source, "read again", CancellationToken.None);
    }

    // One's own account; another's; one that there is not; one that was ended.
    private static async Task<Func<Task>> ManagePeopleAsync(WatchApp app, Visitor me, Subject subject)
    {
        var person = subject switch
        {
            Subject.Own => await AuthorAsync(app, me),
            Subject.Draft => null,
            _ => await app.HasPersonAsync(PersonRole.Reader, change: one => one.IsEnded = subject == Subject.Deleted),
        };
        var administration = app.Service<PeopleAdministration>();
        return async () =>
        {
            // What is tried on oneself ends the session that all cells of a role share: another is opened for it.
            using var here = subject == Subject.Own ? await app.SignInAsync(await app.HasPersonAsync(person!.Role)) : null;
            var acting = here?.Acting ?? me.Acting;
            var problem = subject == Subject.Deleted
                ? await administration.RestoreAsync(acting, person!.Id, CancellationToken.None)
                : await administration.EndSessionsAsync(acting, here?.Acting.PersonId ?? person?.Id ?? "nobody", CancellationToken.None);
            if (problem is not null)
            {
                throw new RefusedException(problem);
            }
        };
    }

    // A view, by a link of one's own; a link that somebody else made; a draft; a link that was revoked.
    private static async Task<Func<Task>> ShareViewAsync(WatchApp app, Visitor me, Subject subject)
    {
        var operations = app.Service<ShareLinkOperations>();
        if (subject is Subject.Own or Subject.Draft)
        {
            return () => operations.MakeAsync(me.Acting, subject == Subject.Own ? AppUrls.Timeline : AppUrls.Draft(Guid.NewGuid()), "For a meeting", 30, null, CancellationToken.None);
        }

        using var other = subject == Subject.Other ? await app.SignInAsync(PersonRole.Reader) : null;
        var maker = (other ?? me).Acting;
        await operations.MakeAsync(maker, AppUrls.Timeline, "For a meeting", 30, null, CancellationToken.None);
        await using var store = Store.Open(app.StoreFile);
        var id = await store.ShareLinks.Where(link => link.MadeBy == maker.PersonId).MaxAsync(link => link.Id);
        if (subject == Subject.Deleted)
        {
            await operations.RevokeAsync(maker, id, CancellationToken.None);
        }

        return () => operations.RevokeAsync(me.Acting, id, CancellationToken.None);
    }

    // A view of one's own, one of the team that somebody else saved, somebody else's own, one that was removed.
    private static async Task<Func<Task>> FollowAsync(WatchApp app, Visitor me, Operation operation, Subject subject)
    {
        await using var store = Store.Open(app.StoreFile);
        var owner = await AuthorAsync(store, me, subject is Subject.Own);
        var view = new SavedView { Id = Guid.NewGuid(), OwnerId = owner.Id, Name = "Visits", Address = "/timeline", IsTeam = subject == Subject.Other, Place = 1, CreatedAt = Now(app) };
        if (subject != Subject.Deleted)
        {
            await app.Service<GatedStore>().WriteAsync(db => Task.FromResult(db.Add(view)), CancellationToken.None);
        }

        return operation switch
        {
            Operation.SaveView => () => app.Service<SavedViewOperations>().RenameAsync(me.Acting, view.Id, "Other visits", CancellationToken.None),
            Operation.OfferView => () => app.Service<SavedViewOperations>().ShareAsync(me.Acting, view.Id, isTeam: true, CancellationToken.None),
            Operation.FollowView => () => app.Service<SavedViewOperations>().SeeAsync(me.Acting, view.Id, CancellationToken.None),
            _ => () => app.Service<HookOperations>().MakeAsync(me.Acting, view.Id, "https://example.org/hook", "https://watch.example.org", CancellationToken.None),
        };
    }

    // One's own key, somebody else's, one that there is not, one that was revoked.
    private static async Task<Func<Task>> HoldKeyAsync(WatchApp app, Visitor me, Subject subject)
    {
        await using var store = Store.Open(app.StoreFile);
        var owner = await AuthorAsync(store, me, subject is Subject.Own);
        var key = new ApiKey
        {
            Id = Guid.NewGuid(),
            PersonId = owner.Id,
            Name = "Script",
            Hash = $"{Guid.NewGuid():N}",
            Scopes = KeyScopes.Read,
            CreatedAt = Now(app),
            ExpiresAt = Now(app).AddDays(1),
            RevokedAt = subject == Subject.Deleted ? Now(app) : null,
        };
        if (subject != Subject.Draft)
        {
            await app.Service<GatedStore>().WriteAsync(db => Task.FromResult(db.Add(key)), CancellationToken.None);
        }

        return () => app.Service<ApiKeyOperations>().RevokeAsync(me.Acting, key.Id, CancellationToken.None);
    }

    private static async Task<int> SourceAsync(WatchApp app, bool isHidden, string who = "tests")
    {
        var source = A.Source($"source-{Guid.NewGuid():N}");
        await app.WriteAsync(new RecordWrite(Guid.NewGuid(), who, "A test needs it.", [source]));
        if (isHidden)
        {
            await app.WriteAsync(new RecordWrite(Guid.NewGuid(), who, "A test needs it.", [source with { Hidden = true }]));
        }

        await using var store = Store.Open(app.StoreFile);
        return await store.Sources.Where(one => one.Key == source.Key).Select(one => one.Number).SingleAsync();
    }

    private static async Task<Person> AuthorAsync(WatchApp app, Visitor me)
    {
        await using var store = Store.Open(app.StoreFile);
        return await AuthorAsync(store, me, isMe: true);
    }

    private static Task<Person> AuthorAsync(WatchDbContext store, Visitor me, bool isMe) =>
        store.People.SingleAsync(person => isMe ? person.Id == me.Who!.PersonId : person.DisplayName == PermissionMatrixTests.WorkingApp.OtherEditor);

    private static DateTime Now(WatchApp app) => app.Clock.GetUtcNow().UtcDateTime;
}
