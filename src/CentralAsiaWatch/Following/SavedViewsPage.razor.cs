using CentralAsiaWatch.Access;
using CentralAsiaWatch.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Following;

/// <summary>Somebody's saved views and those of the team, with what is new in each.</summary>
public sealed partial class SavedViewsPage(SavedViewOperations operations, SavedViewQueries queries)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Account, "Account")];
    private IReadOnlyList<SavedViewRow> _rows = [];
    private string? _done;
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "save")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "save")]
    public string? Address { get; set; }

    [SupplyParameterFromForm(FormName = "save")]
    public bool IsTeam { get; set; }

    [SupplyParameterFromForm(FormName = "views")]
    public Guid? Raise { get; set; }

    [SupplyParameterFromForm(FormName = "views")]
    public Guid? Remove { get; set; }

    private People.Acting Acting => People.Acting.From(HttpContext.User) ?? throw new InvalidOperationException("The page is for who is signed in.");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // What is sent is answered with the list as it is then.
        if (!HttpMethods.IsPost(HttpContext.Request.Method))
        {
            await ReadAsync();
        }
    }

    private Task SaveAsync() => AnswerAsync("The view is saved.", async () => (await operations.SaveAsync(Acting, Name, Address, IsTeam, HttpContext.RequestAborted)).Problem);

    private Task ChangeAsync() => (Raise, Remove) switch
    {
        ({ } id, _) => AnswerAsync("The view was moved up.", () => operations.RaiseAsync(Acting, id, HttpContext.RequestAborted)),
        (_, { } id) => AnswerAsync("The view was removed, with its feeds, digests and webhooks.", () => operations.RemoveAsync(Acting, id, HttpContext.RequestAborted)),
        _ => AnswerAsync("", () => Task.FromResult<string?>("Choose a view. Nothing was changed.")),
    };

    private async Task AnswerAsync(string done, Func<Task<string?>> actAsync)
    {
        try
        {
            _problem = await actAsync();
            _done = _problem is null ? done : null;
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        await ReadAsync();
    }

    private async Task ReadAsync() => _rows = await queries.ListAsync(Acting.PersonId, HttpContext.RequestAborted);
}
