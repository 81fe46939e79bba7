using CentralAsiaWatch.Search;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Search;

/// <summary>Whatever script a name is typed in, and however it is spelt, finds it and nothing else.</summary>
public sealed class FindingNamesTests
{
    private static readonly (string Name, string[] Forms)[] s_names =
    [
        ("Work on the Qosh Tepa Canal", ["Qosh Tepa", "Qush Tepa", "Qoshtepa", "qosh-tepa", "Qoʻshtepa", "Кош-Тепа", "Куш-Тепе", "Қўштепа", "қўш тепа", "قوش تپه", "قوش‌تپه", "قوش تپة", "KOSH TEPE"]),
        ("Guards at Hairatan", ["Hayraton", "Khairaton", "Хайратон", "حیرتان", "حيرتان", "حَیرتان", "حیــرتان"]),
        ("Aid for Mazar-i-Sharif", ["Mazari Sharif", "Mazar-e Sharif", "Мазари-Шариф", "Мазор-и-Шариф", "مزار شریف", "مزارشریف"]),
        ("Talks in Termez", ["Termiz", "Термез", "Термиз", "ترمذ"]),
        ("Bridge over the Panj", ["Pyandzh", "Пяндж", "Панҷ", "پنج"]),
        ("Market in Khorog", ["Xorugʻ", "Хорог", "Хоруғ", "خاروغ"]),
        ("Flood of the Amu Darya", ["Amudarya", "Amudaryo", "Амударья", "Аму-Дарья", "Амударё", "آمو دریا", "آمودریا"]),
        ("Trial of Sirajuddin Haqqani", ["Haqqoniy", "Хаккани", "Ҳаққонӣ", "حقانی", "حقاني"]),
        ("Envoy of Kazakhstan arrives", ["Казахстан", "Kazahstan"]),
    ];

