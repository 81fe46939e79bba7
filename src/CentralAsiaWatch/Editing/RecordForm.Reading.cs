namespace CentralAsiaWatch.Editing;

/// <content>How the form follows its draft: read again after each saving, and never twice at once.</content>
public sealed partial class RecordForm
{
    private const int MostTwins = 2;

    private IReadOnlyList<RecordTwin> _twins = [];
    private string? _twinsOf;
    private bool _isFollowing;
    private bool _isBehind;

    private void OnChanged(Guid id)
    {
        if (id == Id)
        {
            _ = InvokeAsync(FollowAsync);
        }
    }

    // Who types fast saves again while this reads: however many savings came meanwhile, one more reading is enough.
    private async Task FollowAsync()
    {
        _isBehind = true;
        if (_isFollowing)
        {
            return;
        }

        _isFollowing = true;
        try
        {
            while (_isBehind)
            {
                _isBehind = false;
                await TryAsync(ReadAsync);
                StateHasChanged();
            }
        }
        finally
        {
            _isFollowing = false;
        }
    }

    private async Task ReadAsync()
    {
        _view = await proposals.FindAsync(_acting, Id, _left.Token);
        if (_view is not null)
        {
            (_fields, _number) = (_view.Fields, _view.Proposal.RecordNumber);
            await UnderstandAsync();
        }
    }

    // Whoever asks draws afterwards, and once: what is drawn twice is held twice.
    private async Task UnderstandAsync()
    {
        _names = await pendingSources.AddToAsync(await nameQueries.ForAsync(Kind, _fields, _left.Token), _view?.Proposal.AuthorId ?? _acting?.PersonId, _left.Token);
        _reading = FormReader.Read(Kind, _fields, _names, _number ?? 0);
        // A summary that grows letter by letter changes none of them.
        var toldBy = TwinTraits.ToldBy(Kind);
        if (IsLocked)
        {
            _twins = [];
        }
        else if (string.Join('\n', _fields.Where(field => toldBy.Contains(field.Key.Split('.')[0])).Select(field => $"{field.Key} {field.Value}")) is var told && told != _twinsOf)
        {
            _twins = [.. (await twinQueries.FindAsync(Kind, _fields, _names, _number ?? 0, _left.Token)).Where(twin => !_setAside.Contains(twin.Number)).Take(MostTwins)];
            _twinsOf = told;
        }
    }
}
