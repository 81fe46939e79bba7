using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.People;

/// <summary>Administrators change accounts; nobody else does, by the page or past it.</summary>
public sealed class ManagingPeopleTests : IAsyncLifetime
{
    private WatchApp _app = null!;
    private Visitor _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        _administrator = await _app.SignInAsync(PersonRole.Administrator, "Malika");
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(PersonRole.Reader)]
    [InlineData(PersonRole.Editor)]
    [InlineData(PersonRole.Reviewer)]
    public async Task OtherRoles_AreLedToARefusalAndTheOperationRefusesThem(PersonRole role)
    {
        using var visitor = await _app.SignInAsync(role);
        var someone = await _app.HasPersonAsync(PersonRole.Editor);
        await _app.Service<PersonInvitations>().InviteAsync(_administrator.Acting, PersonRole.Reader, null, null, CancellationToken.None);
        var open = Assert.Single(await _app.Service<PeopleQueries>().InvitationsAsync(CancellationToken.None));

        var answer = await visitor.GetAsync("/admin/people");
        var refused = await visitor.GetPageAsync(new Uri(_app.Address, answer.Header("Location")).PathAndQuery);
        var administration = _app.Service<PeopleAdministration>();
        var problems = new[]
        {
            await administration.ChangeRoleAsync(visitor.Acting, visitor.Acting.PersonId, PersonRole.Administrator, CancellationToken.None),
            await administration.EndAsync(visitor.Acting, someone.Id, CancellationToken.None),
            await administration.RestoreAsync(visitor.Acting, someone.Id, CancellationToken.None),
            await administration.EndSessionsAsync(visitor.Acting, someone.Id, CancellationToken.None),
            (await _app.Service<PersonInvitations>().InviteAsync(visitor.Acting, PersonRole.Administrator, null, null, CancellationToken.None)).Problem,
            await _app.Service<PersonInvitations>().WithdrawAsync(visitor.Acting, open.Id, CancellationToken.None),
            (await _app.Service<PersonInvitations>().RenewAsync(visitor.Acting, open.Id, CancellationToken.None)).Problem,
            (await _app.Service<PersonInvitations>().ResetAsync(visitor.Acting, someone.Id, CancellationToken.None)).Problem,
        };

        Assert.Equal(HttpStatusCode.Forbidden, refused.Answer.Status);
        Assert.Contains($"You are signed in as {role.ToString().ToLowerInvariant()}.", refused.MainText, StringComparison.Ordinal);
        Assert.All(problems, problem => Assert.StartsWith($"Your role, {role.ToString().ToLowerInvariant()}, does not allow this; nothing was changed.", problem, StringComparison.Ordinal));
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal((open.Id, open.ExpiresAt), Assert.Single(store.Invitations.Select(one => ValueTuple.Create(one.Id, one.ExpiresAt))));
        Assert.All(store.People, person => Assert.False(person.IsEnded));
    }

    [Fact]
    public async Task ActingWithAStampOrSessionThatIsNotTheirs_IsRefused()
    {
        var someone = await _app.HasPersonAsync(PersonRole.Editor);
        using var other = await _app.SignInAsync(PersonRole.Editor);
        var administration = _app.Service<PeopleAdministration>();

        Assert.All(
            [
                await administration.EndAsync(_administrator.Acting with { SecurityStamp = "forged" }, someone.Id, CancellationToken.None),
                await administration.EndAsync(_administrator.Acting with { SessionId = other.Acting.SessionId }, someone.Id, CancellationToken.None),
                await administration.EndAsync(_administrator.Acting with { PersonId = "nobody" }, someone.Id, CancellationToken.None),
            ],
            problem => Assert.StartsWith("You are not signed in any more;", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewRole_EndsTheSessionsAndIsThereAtTheNextSignIn()
    {
        var person = await _app.HasPersonAsync(PersonRole.Editor, "Aziza");
        using var open = await _app.SignInAsync(person);

        var page = await ChangeAsync(person, ("Does", "role"), ("NewRole", "Reviewer"));

        Assert.Equal("Aziza is reviewer now, and signs in again.", page.Document.QuerySelector(".did")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/account")).Status);
        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(PersonRole.Reviewer, store.People.Single(one => one.Id == person.Id).Role);
    }

    [Fact]
    public async Task EndedAccount_CannotSignInAndIsRestored()
    {
        const string Password = "seven herons on the ice";
        var person = await _app.HasPersonAsync(PersonRole.Editor, "Aziza", one => one.WithPassword(Password));
        using var open = await _app.SignInAsync(person);

        await ChangeAsync(person, ("Does", "end"));

        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(person, Password));
        var page = await _administrator.GetPageAsync("/admin/people");
        await _administrator.SubmitAsync(page, $"form:has(input[value='person-{person.Id}'])", ("Does", "restore"));
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync(person, Password));
        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/account")).Status);
    }

    [Theory]
    [InlineData("end")]
    [InlineData("role")]
    public async Task LastAdministrator_StaysOne(string does)
    {
        await using var before = Store.Open(_app.StoreFile);
        var malika = before.People.Single();

        var page = await ChangeAsync(malika, ("Does", does), ("NewRole", "Reader"));

        Assert.Equal("Not done. This is the last administrator; make somebody else one first. Nothing was changed.", page.Document.QuerySelector(".errs")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await _administrator.GetAsync("/admin/people")).Status);
    }

    [Fact]
    public async Task SessionsOfSomebody_AreEnded()
    {
        var person = await _app.HasPersonAsync(PersonRole.Editor, "Aziza");
        using var open = await _app.SignInAsync(person);

        await ChangeAsync(person, ("Does", "sessions"));

        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task List_ShowsEverybodyAsText()
    {
        await _app.HasPersonAsync(PersonRole.Editor, "<script>alert(1)</script>");
        await _app.HasPersonAsync(PersonRole.Reader, "عزیزه", person => person.IsEnded = true);

        var page = await _administrator.GetPageAsync("/admin/people");

        Assert.Equal(["<script>alert(1)</script>", "Malika", "عزیزه"], page.Document.QuerySelectorAll(".people .k").Select(name => name.TextContent));
        Assert.Contains("Reader, ended", page.Document.QuerySelectorAll(".people li")[2].TextContent, StringComparison.Ordinal);
    }

    private async Task<Page> ChangeAsync(Person person, params (string, string)[] fields) =>
        await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/people"), $"#role-{person.Id}", fields);

    private async Task<HttpStatusCode> SignInAsync(Person person, string password)
    {
        using var visitor = _app.Visit();
        return (await visitor.SubmitAsync(await visitor.GetPageAsync("/account/sign-in"), "#password", ("Address", person.UserName!), ("Password", password))).Answer.Status;
    }
}