    [Fact]
    public async Task EveryFormOfAName_FindsItAndNothingElse()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. s_names.Select((one, index) => An.Event($"event-{index}").From("afghanistan") with { Title = one.Name, Label = "Event" })]);
        var wrong = new List<string>();
        foreach (var (name, form) in s_names.SelectMany(one => one.Forms.Select(form => (one.Name, form))))
        {
            var found = (await app.GetJsonAsync<SuggestionList>($"/search/suggest?q={Uri.EscapeDataString(form)}")).Items.Select(one => one.Title).ToArray();
            if (found is not [var only] || only != name)
            {
                wrong.Add($"{form}: {string.Join(", ", found)}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(s_names.Sum(one => one.Forms.Length) >= 50);
    }

    [Fact]
    public async Task WordWrittenAfterItsBeginningWasAsked_IsFound()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("canal").From("afghanistan") with { Title = "Canal", Label = "Canal" });
        Assert.Equal(["Canal"], (await SuggestAsync(app, "cana")).Select(one => one.Title));

        await app.HasEventsAsync(An.Event("canalisation").From("afghanistan") with { Title = "Canalisation", Label = "Canalisation" });

        Assert.Equal(["Canal", "Canalisation"], (await SuggestAsync(app, "cana")).Select(one => one.Title).Order());
    }

    [Fact]
    public async Task WhatWasTyped_StandsBeforeOtherScriptsAndThoseBeforeSimilarSpellings()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            (An.Event("alike").From("afghanistan") with { Title = "Visit to Koshtepe" }).On("2025"),
            (An.Event("script").From("afghanistan") with { Title = "Қўштепа канали" }).On("2024"),
            (An.Event("typed").From("afghanistan") with { Title = "Canal of Qoshtepa" }).On("2021"),
            (An.Event("none").From("afghanistan") with { Title = "Railway" }).On("2026"));

        // Typed in Latin letters, what holds it leaves no room for guesses.
        Assert.Equal(
            [("Canal of Qoshtepa", "word"), ("Қўштепа канали", "transliteration")],
            (await SuggestAsync(app, "qoshtepa")).Select(one => (one.Title, one.Match)));
        Assert.Equal(
            [("Қўштепа канали", "word"), ("Canal of Qoshtepa", "transliteration"), ("Visit to Koshtepe", "similar spelling")],
            (await SuggestAsync(app, "қўштепа")).Select(one => (one.Title, one.Match)));

        var page = await app.GetPageAsync($"/search?q={Uri.EscapeDataString("қўштепа")}");
        Assert.Equal(["/events/2"], page.Links("section[aria-labelledby=h-hits] a.num"));
        Assert.Equal(["/events/3"], page.Links("section[aria-labelledby=h-script] a.num"));
        Assert.Equal(["/events/1"], page.Links("section[aria-labelledby=h-alike] a.num"));
    }

    [Theory]
    [InlineData("canal", "Work on the canal")]
    [InlineData("kanal", "Kanal talks")]
    [InlineData("kunal", "Kanal talks")]
    [InlineData("railwey", "Railway")]
    [InlineData("type", "")]
    public async Task OrdinaryWord_IsFoundAsItIsTyped(string typed, string found)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("one").From("afghanistan") with { Title = "Work on the canal", Label = "Work" },
            An.Event("two").From("afghanistan") with { Title = "Kanal talks", Label = "Talks" },
            An.Event("three").From("afghanistan") with { Title = "Railway", Label = "Line" },
            An.Event("four").From("afghanistan") with { Title = "A tape of the top", Label = "A tape" });

        Assert.Equal(found, string.Join(", ", (await SuggestAsync(app, typed)).Select(one => one.Title)));
    }

    [Fact]
    public async Task Reason_IsTheOtherNameOrThePassageWithTheWordsMarked()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Project("big-canal") with { Name = "Big Canal", Aliases = ["Қўштепа канали", "<b>Kush</b>"], Summary = $"{string.Concat(Enumerable.Repeat("Long ago. ", 30))}It takes water from the Amu Darya." },
            A.Actor("board") with { Name = "Water Board" });

        var alias = await app.GetPageAsync($"/search?q={Uri.EscapeDataString("Қўштепа")}");
        var passage = await app.GetPageAsync("/search?q=amu+water");
        var title = await app.GetPageAsync("/search?q=board");
        var markup = await app.GetPageAsync("/search?q=kush");

        Assert.Equal("also: Қўштепа канали", Why(alias));
        Assert.Equal(["Қўштепа"], Marks(alias, ".why"));
        Assert.EndsWith("It takes water from the Amu Darya.", Why(passage), StringComparison.Ordinal);
        Assert.StartsWith("… ", Why(passage), StringComparison.Ordinal);
        Assert.Equal(["water", "Amu"], Marks(passage, ".why"));
        Assert.Equal(["Board"], Marks(title, "a.num"));
        Assert.Null(title.Document.QuerySelector("section[aria-labelledby=h-hits] .why"));
        Assert.Equal("also: <b>Kush</b>", Why(markup));
    }

    [Fact]
    public async Task Suggestions_AreTheEightFirstAndSayWhy()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
        [
            A.Actor("border-guard") with { Name = "Border Guard", Aliases = ["Пограничная служба"] },
            .. Enumerable.Range(1, 12).Select(number => (An.Event($"event-{number}").From("afghanistan") with { Title = $"Border meeting {number}", Summary = "At the crossing." }).On($"{2000 + number}")),
        ]);

        Assert.Equal(
            ["Border Guard", .. Enumerable.Range(6, 7).Reverse().Select(number => $"Border meeting {number}")],
            (await SuggestAsync(app, "bord")).Select(one => one.Title));
        Assert.Equal([new Suggestion("actor", "Border Guard", "/actors/border-guard", "word", "also: Пограничная служба")], await SuggestAsync(app, "погран"));
        Assert.Equal([new Suggestion("actor", "Border Guard", "/actors/border-guard", "transliteration", "also: Пограничная служба")], await SuggestAsync(app, "pogranichnaya"));
        Assert.Equal(new Suggestion("event", "Border meeting 12", "/events/12", "word", "At the crossing."), (await SuggestAsync(app, "crossing"))[0]);
        Assert.Empty(await SuggestAsync(app, "…"));
        Assert.Empty((await app.GetJsonAsync<SuggestionList>("/search/suggest")).Items);
    }

    [Fact]
    public async Task Pager_GoesThroughEveryKindOfMatch()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
        [
            .. Enumerable.Range(1, 60).Select(number => (An.Event($"typed-{number}").From("afghanistan") with { Title = $"Тепа {number}" }).On($"{1900 + number}")),
            .. Enumerable.Range(1, 60).Select(number => (An.Event($"latin-{number}").From("afghanistan") with { Title = $"Place Tepa {number}" }).On($"{1900 + number}")),
        ]);
        var found = new List<string>();
        for (var url = $"/search?q={Uri.EscapeDataString("тепа")}"; url is not null;)
        {
            var page = await app.GetPageAsync(url);
            found.AddRange(page.Links("main a.num"));
            url = page.Links("a[rel=next]").SingleOrDefault();
        }

        Assert.Equal([.. Enumerable.Range(1, 120).Select(number => $"/events/{number}").Order(StringComparer.Ordinal)], found.Order(StringComparer.Ordinal));
        Assert.All(found.Take(60), link => Assert.InRange(int.Parse(link.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture), 1, 60));
    }

    [Fact]
    public async Task FilterOfAList_StaysWithTheWordsAsTyped()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("one").From("afghanistan") with { Title = "Work at Қўштепа" });

        Assert.Empty((await app.GetJsonAsync<JsonList<CentralAsiaWatch.Events.EventItem>>("/api/v1/events?text=qoshtepa")).Items);
    }

    private static async Task<IReadOnlyList<Suggestion>> SuggestAsync(WatchApp app, string typed) =>
        (await app.GetJsonAsync<SuggestionList>($"/search/suggest?q={Uri.EscapeDataString(typed)}")).Items;

    private static string Why(Page page) => page.Document.QuerySelector("section[aria-labelledby=h-hits] .why")!.TextContent;

    private static string[] Marks(Page page, string within) =>
        [.. page.Document.QuerySelectorAll($"section[aria-labelledby=h-hits] {within} mark").Select(mark => mark.TextContent)];
}
