using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Writing;

/// <summary>An actor or a source changes: every record that shows it shows it as it now is, and is not itself revised.</summary>
public sealed class ChangingWhatOthersShowTests
{
    [Fact]
    public async Task ActorRenamed_IsRenamedWhereverItStands()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            An.Event("visit").From("uzbekistan").To("taliban").On("2024"),
            A.Agreement("memorandum").Between("uzbekistan", "taliban"),
            A.Figure("trade") with { From = "uzbekistan", To = "taliban" });
        await app.HasAsync(A.UsualActor("taliban") with { Name = "Islamic Emirate" });

        var visit = Assert.Single((await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?text=emirate")).Items);
        var memorandum = Assert.Single((await app.GetJsonAsync<JsonList<AgreementItem>>("/api/v1/agreements?text=emirate")).Items);
        var trade = Assert.Single((await app.GetJsonAsync<JsonList<FigureItem>>("/api/v1/figures?text=emirate")).Items);

        Assert.Equal(["Uzbekistan", "Islamic Emirate"], visit.Actors.Select(actor => actor.Name));
        Assert.Equal(["Uzbekistan", "Islamic Emirate"], memorandum.Parties.Select(party => party.Name));
        Assert.Equal("Trade turnover, Uzbekistan and Islamic Emirate", trade.Title);
        Assert.Equal([1, 1, 1], [visit.Version, memorandum.Version, trade.Version]);
        Assert.Equal(0, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?text=taliban")).Total);
        await using var store = Store.Open(app.StoreFile);
        Assert.Contains("Islamic Emirate", (await store.Events.SingleAsync()).Who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActorThatBelongsElsewhere_IsFoundThere()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Actor("border-guard") with { Parent = "tajikistan" });
        await app.HasEventsAsync(An.Event("clash").From("border-guard").To("kyrgyzstan").On("2022"));
        await app.HasAsync(A.Actor("border-guard") with { Parent = "uzbekistan" });

        Assert.Equal(0, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=tajikistan")).Total);
        Assert.Equal(1, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=uzbekistan")).Total);
        Assert.Equal(1, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?pair=uzbekistan,kyrgyzstan")).Total);
        var clash = Assert.Single((await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Items);
        Assert.Equal(["uzbekistan", "kyrgyzstan"], clash.Actors.Select(actor => actor.Country));
    }

    [Fact]
    public async Task ActorWhoseOwnerBelongsElsewhere_IsFoundThere()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Actor("council") with { Parent = "tajikistan" }, A.Actor("border-guard") with { Parent = "council" });
        await app.HasEventsAsync(An.Event("clash").From("border-guard").To("kyrgyzstan").On("2022"));
        await app.HasAsync(A.Actor("council") with { Parent = "uzbekistan" });

        Assert.Equal(0, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=tajikistan")).Total);
        Assert.Equal(1, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=uzbekistan")).Total);
        var clash = Assert.Single((await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Items);
        Assert.Equal(["uzbekistan", "kyrgyzstan"], clash.Actors.Select(actor => actor.Country));
        var guard = Assert.Single((await app.GetJsonAsync<JsonList<ActorItem>>("/api/v1/actors?actor=border-guard")).Items);
        Assert.Equal("uzbekistan", guard.Country);
    }

    [Fact]
    public async Task RecordWrittenAsItIsBesideTheChange_ShowsIt()
    {
        await using var app = await WatchApp.StartAsync();
        var clash = An.Event("clash").From("border-guard").To("kyrgyzstan").On("2022");
        await app.HasAsync(A.Actor("border-guard") with { Parent = "tajikistan" }, clash);
        await app.HasAsync(A.Actor("border-guard") with { Parent = "uzbekistan" }, clash);

        Assert.Equal(0, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=tajikistan")).Total);
        var shown = Assert.Single((await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=uzbekistan")).Items);
        Assert.Equal(["uzbekistan", "kyrgyzstan"], shown.Actors.Select(actor => actor.Country));
        Assert.Equal(1, shown.Version);
    }

    [Fact]
    public async Task SourceGradedAnew_GradesWhatRestsOnIt()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Source("essay", "F"), A.Source("agency", "B"));
        await app.HasEventsAsync(
            An.Event("of-the-essay").From("uzbekistan").Citing("essay", credibility: 2),
            An.Event("of-the-agency").From("uzbekistan").Citing("agency", credibility: 3));
        await app.HasAsync(A.Source("essay", "A"));

        var list = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?grade=A2");

        Assert.Equal(["Of The Essay"], list.Items.Select(one => one.Title));
        Assert.Equal(["A2"], list.Items.Select(one => one.Grade));
        Assert.Equal(0, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?grade=F")).Total);
        Assert.Equal(1, (await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?grade=B3")).Total);
        Assert.All(list.Items, one => Assert.Equal(1, one.Version));
    }

    [Fact]
    public async Task EventRenamed_IsRenamedInTheAgreementThatNamesIt()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(An.Event("signing").From("uzbekistan").On("2024-08"), A.Agreement("package") with { Events = ["signing"] });
        await app.HasEventsAsync(An.Event("signing").From("uzbekistan").On("2024-08") with { Title = "Signing in Kabul" });

        var package = Assert.Single((await app.GetJsonAsync<JsonList<AgreementItem>>("/api/v1/agreements")).Items);

        Assert.Equal(["Signing in Kabul"], package.Events.Select(one => one.Title));
    }
}
