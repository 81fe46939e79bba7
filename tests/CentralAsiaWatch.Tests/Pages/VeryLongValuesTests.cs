using System.Net;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Pages;

/// <summary>What nobody types but somebody pastes: it is answered by the program, with a note, and stands nowhere on the page.</summary>
public sealed class VeryLongValuesTests(SeededApp seeded)
{
    private static readonly string[] s_noFilter =
    [
        "/", "/actors/taliban", "/agreements/4", "/countries", "/events/65", "/figures/1", "/leverage/afghanistan/uzbekistan", "/method", "/projects/qosh-tepa-canal", "/relations", "/sources/leverage-and-diplomacy-2025",
        .. PageRoutes.OneOfEach.Where(path => path.StartsWith(AppUrls.Share, StringComparison.Ordinal) || path.StartsWith(AppUrls.Since, StringComparison.Ordinal)),
    ];

    private static readonly string[] s_parameters = ["text", "q", "place", "actor", "kind", "pairs", "number", "limit", "after", "order"];

    public static TheoryData<string, string> Values { get; } = new()
    {
        { "Latin", new string('k', 10_000) },
        { "Perso-Arabic", new string('ک', 10_000) },
        { "repeated", string.Concat(Enumerable.Repeat("uzbekistan,", 900)) },
        { "bidi", string.Concat(Enumerable.Repeat("\u202eklm\u2067", 2_000)) },
        { "beyond 65,536", string.Concat(Enumerable.Repeat("𐎠", 5_000)) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task EveryPage_AnswersWithANoteWhereItTakesAFilterAndRepeatsNothing(string what, string value)
    {
        var silent = new List<string>();
        foreach (var path in PageRoutes.OneOfEach)
        {
            // As many as a request takes: all of them in Latin letters, two in others.
            var names = what == "Latin" ? s_parameters : path == "/search" ? ["q"] : path == "/compare" ? ["pairs"] : path == "/explain" ? ["number"] : path == "/leverage" ? ["holder"] : ["text", "actor"];
            var page = await seeded.App.GetPageAsync(Address(path, names, value));

            Assert.True(page.Answer.Status == HttpStatusCode.OK, $"{path} with {what} answered {page.Answer.Status}");
            Assert.True(!Repeats(page.Answer.Body, value), $"{path} repeats {what}");
            Assert.True(!page.MainText.Contains('\u202e') && !page.MainText.Contains('\u2067') && !page.MainText.Contains('\ufffd'), $"{path} shows a control or half a letter");
            if (page.Document.QuerySelector("main .errs") is null)
            {
                silent.Add(path);
            }
        }

        Assert.Equal(s_noFilter.Order(StringComparer.Ordinal), silent.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task EveryListOfTheApi_SaysWhatItAccepts(string what, string value)
    {
        foreach (var kind in FilterKinds.All)
        {
            foreach (var parameter in kind.Parameters)
            {
                var answer = await seeded.App.GetAsync(Address($"/api/v1/{kind.Record.Plural()}", [parameter.Name], value));

                Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{kind.Words} with {what} as {parameter.Name} answered {answer.Status}");
                Assert.Equal((parameter.Name, parameter.Accepted), (answer.Json.GetProperty("parameter").GetString(), answer.Json.GetProperty("accepted").GetString()));
                Assert.InRange(answer.Json.GetProperty("value").GetString()!.Length, 1, 81);
            }
        }
    }

    [Theory]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task Text_IsReadUpTo200Characters(int length, HttpStatusCode status) =>
        Assert.Equal(status, (await seeded.App.GetAsync($"/api/v1/events?text={new string('k', length)}")).Status);

    [Fact]
    public async Task AddressThatNamesNothing_IsShortened()
    {
        var page = await seeded.App.GetPageAsync("/" + new string('k', 10_000));

        Assert.Equal(HttpStatusCode.NotFound, page.Answer.Status);
        Assert.False(Repeats(page.Answer.Body, new string('k', 10_000)));
    }

    private static string Address(string path, IEnumerable<string> names, string value) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(value)}"))}";

    // Search looks at 200 characters and shows those.
    private static bool Repeats(string body, string value) => body.Contains(value[..210], StringComparison.Ordinal) || body.Contains(Uri.EscapeDataString(value)[..2_000], StringComparison.Ordinal);
}
