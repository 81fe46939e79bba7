using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <content>What is done with a draft when a button is pressed.</content>
public sealed partial class RecordForm
{
    private bool _asked;
    private bool _isBusy;

    private Task FinishAsync(bool publishes, bool goesOn) => WorkAsync(async () =>
    {
        // Others may have entered the same meanwhile.
        _twinsOf = null;
        await ReadAsync();
        _asked = true;
        if (_reading is not { IsSound: true } || Unexplained is not null)
        {
            StateHasChanged();
            await _module!.CallAsync("focus", _left.Token, "summary");
            return;
        }

        if (_view is { IsOvertaken: true })
        {
            StateHasChanged();
            await _module!.CallAsync("focus", _left.Token, "overtaken");
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
            : Desk is { } desk ? $"{AppUrls.With(AppUrls.DeskArticle(desk), [KeyValuePair.Create("handed", (string?)Id.ToString())])}#p{paragraph}" : AppUrls.With(AppUrls.Edit, [KeyValuePair.Create(publishes ? "published" : "submitted", (string?)(written is null ? Id.ToString() : $"{Kind.Singular()}:{written.Number}"))]), forceLoad: true);
    });

    private Task TakeBackAsync() => TryAsync(async () =>
    {
        await drafts.TakeBackAsync(_acting, Id, _left.Token);
        navigation.NavigateTo(AppUrls.Draft(Id), forceLoad: true);
    });

    private void SetAside(int number)
    {
        _setAside.Add(number);
        _twins = [.. _twins.Where(twin => twin.Number != number)];
    }

    private Task AddSourceAsync(int number) => WorkAsync(async () =>
    {
        // One id for each record, however often it is pressed.
        var proposal = _sourceProposals.TryGetValue(number, out var made) ? made : _sourceProposals[number] = Guid.NewGuid();
        await twinOperations.AddMySourceAsync(_acting, Id, number, proposal, _left.Token);
        navigation.NavigateTo(AppUrls.Draft(proposal), forceLoad: true);
    });

    private Task UseInsteadAsync(RecordTwin twin) => WorkAsync(async () =>
    {
        var key = await twinOperations.UseInsteadAsync(_acting, Id, twin.Number, _left.Token);
        if (Desk is { } article && Kind == RecordKind.Source)
        {
            // The article it was entered from is of that source now, and one goes on with it.
            await deskAnswers.CiteByAsync(_acting, article, key, _left.Token);
        }

        navigation.NavigateTo(Desk is { } desk ? AppUrls.DeskArticle(desk) : twin.Url, forceLoad: true);
    });

    // Two events that may be one are linked, and a reader sees both.
    private async Task RelateAsync(int number)
    {
        SetAside(number);
        var place = FlatContent.Count(_fields, "related");
        await _module!.CallAsync("set", _left.Token, FormId, $"related.{place}.event", number.ToString(CultureInfo.InvariantCulture));
        await _module!.CallAsync("set", _left.Token, FormId, $"related.{place}.as", "may-be-same-as");
    }

    private Task DiscardAsync() => WorkAsync(async () =>
    {
        await drafts.DiscardAsync(_acting, Id, _left.Token);
        navigation.NavigateTo(AppUrls.With(AppUrls.Edit, [KeyValuePair.Create("discarded", (string?)Id.ToString())]), forceLoad: true);
    });

    // What is typed is in the store before anything is done with it; what could not be stored is said beside the buttons.
    private async Task WorkAsync(Func<Task> workAsync)
    {
        if (_isBusy || _module is null)
        {
            return;
        }

        await TryAsync(async () =>
        {
            _isBusy = true;
            try
            {
                if (await _module.AskAsync<bool>("flush", _left.Token, FormId))
                {
                    await workAsync();
                }
            }
            finally
            {
                _isBusy = false;
            }
        });
        if (_problem is not null)
        {
            // It stands above the form, and is seen by who is at its end only when it is gone to.
            await Task.Yield();
            await _module.CallAsync("focus", _left.Token, "problem");
        }
    }
}
