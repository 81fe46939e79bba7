using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Somebody's own sessions, to be ended one by one or all but this.</summary>
public sealed partial class SessionsSection(PersonSessions sessions, PeopleQueries queries)
{
    private const string Others = "others";
    private IReadOnlyList<SessionRow> _sessions = [];
    private string? _problem;
    private string? _done;

    /// <summary>Whose account it is.</summary>
    [Parameter, EditorRequired]
    public required Acting Acting { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "sessions")]
    public string? End { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _sessions = await queries.SessionsAsync(Acting.PersonId, HttpContext.RequestAborted);

    private async Task EndAsync()
    {
        if (string.IsNullOrEmpty(End))
        {
            _problem = "Choose the session to end. Nothing was changed.";
            return;
        }

        if (End == Others)
        {
            await sessions.EndAllAsync(Acting.PersonId, Acting.SessionId, HttpContext.RequestAborted);
        }
        else
        {
            await sessions.EndAsync(Acting.PersonId, End, HttpContext.RequestAborted);
        }

        _done = End == Others ? "All other sessions are ended." : "The session is ended.";
        _sessions = await queries.SessionsAsync(Acting.PersonId, HttpContext.RequestAborted);
    }
}
