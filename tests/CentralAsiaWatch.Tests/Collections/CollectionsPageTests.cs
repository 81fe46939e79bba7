using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>An administrator adds a collection by a click and takes it out by another; nobody else comes to the page.</summary>
public sealed class CollectionsPageTests
{
    private const string Form = "[data-collection=open-record] form";

    [Fact]
    public async Task Administrator_AddsACollectionAndTakesItOut()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        using var administrator = await app.SignInAsync(PersonRole.Administrator, "Gulnara");

        var added = await administrator.SubmitAsync(await administrator.GetPageAsync("/admin/collections"), Form);
        Assert.Contains("open-record was added: ", added.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await app.ContentsAsync(RecordKind.Event)).Values, content => content.InCollections.Contains("open-record"));

        var taken = await administrator.SubmitAsync(added, Form);
        Assert.Contains("open-record was taken out: ", taken.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain((await app.ContentsAsync(RecordKind.Event)).Values, content => content.InCollections.Contains("open-record"));
        Assert.Contains("Gulnara", (await app.GetPageAsync("/changes?action=hidden")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PersonRole.Reader)]
    [InlineData(PersonRole.Editor)]
    [InlineData(PersonRole.Reviewer)]
    public async Task Others_DoNotComeToIt(PersonRole role)
    {
        await using var app = await WatchApp.StartAsync();
        using var visitor = await app.SignInAsync(role);

        var answer = await visitor.GetAsync("/admin/collections");

        Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.Forbidden, answer.Status.ToString());
    }
}
