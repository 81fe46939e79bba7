using CentralAsiaWatch.Access;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Following;

/// <summary>One's digest of a saved view.</summary>
public sealed partial class DigestSection(DigestOperations operations, SavedViewQueries queries, MailSender mail)
{
    private ViewFollow? _follow;
    private string? _done;
    private string? _problem;

    /// <summary>Whose it is.</summary>
    [Parameter, EditorRequired]
    public required People.Acting Acting { get; set; }

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required SavedViewRow View { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "digest")]
    public string? Address { get; set; }

    [SupplyParameterFromForm(FormName = "digest")]
    public DigestEvery Every { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => _follow = View.Follow;

    private Task SubscribeAsync() => AnswerAsync(async () =>
    {
        _problem = await operations.SubscribeAsync(Acting, View.Id, Every, Address, ViewFeed.Site(HttpContext), HttpContext.RequestAborted);
        _done = _problem is null ? "A link was sent to the address; mails come once it is used." : null;
    });

    private Task EndAsync() => AnswerAsync(async () =>
    {
        await operations.EndAsync(Acting, View.Id, HttpContext.RequestAborted);
        _done = "The mails are ended.";
    });

    private async Task AnswerAsync(Func<Task> actAsync)
    {
        try
        {
            await actAsync();
            _follow = (await queries.FindAsync(Acting.PersonId, View.Id, HttpContext.RequestAborted))?.Follow;
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
