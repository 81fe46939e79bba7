using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Filtering;

public sealed class UnreadableFiltersTests(SeededApp seeded)
{
    [Theory]
    [InlineData("events", "actor", "atlantis", "a slug of an actor such as uzbekistan, or several with commas; /api/v1/actors lists them")]
    [InlineData("events", "actor", ",", "a slug of an actor such as uzbekistan, or several with commas; /api/v1/actors lists them")]
    [InlineData("events", "pair", "uzbekistan", "two slugs of actors with a comma between, such as uzbekistan,afghanistan")]
    [InlineData("events", "pair", "uzbekistan,uzbekistan", "two slugs of actors with a comma between, such as uzbekistan,afghanistan")]
    [InlineData("events", "quad", "5", "a quad from 1 to 4, or several with commas: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict")]
    [InlineData("events", "from", "17.05.2024", "a day, month or year, such as 2024-05-17, 2024-05 or 2024, or Solar Hijri, such as SH1403-06-03, 3 Sunbula 1403 or SH1403")]
    [InlineData("events", "to", "2024/2025", "a day, month or year, such as 2024-05-17, 2024-05 or 2024, or Solar Hijri, such as SH1403-06-03, 3 Sunbula 1403 or SH1403")]
    [InlineData("events", "to", "2023-02-29", "a day, month or year, such as 2024-05-17, 2024-05 or 2024, or Solar Hijri, such as SH1403-06-03, 3 Sunbula 1403 or SH1403")]
    [InlineData("events", "grade", "G7", "an Admiralty grade such as B2, a letter A–F, a digit 1–6, or several with commas")]
    [InlineData("events", "contested", "maybe", "true or false")]
    [InlineData("events", "text", "…!?", "one or more words in any script, a text of at most 200 characters")]
    [InlineData("events", "place", "atlantis", "the place of an event in lower case with hyphens such as gorno-badakhshan, or several with commas")]
    [InlineData("figures", "measure", "weight-of-clouds", "the measure of a figure in lower case with hyphens such as trade-turnover, or several with commas")]
    [InlineData("agreements", "state", "sealed", "one of proposed, signed, in force, delivered, stalled, ended, or several with commas")]
    [InlineData("leverage", "holder", "nobody", "a slug of an actor such as uzbekistan, or several with commas; /api/v1/actors lists them")]
    [InlineData("events", "limit", "0", "a whole number from 1 to 500")]
    [InlineData("events", "limit", "501", "a whole number from 1 to 500")]
    [InlineData("events", "limit", "-1", "a whole number from 1 to 500")]
    [InlineData("events", "limit", "ten", "a whole number from 1 to 500")]
    [InlineData("events", "limit", "99999999999999999999", "a whole number from 1 to 500")]
    [InlineData("events", "order", "score", "oldest, newest or entered")]
    [InlineData("events", "after", "garbage", "what an earlier answer gave as next")]
    [InlineData("events", "after", "MS4y4pyT", "what an earlier answer gave as next")]
    [InlineData("events", "after", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "what an earlier answer gave as next")]
    public async Task ValueThatCannotBeRead_IsAProblemThatNamesParameterValueAndWhatIsAccepted(string kind, string parameter, string value, string accepted)
    {
        var answer = await seeded.App.GetAsync($"/api/v1/{kind}?{parameter}={Uri.EscapeDataString(value)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        var problem = answer.Json;
        Assert.Equal((parameter, value, accepted), (problem.GetProperty("parameter").GetString(), problem.GetProperty("value").GetString(), problem.GetProperty("accepted").GetString()));
        Assert.Equal($"‘{value}’ cannot be read as {parameter}; accepted is {accepted}.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task PeriodThatEndsBeforeItBegins_IsAProblemOfItsEnd()
    {
        var answer = await seeded.App.GetAsync("/api/v1/events?from=2025&to=2020");
        var page = await seeded.App.GetPageAsync("/timeline?from=2025&to=2020");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(("to", "2020"), (answer.Json.GetProperty("parameter").GetString(), answer.Json.GetProperty("value").GetString()));
        Assert.Equal("a day, month or year that does not end before 2025", answer.Json.GetProperty("accepted").GetString());
        Assert.Equal("‘2020’ ends before ‘from’, 2025.", answer.Json.GetProperty("detail").GetString());
        Assert.Equal("Left out: ‘2020’ ends before ‘from’, 2025.", page.Document.QuerySelector(".errs")!.TextContent);
    }

    [Theory]
    [InlineData("events", "actor, pair, direction, type, quad, context, place, from, to, source, grade, contested, collection, origins, text, relation")]
    [InlineData("agreements", "actor, pair, kind, state, from, to, event, source, grade, contested, collection, text")]
    [InlineData("projects", "actor, pair, kind, state, event, source, grade, contested, collection, text")]
    [InlineData("figures", "actor, pair, measure, from, to, source, grade, contested, collection, text")]
    [InlineData("leverage", "holder, subject, actor, pair, dimension, level, source, grade, contested, collection, text")]
    [InlineData("actors", "actor, kind, source, grade, contested, collection, text")]
    [InlineData("sources", "kind, source, grade, contested, collection, text")]
    public async Task UnknownParameter_IsAProblemThatNamesThoseThereAre(string kind, string parameters)
    {
        var answer = await seeded.App.GetAsync($"/api/v1/{kind}?country=uzbekistan");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal($"one of {parameters}", answer.Json.GetProperty("accepted").GetString());
    }

    [Fact]
    public async Task VeryLongValue_IsShortenedInTheProblem()
    {
        var answer = await seeded.App.GetAsync($"/api/v1/events?actor={new string('x', 3000)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.InRange(answer.Json.GetProperty("value").GetString()!.Length, 1, 81);
    }

    [Fact]
    public async Task NoValue_IsNoFilter()
    {
        var all = await seeded.App.GetAsync("/api/v1/agreements");

        var empty = await seeded.App.GetAsync("/api/v1/agreements?actor=&from=&text=&limit=&after=&order=");

        Assert.Equal(all.Body, empty.Body);
    }
}
