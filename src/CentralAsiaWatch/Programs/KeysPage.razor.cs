using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Programs;

/// <summary>The keys by which somebody's programs read; administrators see everybody's, to revoke them.</summary>
public sealed partial class KeysPage(ApiKeyOperations operations)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Account, "Account")];
    private IReadOnlyList<ApiKeyRow> _rows = [];
    private string? _key;
    private string? _done;
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "make")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "make")]
    public string[]? Scopes { get; set; }

    [SupplyParameterFromForm(FormName = "make")]
    public string? Days { get; set; }

    [SupplyParameterFromForm(FormName = "revoke")]
    public Guid? Revoke { get; set; }

    private People.Acting Acting => People.Acting.From(HttpContext.User) ?? throw new InvalidOperationException("The page is for who is signed in.");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _rows = await operations.ListAsync(Acting, HttpContext.RequestAborted);

    private Task MakeAsync() => AnswerAsync(async () =>
    {
        var days = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        (_problem, _key) = await operations.MakeAsync(Acting, Name, KeyWords.Read(Scopes ?? []), days, HttpContext.RequestAborted);
        _done = _problem is null ? "The key was made. It is not shown again." : null;
    });

    private Task RevokeAsync() => AnswerAsync(async () =>
    {
        await operations.RevokeAsync(Acting, Revoke ?? Guid.Empty, HttpContext.RequestAborted);
        _done = "The key was revoked: from now on it opens nothing.";
    });

    private async Task AnswerAsync(Func<Task> actAsync)
    {
        try
        {
            await actAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        _rows = await operations.ListAsync(Acting, HttpContext.RequestAborted);
    }
}
