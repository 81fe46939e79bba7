using Bunit;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Diagnostics;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Components;

public sealed class VerifyingTheRevisionsTests
{
    [Fact]
    public async Task SoundStore_IsSaidToBeSound()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
        await using var context = Context(app);
        var page = context.Render<DiagnosticsPage>();
        Assert.Equal("Not verified yet.", page.Find("#verified").TextContent);

        await page.Find("button").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("All 3 revisions are as they were written.", page.Find("#verified").TextContent));
        Assert.False(page.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task AlteredRevision_IsNamed()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
        Store.Execute(app.StoreFile, "DROP TRIGGER RevisionsAreNotChanged; UPDATE Revisions SET Who = 'nobody' WHERE Sequence = 2");
        await using var context = Context(app);
        var page = context.Render<DiagnosticsPage>();

        await page.Find("button").ClickAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Revision 2 ", page.Find("#verified").TextContent, StringComparison.Ordinal));
    }

    private static BunitContext Context(WatchApp app)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<IDbContextFactory<WatchDbContext>>(new Stores(app.StoreFile));
        context.Services.AddSingleton<RevisionVerifier>();
        return context;
    }

    private sealed class Stores(string file) : IDbContextFactory<WatchDbContext>
    {
        public WatchDbContext CreateDbContext() => Store.Open(file);
    }
}
