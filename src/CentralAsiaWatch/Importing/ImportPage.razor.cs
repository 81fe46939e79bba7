using CentralAsiaWatch.Access;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Importing;

/// <summary>One import: what its columns mean, what would become of each row, who the unknown names are, the run and the report. All of its state is in the store.</summary>
public sealed partial class ImportPage(ImportQueries imports, ImportOperations operations, ImportRuns runs, ReferenceCache cache, NavigationManager navigation)
{
    private const int MostWritten = 50;
    private ImportView? _view;
    private JudgedImport? _judged;
    private References? _known;
    private ImportRun? _run;
    private IReadOnlyList<(RecordKind Kind, int Number, string Title, bool IsNew)> _written = [];
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The verdict whose rows are shown, by its code; all where it is left out.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>The stretch of rows that is shown, from 1.</summary>
    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private Acting? Person => Acting.From(HttpContext.User);

    private string Finding => _view!.Import.State switch
    {
        ImportState.Done => $"Written: {NumberWords.Count(_view.Import.Created, "new record")}, {NumberWords.Number(_view.Import.Changed)} changed, {NumberWords.Count(_view.Import.LeftOut, "row")} left out.",
        ImportState.Discarded => "This import was thrown away; nothing of it was written.",
        ImportState.InReview => $"{_view.Import.AuthorName} handed it over: {ImportWords.Rows(_view.Import)}, as the store was then. Nothing is written yet.",
        _ when _judged is { } judged => $"{NumberWords.Count(judged.Table.Rows.Count, judged.Table.RowWord)} of {judged.Mapping.Kind.Plural()}; nothing is written yet.",
        _ => "Nothing is written yet.",
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _view = await imports.FindAsync(Person, Id, HttpContext.RequestAborted);
            _run = runs.Find(Id);
            if (_run is { IsOver: true, Problem: var ended })
            {
                _problem = ended;
                runs.Forget(Id);
            }

            if (_view?.Import.State == ImportState.Done)
            {
                _written = await imports.WrittenAsync(Id, MostWritten, HttpContext.RequestAborted);
            }
            else if (_view?.Import.IsPending == true && _run is not { IsOver: false })
            {
                _known = await cache.ReferencesAsync(HttpContext.RequestAborted);
                _judged = await imports.JudgeAsync(_view.Import, HttpContext.RequestAborted);
            }
        }
        catch (Exception problem) when (problem is RefusedException or UnreadableUploadException)
        {
            _problem = problem.Message;
        }

        if (_view is null)
        {
            navigation.NotFound();
        }
    }

    private Task MapAsync() => TryAsync(async () =>
    {
        var form = HttpContext.Request.Form;
        var sheet = form["sheet"].ToString() is { Length: > 0 } named && _judged!.Table.Sheets.Contains(named) ? named : null;
        // Another sheet is another table: it is recognised anew.
        var mapping = sheet != _view!.Import.Sheet && _judged!.Table.Sheets.Count > 0 ? null : ImportForms.Mapping(form, _judged!.Table, _judged.Recognised);
        await operations.MapAsync(Person, Id, sheet, mapping, HttpContext.RequestAborted);
    });

    private Task ChooseAsync() => TryAsync(() => operations.ChooseAsync(Person, Id, ImportForms.Choices(HttpContext.Request.Form, _view!.Choices), HttpContext.RequestAborted));

    // Who may start a run may end it; what it wrote is taken back by the store.
    private void Cancel()
    {
        if (_view is { MayRun: true } or { IsOwn: true })
        {
            _run?.Cancel();
        }

        navigation.NavigateTo(AppUrls.Import(Id));
    }

    private async Task TryAsync(Func<Task> workAsync)
    {
        if (_view is null || _problem is not null && _judged is null)
        {
            return;
        }

        try
        {
            await workAsync();
            navigation.NavigateTo(AppUrls.Import(Id));
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
