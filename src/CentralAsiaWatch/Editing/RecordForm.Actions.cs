using System.Globalization;
using CentralAsiaWatch.Records;
using Microsoft.JSInterop;

namespace CentralAsiaWatch.Editing;

/// <content>What is done with a draft when a button is pressed.</content>
public sealed partial class RecordForm
{
    private bool _asked;
    private bool _isBusy;

    private async Task FocusAsync(string path) => await _module!.InvokeVoidAsync("focus", _left.Token, FormMarkup.Id(path));

    private Task FinishAsync(bool publishes, bool goesOn) => WorkAsync(async () =>
    {
        // Others may have entered the same event meanwhile.
        _twinsOf = null;
        await ReadAsync();
        _asked = true;
        if (_reading is not { IsSound: true })
        {
            StateHasChanged();
            await _module!.InvokeVoidAsync("focus", _left.Token, "summary");
            return;
        }

        var written = publishes ? await editing.PublishAsync(_acting, Id, _left.Token) : null;
        if (!publishes)
        {
            await drafts.SubmitAsync(_acting, Id, _left.Token);
        }

        var (source, paragraph) = (_reading.Fields.GetValueOrDefault("citations.0.source"), _reading.Fields.GetValueOrDefault("citations.0.paragraph"));
        navigation.NavigateTo(goesOn
            ? AppUrls.With(AppUrls.NewRecord(Kind, source, int.TryParse(paragraph, CultureInfo.InvariantCulture, out var number) ? number : null), [KeyValuePair.Create("desk", Desk?.ToString())])
            : Desk is { } desk ? AppUrls.DeskArticle(desk) : AppUrls.With(AppUrls.Edit, [KeyValuePair.Create(publishes ? "published" : "submitted", (string?)(written is null ? Id.ToString() : $"{Kind.Singular()}:{written.Number}"))]), forceLoad: true);
    });

    private Task TakeBackAsync() => TryAsync(async () =>
    {
        await drafts.TakeBackAsync(_acting, Id, _left.Token);
        navigation.NavigateTo(AppUrls.Draft(Id), forceLoad: true);
    });

    private async Task CiteAsync(int paragraph) =>
        await _module!.InvokeVoidAsync("set", _left.Token, FormId, "citations.0.paragraph", paragraph.ToString(CultureInfo.InvariantCulture));

    private void SetAside(int number)
    {
        _setAside.Add(number);
        _twins = [.. _twins.Where(twin => twin.Event.Id != number)];
    }

    private Task AddSourceAsync(int number) => WorkAsync(async () =>
    {
        // One id for each event, however often it is pressed.
        var proposal = _sourceProposals.TryGetValue(number, out var made) ? made : _sourceProposals[number] = Guid.NewGuid();
        await twinOperations.AddMySourceAsync(_acting, Id, number, proposal, _left.Token);
        navigation.NavigateTo(AppUrls.Draft(proposal), forceLoad: true);
    });

    // Two events that may be one are linked, and a reader sees both.
    private async Task RelateAsync(int number)
    {
        SetAside(number);
        var place = FlatContent.Count(_fields, "related");
        await _module!.InvokeVoidAsync("set", _left.Token, FormId, $"related.{place}.event", number.ToString(CultureInfo.InvariantCulture));
        await _module!.InvokeVoidAsync("set", _left.Token, FormId, $"related.{place}.as", "may-be-same-as");
    }

    private Task DiscardAsync() => WorkAsync(async () =>
    {
        await drafts.DiscardAsync(_acting, Id, _left.Token);
        navigation.NavigateTo(AppUrls.With(AppUrls.Edit, [KeyValuePair.Create("discarded", (string?)Id.ToString())]), forceLoad: true);
    });

    // What is typed is in the store before anything is done with it; what could not be stored is said beside the buttons.
    private Task WorkAsync(Func<Task> workAsync) => _isBusy || _module is null ? Task.CompletedTask : TryAsync(async () =>
    {
        _isBusy = true;
        try
        {
            if (await _module.InvokeAsync<bool>("flush", _left.Token, FormId))
            {
                await workAsync();
            }
        }
        finally
        {
            _isBusy = false;
        }
    });
}
