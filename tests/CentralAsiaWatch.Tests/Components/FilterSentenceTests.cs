using Bunit;
using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Http;

namespace CentralAsiaWatch.Tests.Components;

public sealed class FilterSentenceTests : IAsyncDisposable
{
    private static readonly References s_references = new(
        [new ActorEntry(1, "uzbekistan", "Uzbekistan", "state", null, "UZB"), new ActorEntry(2, "kazakhstan", "Kazakhstan", "state", null, "KAZ")],
        [new SourceEntry(1, "detente-2023", "Détente 2023", 'F', 16)]);

    private readonly BunitContext _context = new();

    [Fact]
    public void NoFilter_SaysThatEverythingIsShown()
    {
        var sentence = Render("");

        Assert.Equal("Events of any kind, date and grade Add a condition", Words(sentence));
        Assert.Equal(["/timeline?conditions=open"], sentence.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("?from=2024-05-03&to=2024-05-03&text=canal", "Events from 3 May 2024 to 3 May 2024, with the words “canal”")]
    [InlineData("?actor=uzbekistan&to=2024", "Events involving Uzbekistan, to 2024")]
    public void Filter_IsOnePhrase(string query, string words) =>
        Assert.Equal(words, RecordFilter.Read(EventFilter.Kind, new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)), s_references).Words);

    [Fact]
    public void Filter_SaysItselfAndEachPartCanBeTakenAway()
    {
        var sentence = Render("?actor=uzbekistan,kazakhstan&from=2024-05&text=canal");

        Assert.Equal("Events involving Uzbekistan or Kazakhstan × from May 2024 × with the words “canal” × Add a conditionClear all", Words(sentence));
        Assert.Equal(
            ["/timeline?from=2024-05&text=canal", "/timeline?actor=uzbekistan,kazakhstan&text=canal", "/timeline?actor=uzbekistan,kazakhstan&from=2024-05", "/timeline?actor=uzbekistan,kazakhstan&from=2024-05&text=canal&conditions=open", "/timeline"],
            sentence.FindAll(".filter a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void ValueThatCannotBeRead_IsNotedAndTheFormIsOpen()
    {
        var sentence = Render("?quad=9");

        Assert.Equal("Left out: ‘9’ cannot be read as quad", sentence.Find("[role=note]").TextContent.Split(';')[0]);
        Assert.Single(sentence.FindAll("form"));
    }

    [Fact]
    public void Form_HoldsWhatIsChosen()
    {
        var sentence = Render("?actor=uzbekistan&text=canal&conditions=open");

        // A store with one collection has no choice of them.
        Assert.Equal(EventFilter.Kind.Parameters.Where(parameter => parameter.Name != "collection").SelectMany(parameter => Enumerable.Repeat(parameter.Name, parameter.Pieces)), sentence.FindAll("form [name]").Select(control => control.GetAttribute("name")));
        Assert.Equal("uzbekistan", sentence.Find("select[name=actor] option[selected]").GetAttribute("value"));
        Assert.Equal("canal", sentence.Find("input[name=text]").GetAttribute("value"));
        Assert.All(
            sentence.FindAll("form [name]").Where(control => control.GetAttribute("aria-label") is null),
            control => Assert.Single(sentence.FindAll($"label[for='{control.Id}']")));
    }

    [Fact]
    public void Pair_IsChosenFromTwoLists()
    {
        var sentence = Render("?pair=uzbekistan,kazakhstan&conditions=open");

        Assert.Equal(["uzbekistan", "kazakhstan"], sentence.FindAll("select[name=pair]").Select(list => list.QuerySelector("option[selected]")!.GetAttribute("value")));
    }

    [Fact]
    public void TypedText_IsShownAndNeverRun()
    {
        var sentence = Render("?text=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>"));

        Assert.Empty(sentence.FindAll("img"));
        Assert.Contains("<img src=x onerror=alert(1)>", Words(sentence), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private IRenderedComponent<FilterSentence> Render(string query)
    {
        var request = new DefaultHttpContext { Request = { QueryString = new QueryString(query) } };
        return _context.Render<FilterSentence>(parameters => parameters
            .AddCascadingValue<HttpContext>(request)
            .Add(sentence => sentence.Filter, RecordFilter.Read(EventFilter.Kind, request.Request.Query, s_references))
            .Add(sentence => sentence.Path, AppUrls.Timeline)
            .Add(sentence => sentence.References, s_references));
    }

    private static string Words(IRenderedComponent<FilterSentence> sentence) =>
        string.Join(' ', sentence.Find(".filter").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
