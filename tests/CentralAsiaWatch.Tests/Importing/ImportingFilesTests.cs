using System.Net;
using System.Text;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using static CentralAsiaWatch.Tests.Importing.ImportVisits;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>From a file to records, through the pages, all of it or nothing.</summary>
public sealed class ImportingFilesTests
{
    [Fact]
    public async Task AFile_IsJudgedWrittenAndReported()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer, "Rana");

        var judged = await reviewer.UploadAsync(Header + Row("visit-to-kabul") + Row("talks-on-water", date: "17.10.2024", actors: "uzbekistan; taliban", recipients: ""));
        Assert.Equal(["2 new", "3 new"], judged.Verdicts());
        Assert.Empty((await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Items);

        var written = await reviewer.RunAsync(app, judged);
        Assert.Contains("Written: 2 new records, 0 changed, 0 rows left out.", written.MainText, StringComparison.Ordinal);
        var events = (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Items;
        Assert.Equal(["Visit To Kabul 2024-10-15", "Talks On Water 2024-10-17"], events.Select(one => $"{one.Title} {one.Date}"));
        Assert.Equal(["/events/1", "/events/2"], written.Links("section:has(> #h-report) tbody a"));

        var report = await reviewer.GetAsync(AppUrls.ImportReport(judged.Id()));
        Assert.Equal("row,outcome,address,number,title,problems,uploaded by,written by\r\n2,created,/events/1,1,Visit To Kabul,,Rana,Rana\r\n3,created,/events/2,2,Talks On Water,,Rana,Rana\r\n", report.Body.TrimStart('\uFEFF'));
        await using var store = Store.Open(app.StoreFile);
        Assert.Equal([("Rana", "Imported from events.csv."), ("Rana", "Imported from events.csv.")], store.Revisions.Where(revision => revision.OperationId == judged.Id()).Select(revision => ValueTuple.Create(revision.Who, revision.Why)));
    }

    [Fact]
    public async Task EveryRow_SaysWhatIsWrongAndWhere()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var before = Store.Ask(app.StoreFile, "SELECT COUNT(*) FROM Revisions");

        var page = await editor.UploadAsync(
            Header
            + Row("sound")
            + Row("no-such-day", date: "31.02.2024")
            + Row("which-day", date: "03/04/2024")
            + Row("no-type", type: "MEETING")
            + Row("nobody", actors: "")
            + Row("a-formula").Replace("A Formula", "=1+2", StringComparison.Ordinal)
            + Row("too-far").TrimEnd('\n') + ",1,2,3,4,5,6,7,8,9,10\n"
            + Row("no-source").Replace("detente |", "nowhere |", StringComparison.Ordinal)
            + Row("no-paragraph").Replace("| 1 | 2", "| 99 | 2", StringComparison.Ordinal)
            + Row("somebody", actors: "Reds of the North")
            + Row("sound"));

        Assert.Equal(
            [
                "3 cannot be read date: is ‘31.02.2024’, but that month has 29 days; write a day from 2024-02-01 to 2024-02-29, or 2024-02 for the month.",
                "4 cannot be read date: is ‘03/04/2024’, which can mean 2024-04-03 or 2024-03-04; write the one that is meant.",
                $"5 cannot be read type: is ‘MEETING’, which is no event type; write one of {CentralAsiaWatch.Vocabulary.Vocabularies.EventTypes.Accepted}.",
                "6 cannot be read recipients: names nobody who acts; give one the role actor.",
                "7 cannot be read title: holds a formula; write its value, or put an apostrophe before a text that begins with =.",
                "8 cannot be read has 10 cells more than the header; put text with commas between quotation marks, or name the columns in the header.",
                "10 cannot be read citations: names paragraph 99 of detente, which has 40; write a number from 1 to 40.",
                "12 cannot be read key: is the key of row 2 too; each event has its own.",
                "9 names somebody unknown citations: is ‘nowhere’, which is no source yet; say below what that is.",
                "11 names somebody unknown actors: is ‘Reds of the North’, who is not known yet; say below who that is.",
                "2 new",
            ],
            page.Verdicts());
        Assert.Contains("Not yet: 10 of 11 rows cannot be written.", page.MainText, StringComparison.Ordinal);
        Assert.Equal(before, Store.Ask(app.StoreFile, "SELECT COUNT(*) FROM Revisions"));
    }

    [Fact]
    public async Task UnknownNames_BecomeActorsAndSourcesWhereSomebodySaysSo()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var page = await reviewer.UploadAsync(Header
            + Row("one", actors: "Police of Uzbekistan (2016-)")
            + Row("two", actors: "police of uzbekistan (2016-)", recipients: "Islamic Emirate", date: "2024-11-02")
            + Row("three", actors: "Reds", date: "2024-12-02").Replace("detente |", "Daily Bell |", StringComparison.Ordinal));

        // Proposed as an authority of the state that the name has in it; the second is the Taliban by another name; the third stays open.
        var offered = page.Document.QuerySelectorAll("fieldset legend bdi").Select(name => name.TextContent);
        Assert.Equal(["Police of Uzbekistan (2016-)", "Islamic Emirate", "Reds", "Daily Bell"], offered);
        Assert.Equal(("police-of-uzbekistan-2016", "authority", "uzbekistan"), (Value("actor-0-slug"), Value("actor-0-kind"), Value("actor-0-parent")));
        var decided = await SubmitAsync(page, ("actor-0-is", "create"), ("actor-1-is", "same"), ("actor-1-same", "taliban"), ("source-0-is", "create"));
        Assert.Equal(["4 names somebody unknown actors: is ‘Reds’, who is not known yet; say below who that is.", "2 new", "3 new"], decided.Verdicts());
        var leaving = await SubmitAsync(decided, ("leave-out", "true"));
        var written = await reviewer.RunAsync(app, leaving);

        Assert.Contains("Written: 4 new records, 0 changed, 1 row left out.", written.MainText, StringComparison.Ordinal);
        var actor = await app.GetJsonAsync<JsonList<ActorItem>>("/api/v1/actors?text=police");
        Assert.Equal("Police of Uzbekistan (2016-)", Assert.Single(actor.Items).Name);
        var second = (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?from=2024-11&to=2024-11")).Items.Single();
        Assert.Equal(["police-of-uzbekistan-2016 actor", "taliban recipient"], second.Actors.Select(one => $"{one.Slug} {one.Role}"));

        string? Value(string name) => page.Document.QuerySelector($"[name={name}]") is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : page.Document.QuerySelector($"[name={name}]")?.GetAttribute("value");

        async Task<Page> SubmitAsync(Page from, params (string, string)[] fields)
        {
            await reviewer.SubmitAsync(from, "form:has(#h-names)", fields);
            return await reviewer.GetPageAsync(AppUrls.Import(page.Id()));
        }
    }

    [Fact]
    public async Task ANewActorThatTakesAnothersSlug_IsRefused()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await editor.UploadAsync(Header + Row("one", actors: "Reds"));

        await editor.SubmitAsync(page, "form:has(#h-names)", ("actor-0-is", "create"), ("actor-0-slug", "taliban"), ("actor-0-kind", "king"));
        var after = await editor.GetPageAsync(AppUrls.Import(page.Id()));

        Assert.Contains("Reds: slug is ‘taliban’, which is taken; write another, or say that it is the same.", after.MainText, StringComparison.Ordinal);
        Assert.Contains("Reds: kind is ‘king’", after.MainText, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("input[value=run]"));
    }

    [Fact]
    public async Task Twins_AreFoundInTheFileAndInTheStore()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        await app.HasEventsAsync(An.Event("known").From("uzbekistan").To("taliban").On("2024-10-15").At("Kabul", "afghanistan") with { Number = 17 });
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);

        var page = await reviewer.UploadAsync(Header
            + Row("a-day-later", date: "2024-10-16", places: "Kabul | afghanistan | city")
            + Row("another-town", places: "Herat | afghanistan | city")
            + Row("another-month", date: "2024-12-16")
            + Row("again", date: "2024-12-16")
            + Row("known", date: "2024-10-15", places: "Kabul | afghanistan | city"));

        Assert.Equal(
            ["2 is there already, it seems: event 17", "5 is there already, it seems: in row 4", "3 new", "4 new", "6 is there already as it is: event 17"],
            page.Verdicts());
    }

    [Fact]
    public async Task OwnExport_ReadAgain_ChangesNothing_AndMakesAnEmptyStoreTheSame()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Seeds = RepositoryFolder.Seeds });
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        foreach (var (kind, ending) in new[] { (RecordKind.Event, "csv"), (RecordKind.Event, "json"), (RecordKind.Figure, "csv"), (RecordKind.Figure, "json") })
        {
            var export = await reviewer.Client.GetByteArrayAsync($"{AppUrls.Imports}/{kind.Plural()}.{ending}");
            var page = await reviewer.UploadAsync(export, $"{kind}.{ending}");

            Assert.All(page.Verdicts(), verdict => Assert.Contains(" is there already as it is: ", verdict, StringComparison.Ordinal));
        }

        await using var other = await WatchApp.StartAsync();
        var from = new List<RecordContent>();
        await using (var store = Store.Open(app.StoreFile))
        {
            from.AddRange(store.Revisions.AsEnumerable().Where(revision => revision.RecordKind is RecordKind.Actor or RecordKind.Source).Select(revision => app.Service<RecordMappings>()[revision.RecordKind].Read(revision.After)));
        }

        await other.WriteAsync(new RecordWrite(Guid.NewGuid(), "tests", "A test needs it.", from));
        using var there = await other.SignInAsync(PersonRole.Reviewer);
        var uploaded = await there.UploadAsync(await reviewer.Client.GetByteArrayAsync($"{AppUrls.Imports}/events.csv"));
        await there.SubmitAsync(uploaded, "form:has(#h-names)", ("with-twins", "true"));
        await there.RunAsync(other, await there.GetPageAsync(AppUrls.Import(uploaded.Id())));

        Assert.Equal(await reviewer.Client.GetStringAsync($"{AppUrls.Imports}/events.csv"), await there.Client.GetStringAsync($"{AppUrls.Imports}/events.csv"));
    }

    [Fact]
    public async Task AnImport_StoppedOnItsWay_LeavesNothing()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var page = await reviewer.UploadAsync(Header + string.Concat(Enumerable.Range(1, 4_500).Select(number => Row(FormattableString.Invariant($"visit-{number}"), places: FormattableString.Invariant($"Town {number} | afghanistan | city")))));
        var before = Store.Dump(app.StoreFile);
        using var cancel = new CancellationTokenSource();
        using var run = new StoppingRun(cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Service<RecordWriter>().WriteAsync(
            new RecordWrite(Guid.NewGuid(), "tests", "A test.", [.. Enumerable.Range(1, 4_500).Select(number => An.Event(FormattableString.Invariant($"other-{number}")).From("uzbekistan").On("2024-10"))]) { Progress = run }, cancel.Token));
        Assert.Equal(before, Store.Dump(app.StoreFile));

        var written = await reviewer.RunAsync(app, page);
        Assert.Contains("Written: 4,500 new records", written.MainText, StringComparison.Ordinal);
        var again = await app.Service<RevisionVerifier>().VerifyAsync(CancellationToken.None);
        Assert.Null(again.FirstDamaged);
        await Assert.ThrowsAsync<RefusedException>(() => app.Service<ImportRuns>().StartAsync(reviewer.Acting, page.Id(), 1, CancellationToken.None));
    }

    [Fact]
    public async Task WhatIsTooBigOrNoTable_IsRefusedAndNotKept()
    {
        await using var app = await WatchApp.StartAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);

        var page = await editor.UploadAsync("%PDF-1.7", "report.pdf");
        Assert.Contains("The file is a PDF, which holds no table", page.MainText, StringComparison.Ordinal);

        using var big = new HttpRequestMessage(HttpMethod.Post, AppUrls.Imports) { Content = new ByteArrayContent(new byte[25_000_000]) };
        big.Headers.ExpectContinue = true;
        var answer = await editor.SendAsync(big);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, true), (answer.Status, answer.Body.StartsWith("The file has 25 MB; at most 20 MB are taken at once.", StringComparison.Ordinal)));
        Assert.Equal(0L, Store.Ask(app.StoreFile, "SELECT COUNT(*) FROM Imports"));
    }

    [Fact]
    public async Task AnotherMapping_IsReadAnew()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var editor = await app.SignInAsync(PersonRole.Editor);
        var page = await editor.UploadAsync(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Дата;Что;Кто;Кому\n15.10.2024;Визит в Кабул;uzbekistan;taliban\n")).ToArray(), "события.csv");

        await editor.SubmitAsync(page, "form:has([name=target-0])", ("target-1", "title"), ("constant-citations.0.source", "detente"), ("constant-citations.0.paragraph", "1"), ("constant-citations.0.credibility", "3"));
        var typeless = await editor.GetPageAsync(AppUrls.Import(page.Id()));

        Assert.Equal(["2 cannot be read What did the actor do? is empty; it is needed."], typeless.Verdicts());
    }

    private sealed class StoppingRun(CancellationTokenSource cancel) : IProgress<int>, IDisposable
    {
        public void Report(int value) => cancel.Cancel();

        public void Dispose() => cancel.Cancel();
    }
}
