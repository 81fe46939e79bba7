using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Sets up one-time codes, makes recovery codes, and leaves both off.</summary>
public sealed partial class CodesSection(OwnAccount account, PeopleStore people, AuthenticatorKeys keys, Entrance entrance)
{
    private Person? _person;
    private string _secret = "";
    private string _proposed = "";
    private string? _problem;
    private string? _done;
    private IReadOnlyList<string> _codes = [];

    /// <summary>Whose account it is.</summary>
    [Parameter, EditorRequired]
    public required Acting Acting { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "codes")]
    public string? Proposed { get; set; }

    [SupplyParameterFromForm(FormName = "codes")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "codes")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "renew")]
    public string? RenewPassword { get; set; }

    [SupplyParameterFromForm(FormName = "codes-off")]
    public string? OffPassword { get; set; }

    private QrSquares Squares => field ??= QrSquares.Of(OneTimeCodes.Link(_secret, _person?.UserName ?? ""));

    private int Left => _person?.RecoveryCodeHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _person = await people.FindAsync(Acting.PersonId, HttpContext.RequestAborted);
        // The one that was sent, so that a wrong code does not ask to set up the authenticator anew.
        _secret = keys.ReadProposed(Proposed, Acting.PersonId) ?? OneTimeCodes.NewSecret();
        _proposed = keys.Propose(_secret, Acting.PersonId);
    }

    private async Task SetUpAsync()
    {
        (_problem, _codes) = await account.SetUpCodesAsync(Acting, Password, Proposed, Code, HttpContext.RequestAborted);
        await ShowAsync("One-time codes are on, and your other sessions are ended.");
    }

    private async Task RenewAsync()
    {
        (_problem, _codes) = await account.RenewRecoveryCodesAsync(Acting, RenewPassword, HttpContext.RequestAborted);
        await ShowAsync("There are ten new recovery codes; the old ones are of no use any more.");
    }

    private async Task RemoveAsync()
    {
        _problem = await account.RemoveCodesAsync(Acting, OffPassword, HttpContext.RequestAborted);
        await ShowAsync("One-time codes are off.");
    }

    // Sent from a page that was loaded before codes were set up, or left off, in another tab.
    private void ChangedMeanwhile() => _problem = PeopleStore.ChangedMeanwhile;

    private async Task ShowAsync(string done)
    {
        if (_problem is null)
        {
            _done = done;
            await entrance.StayAsync(HttpContext, Acting);
        }

        _person = await people.FindAsync(Acting.PersonId, HttpContext.RequestAborted);
    }
}
