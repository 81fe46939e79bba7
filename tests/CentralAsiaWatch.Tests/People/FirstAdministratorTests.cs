using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Tests.Starting;

namespace CentralAsiaWatch.Tests.People;

/// <summary>The first administrator is made on the command line, while the program is stopped, and sets a password by a link.</summary>
[Collection(ConsoleTests.Name)]
public sealed class FirstAdministratorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Command_PrintsALinkThatMakesTheAdministrator()
    {
        var (code, said, problem) = await RunAsync("administrator", "add", "--email", "malika@example.org", "--name", "Malika");

        Assert.Equal((0, ""), (code, problem));
        Assert.StartsWith("Start the program and open this link once, within seven days, to set the password of Malika:", said, StringComparison.Ordinal);
        var link = new Uri(said.Split(Environment.NewLine)[^1]).PathAndQuery;
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = _folder.Path });
        // The link lasts seven days by the machine's clock, by which the command made it.
        app.Clock.Now = TimeProvider.System.GetUtcNow();
        using var visitor = app.Visit();
        var page = await visitor.GetPageAsync(link);
        Assert.Equal(("malika@example.org", "Malika"), (page.Document.QuerySelector("#address")!.GetAttribute("value"), page.Document.QuerySelector("#name")!.GetAttribute("value")));
        await visitor.SubmitAsync(page, "#password", ("Address", "other@example.org"), ("Name", "Other"), ("Password", "seven herons on the ice"));
        await using var store = Store.Open(app.StoreFile);
        Assert.Equal([("malika@example.org", "Malika", PersonRole.Administrator)], store.People.AsEnumerable().Select(person => (person.UserName!, person.DisplayName, person.Role)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/people")).Status);
    }

    [Theory]
    [InlineData("Name the administrator: administrator add --email ADDRESS --name NAME. Nothing was changed.", "administrator", "add")]
    [InlineData("Name the administrator: administrator add --email ADDRESS --name NAME. Nothing was changed.", "administrator", "add", "--email", "malika@example.org")]
    [InlineData("Write the address as name@host, without spaces.", "administrator", "add", "--email", "malika", "--name", "Malika")]
    [InlineData("That name belongs to the program; write your own.", "administrator", "add", "--email", "malika@example.org", "--name", "Seeds")]
    [InlineData("‘administrator remove’ is no command; there are ‘administrator add --email ADDRESS --name NAME’ and ‘collections list’ and ‘collections add --name COLLECTION’ and ‘collections remove --name COLLECTION’ and ‘revisions verify’.", "administrator", "remove")]
    [InlineData("‘serve’ is no command; there are ‘administrator add --email ADDRESS --name NAME’ and ‘collections list’ and ‘collections add --name COLLECTION’ and ‘collections remove --name COLLECTION’ and ‘revisions verify’.", "serve")]
    public async Task CommandThatIsNotWhole_IsToldSo(string sentence, params string[] words)
    {
        var (code, said, problem) = await RunAsync(words);

        Assert.Equal((1, "", sentence), (code, said, problem));
    }

    [Fact]
    public async Task WhileTheProgramRuns_ItIsToldToStopIt()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Folder = _folder.Path });

        var (code, said, problem) = await RunAsync("administrator", "add", "--email", "malika@example.org", "--name", "Malika");

        Assert.Equal((1, ""), (code, said));
        Assert.Equal($"The store {app.StoreFile} is already open in another instance; stop that one, or set Watch:Database:ConnectionString to another file.", problem);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Said, string Problem)> RunAsync(params string[] words)
    {
        var (console, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var problems = new StringWriter();
        Console.SetOut(said);
        Console.SetError(problems);
        try
        {
            var code = await WatchApplication.RunAsync([.. words, .. WatchApp.Arguments(_folder.Path, new WatchAppSettings())]).WaitAsync(TimeSpan.FromSeconds(60));
            return (code, said.ToString().TrimEnd(), problems.ToString().TrimEnd());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }
}
