using CentralAsiaWatch.Access;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Following;

/// <summary>One saved view: what is new in it, its name, and how somebody is told of news.</summary>
public sealed partial class SavedViewPage(SavedViewOperations operations, SavedViewQueries queries, ReferenceCache cache, NavigationManager navigation)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Account, "Account"), new(AppUrls.SavedViews, "Saved views")];
    private SavedViewRow? _row;
    private IReadOnlyList<Change> _changes = [];
    private References _references = null!;
    private string? _done;
    private string? _problem;

    /// <summary>The view's key.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "rename")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "team")]
    public bool IsTeam { get; set; }

    private People.Acting Acting => People.Acting.From(HttpContext.User) ?? throw new InvalidOperationException("The page is for who is signed in.");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _references = await cache.ReferencesAsync(HttpContext.RequestAborted);
        await ReadAsync();
        if (_row is null)
        {
            navigation.NotFound();
            return;
        }

        if (_row is { Question: { } question, Follow: { SeenAt: not null } follow })
        {
            _changes = await queries.ChangesAsync(question, follow.SeenSequence, null, HttpContext.RequestAborted);
        }
    }

    private Task RenameAsync() => AnswerAsync("The name was changed.", () => operations.RenameAsync(Acting, Id, Name, HttpContext.RequestAborted));

    private Task ShareAsync() => AnswerAsync(IsTeam ? "Everybody who is signed in sees it now." : "It is yours alone again.", () => operations.ShareAsync(Acting, Id, IsTeam, HttpContext.RequestAborted));

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

    private async Task ReadAsync() => _row = await queries.FindAsync(Acting.PersonId, Id, HttpContext.RequestAborted);
}
