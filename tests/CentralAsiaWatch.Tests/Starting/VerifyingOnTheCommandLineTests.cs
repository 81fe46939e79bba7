using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Starting;

/// <summary><c>revisions verify</c>, while the program runs and while it does not.</summary>
public sealed class VerifyingOnTheCommandLineTests
{
    [Fact]
    public async Task SoundStore_IsSaidToBeSound_BesideTheProgramAndWithoutIt()
    {
        using var folder = new TestFolder();
        await using (var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = folder.Path }))
        {
            await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
            Assert.Equal((0, "All 3 revisions are as they were written.", ""), await VerifyAsync(folder.Path));
        }

        Assert.Equal((0, "All 3 revisions are as they were written.", ""), await VerifyAsync(folder.Path));
    }

    [Fact]
    public async Task AlteredRevision_IsNamed()
    {
        using var folder = new TestFolder();
        await using (var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = folder.Path }))
        {
            await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
        }

        Store.Execute(WatchApp.StoreIn(folder.Path), "DROP TRIGGER RevisionsAreNotChanged; UPDATE Revisions SET Who = 'nobody' WHERE Sequence = 2");

        Assert.Equal((1, "", "Revision 2 or the one before it is not as it was written; 1 revision before it are. Put back a backup from before."), await VerifyAsync(folder.Path));
    }

    [Fact]
    public async Task StoreThatIsNotThere_IsNotMade()
    {
        using var folder = new TestFolder();

        var (code, _, error) = await VerifyAsync(folder.Path);

        Assert.Equal(1, code);
        Assert.StartsWith("There is no store at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(WatchApp.StoreIn(folder.Path)));
    }

    private static async Task<(int Code, string Output, string Error)> VerifyAsync(string folder)
    {
        string[] args = ["revisions", "verify", .. WatchApp.Arguments(folder, new WatchAppSettings())];
        Assert.True(RevisionsCommand.IsNamed(args));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await RevisionsCommand.RunAsync(args, output, error);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
