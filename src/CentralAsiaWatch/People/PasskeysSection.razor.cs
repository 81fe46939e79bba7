using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Somebody's own passkeys.</summary>
public sealed partial class PasskeysSection(Passkeys passkeys, PeopleQueries queries, Entrance entrance)
{
    private IReadOnlyList<PasskeyRow> _passkeys = [];
    private string? _problem;
    private string? _done;

    /// <summary>Whose account it is.</summary>
    [Parameter, EditorRequired]
    public required Acting Acting { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "passkey-add")]
    public string? Credential { get; set; }

    [SupplyParameterFromForm(FormName = "passkey-add")]
    public string? NewPasskeyName { get; set; }

    [SupplyParameterFromForm(FormName = "passkey-add")]
    public string? AddPassword { get; set; }

    [SupplyParameterFromForm]
    public string? PasskeyName { get; set; }

    [SupplyParameterFromForm]
    public string? RemovePassword { get; set; }

    [SupplyParameterFromForm]
    public string? Does { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _passkeys = await queries.PasskeysAsync(Acting.PersonId, HttpContext.RequestAborted);

    private async Task AddAsync() => await ShowAsync(await passkeys.AddAsync(HttpContext, Acting, AddPassword, NewPasskeyName, Credential), "The passkey was added, and your other sessions are ended.");

    private async Task ChangeAsync(string id)
    {
        if (Does == "remove")
        {
            await ShowAsync(await passkeys.RemoveAsync(Acting, RemovePassword, id, HttpContext.RequestAborted), "The passkey was removed, and your other sessions are ended.");
        }
        else
        {
            await ShowAsync(await passkeys.RenameAsync(Acting, id, PasskeyName, HttpContext.RequestAborted), "The passkey was renamed.");
        }
    }

    private async Task ShowAsync(string? problem, string done)
    {
        _problem = problem;
        if (problem is null)
        {
            _done = done;
            await entrance.StayAsync(HttpContext, Acting);
        }

        _passkeys = await queries.PasskeysAsync(Acting.PersonId, HttpContext.RequestAborted);
    }
}
