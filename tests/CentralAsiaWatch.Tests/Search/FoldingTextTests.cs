using CentralAsiaWatch.Events;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Search;

public sealed class FoldingTextTests
{
    [Theory]
    [InlineData("Détente", "detente")]
    [InlineData("QO‘SHTEPA", "qoshtepa")]
    [InlineData("Qoʻshtepa", "qoshtepa")]
    [InlineData("Qo'shtepa", "qoshtepa")]
    [InlineData("ҚЎШТЕПА", "қўштепа")]
    [InlineData("Талибан", "талибан")]
    [InlineData("قوش‌تپه", "قوشتپه")]
    [InlineData("طالبـان", "طالبان")]
    [InlineData("آمو", "امو")]
    [InlineData("يك", "یک")]
    [InlineData("İstanbul", "istanbul")]
    public void NameInAnyScript_IsFoldedToOneForm(string name, string folded) => Assert.Equal(SearchText.Fold(folded), SearchText.Fold(name));

    [Theory]
    [InlineData("qosh-tepa \"canal", "\"qosh\"* \"tepa\"* \"canal\"*")]
    [InlineData("a:b OR (c NEAR d)", "\"a\"* \"b\"* \"or\"* \"c\"* \"near\"* \"d\"*")]
    [InlineData("  ", null)]
    [InlineData("…!?", null)]
    [InlineData(null, null)]
    public void Query_IsQuotedWordByWord(string? query, string? match) => Assert.Equal(match, SearchText.ToMatch(query));

    [Theory]
    [InlineData("kanal")]
    [InlineData("Қўштепа")]
    [InlineData("ҚЎШТЕПА")]
    [InlineData("қўш")]
    [InlineData("Qo‘shtepa")]
    [InlineData("qoshtepa")]
    [InlineData("قوش‌تپه")]
    [InlineData("قوشتپه")]
    [InlineData("kanal\" qoshtepa (")]
    public async Task RecordNamedInThreeScripts_IsFoundByEach(string query)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("canal").From("afghanistan") with { Title = "Kanal Qo‘shtepa, Қўштепа, قوش‌تپه" },
            An.Event("other").From("afghanistan") with { Title = "Railway" });

        var list = await app.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?text={Uri.EscapeDataString(query)}");

        Assert.Equal([1], list.Items.Select(one => one.Id));
    }
}
