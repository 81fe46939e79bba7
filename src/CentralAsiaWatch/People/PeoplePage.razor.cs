using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Invites people and changes their accounts.</summary>
public sealed partial class PeoplePage(PeopleQueries queries, PersonInvitations invitations, PeopleAdministration administration)
{
    private const string NoRole = "This is none of the roles. Nothing was changed; choose Reader, Editor, Reviewer or Administrator.";
    private IReadOnlyList<PersonRow> _people = [];
    private IReadOnlyList<InvitationRow> _invitations = [];
    private string? _link;
    private string? _linkFor;
    private string? _problem;
    private string? _done;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    public string? Role { get; set; }

    [SupplyParameterFromForm]
    public string? NewRole { get; set; }

    [SupplyParameterFromForm]
    public string? Does { get; set; }

    private Acting Acting => People.Acting.From(HttpContext.User) ?? throw new InvalidOperationException("The page is for who is signed in.");

    private CancellationToken Left => HttpContext.RequestAborted;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task InviteAsync()
    {
        if (Read(Role) is not { } role)
        {
            _problem = NoRole;
            return;
        }

        (_problem, var link) = await invitations.InviteAsync(Acting, role, Left);
        Show(link, $"the {role.ToString().ToLowerInvariant()} whom you invite");
        await LoadAsync();
    }

    private async Task ChangeAsync(PersonRow person)
    {
        if (Does == "reset")
        {
            (_problem, var link) = await invitations.ResetAsync(Acting, person.Id, Left);
            Show(link, person.DisplayName);
        }
        else
        {
            (_problem, _done) = Does switch
            {
                "role" when Read(NewRole) is { } role => (await administration.ChangeRoleAsync(Acting, person.Id, role, Left), $"{person.DisplayName} is {role.ToString().ToLowerInvariant()} now, and signs in again."),
                "role" => (NoRole, null),
                "sessions" => (await administration.EndSessionsAsync(Acting, person.Id, Left), $"The sessions of {person.DisplayName} are ended."),
                "end" => (await administration.EndAsync(Acting, person.Id, Left), $"The account of {person.DisplayName} is ended. What was written in it stays."),
                "restore" => (await administration.RestoreAsync(Acting, person.Id, Left), $"The account of {person.DisplayName} is open again."),
                _ => ("Choose what to do. Nothing was changed.", null),
            };
            _done = _problem is null ? _done : null;
        }

        await LoadAsync();
    }

    // By name only: a number would be taken for a role that there is not.
    private static PersonRole? Read(string? role) => Enum.GetValues<PersonRole>().Select(one => (PersonRole?)one).FirstOrDefault(one => one.ToString() == role);

    private void Show(string? link, string linkFor)
    {
        if (link is not null)
        {
            _link = $"{HttpContext.Request.Scheme}://{HttpContext.Request.Host}{AppUrls.Invitation(link)}";
            _linkFor = linkFor;
        }
    }

    private async Task LoadAsync()
    {
        _people = await queries.PeopleAsync(Left);
        _invitations = await queries.InvitationsAsync(Left);
    }
}
