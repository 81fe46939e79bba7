using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Invites people and changes their accounts.</summary>
public sealed partial class PeoplePage(PeopleQueries queries, PersonInvitations invitations, PeopleAdministration administration)
{
    private const string NoRole = "This is none of the roles. Nothing was changed; choose Reader, Editor, Reviewer or Administrator.";
    private const string Invitations = "invitation-";
    private IReadOnlyList<PersonRow> _people = [];
    private IReadOnlyList<InvitationRow> _invitations = [];
    private IReadOnlyList<InvitationRow> _loaded = [];
    private string? _link;
    private string? _linkFor;
    private string? _problem;
    private string? _done;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    public string? Role { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    public string? InviteAddress { get; set; }

    [SupplyParameterFromForm(FormName = "invite")]
    public string? InviteName { get; set; }

    [SupplyParameterFromForm]
    public string? NewRole { get; set; }

    [SupplyParameterFromForm]
    public string? Does { get; set; }

    private Acting Acting => People.Acting.From(HttpContext.User) ?? throw new InvalidOperationException("The page is for who is signed in.");

    // The form of an invitation that was open when the page was loaded and is not any more.
    private string? Late => HttpContext.Request.HasFormContentType && HttpContext.Request.Form["_handler"].ToString() is var handler
        && handler.StartsWith(Invitations, StringComparison.Ordinal) && _loaded.All(invitation => Handler(invitation.Id) != handler) ? handler : null;

    private CancellationToken Left => HttpContext.RequestAborted;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        _loaded = _invitations;
    }

    private async Task InviteAsync()
    {
        if (Read(Role) is not { } role)
        {
            _problem = NoRole;
            return;
        }

        (_problem, var link) = await invitations.InviteAsync(Acting, role, InviteAddress, InviteName, Left);
        Show(link, InviteName is { Length: > 0 } name ? name : $"the {role.ToString().ToLowerInvariant()} whom you invite");
        if (link is not null)
        {
            (InviteAddress, InviteName) = (null, null);
        }

        await LoadAsync();
    }

    private async Task ChangeAsync(InvitationRow invitation)
    {
        if (Does == "renew")
        {
            (_problem, var link) = await invitations.RenewAsync(Acting, invitation.Id, Left);
            Show(link, invitation.For);
        }
        else
        {
            _problem = Does == "withdraw" ? await invitations.WithdrawAsync(Acting, invitation.Id, Left) : "Choose what to do. Nothing was changed.";
            _done = _problem is null ? $"The link for {invitation.For} is withdrawn; it opens nothing any more." : null;
        }

        await LoadAsync();
    }

    private static string Handler(int id) => FormattableString.Invariant($"{Invitations}{id}");

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
