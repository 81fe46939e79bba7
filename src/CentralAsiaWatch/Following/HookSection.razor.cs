using CentralAsiaWatch.Access;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Following;

/// <summary>One's webhooks on a saved view.</summary>
public sealed partial class HookSection(HookOperations operations, SavedViewQueries queries)
{
    private IReadOnlyList<ViewHook> _hooks = [];
    private string? _secret;
    private string? _done;
    private string? _problem;

    /// <summary>Whose they are.</summary>
    [Parameter, EditorRequired]
    public required People.Acting Acting { get; set; }

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required SavedViewRow View { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "hook")]
    public string? Address { get; set; }

    [SupplyParameterFromForm(FormName = "hooks")]
    public Guid? Again { get; set; }

    [SupplyParameterFromForm(FormName = "hooks")]
    public Guid? Remove { get; set; }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ReadAsync();

    private Task MakeAsync() => AnswerAsync(async () =>
    {
        (_problem, _secret) = await operations.MakeAsync(Acting, View.Id, Address, ViewFeed.Site(HttpContext), HttpContext.RequestAborted);
        _done = _problem is null ? "The webhook was added; what is new from now on is sent there." : null;
    });

    private Task ChangeAsync() => AnswerAsync(async () =>
    {
        _ = Again is { } again ? await operations.RetryAsync(Acting, again, HttpContext.RequestAborted) : await operations.RemoveAsync(Acting, Remove ?? Guid.Empty, HttpContext.RequestAborted);
        _done = Again is null ? "The webhook was removed." : "It is tried again within half a minute.";
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

        await ReadAsync();
    }

    private async Task ReadAsync() => _hooks = await queries.HooksAsync(Acting.PersonId, View.Id, HttpContext.RequestAborted);
}
