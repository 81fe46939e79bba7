using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace CentralAsiaWatch.Reviewing;

/// <summary>The queue itself. It reads itself anew when something is handed over or decided.</summary>
public sealed partial class ReviewList(ReviewQueries queries, DraftAnnouncements announcements, AuthenticationStateProvider authentication) : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Acting? _acting;
    private ReviewQueueView? _queue;
    private string? _problem;

    /// <inheritdoc />
    public void Dispose()
    {
        announcements.Changed -= OnChanged;
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _acting = Acting.From((await authentication.GetAuthenticationStateAsync()).User);
        await ReadAsync();
        announcements.Changed += OnChanged;
    }

    // A draft that is only written in changes nothing here; what is read is small all the same.
    private void OnChanged(Guid id) => _ = InvokeAsync(async () =>
    {
        if (!_left.IsCancellationRequested)
        {
            await ReadAsync();
            StateHasChanged();
        }
    });

    private async Task ReadAsync()
    {
        try
        {
            (_queue, _problem) = (await queries.QueueAsync(_acting, _left.Token), null);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }
}
