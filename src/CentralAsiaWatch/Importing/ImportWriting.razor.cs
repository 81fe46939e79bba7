using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Importing;

/// <summary>What becomes of an import as a whole: handed over, taken back, written, sent back, thrown away, each where who looks may.</summary>
public sealed partial class ImportWriting(ImportReviewOperations reviews, ImportOperations operations, ImportRuns runs, NavigationManager navigation)
{
    private string? _problem;

    /// <summary>The import.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Its rows with their verdicts.</summary>
    [Parameter, EditorRequired]
    public required JudgedImport Judged { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private Acting? Person => Acting.From(HttpContext.User);

    private string Heading => View.MayRun ? "Write it" : View.Import.State == ImportState.InReview ? "In review" : "Hand it over";

    private string? Hindrance => View.MayChange || View.MayRun ? Judged.Plan.Hindrance(View.Choices) : null;

    private bool MayHandOver => View is { MayChange: true, MayRun: false } && Hindrance is null;

    private bool MayTakeBack => View is { IsOwn: true, Import.State: ImportState.InReview };

    private bool MayWrite => View.MayRun && Hindrance is null;

    // What this page does not offer, and a page that was loaded before may still send.
    private IEnumerable<string> Late => new (string Name, bool IsOffered)[]
    {
        ("hand-over", MayHandOver), ("take-back", MayTakeBack), ("run", MayWrite), ("return", View.MayReturn), ("discard", View.MayChange),
    }.Where(form => !form.IsOffered).Select(form => form.Name);

    /// <summary>The note as it was sent; null where none was.</summary>
    private string? Typed => HttpContext.Request.HasFormContentType && HttpContext.Request.Form.TryGetValue("note", out var note) ? note.ToString() : null;

    private int Version => int.TryParse(HttpContext.Request.Form["version"], out var version) ? version : 0;

    private Task HandOverAsync() => TryAsync(() => reviews.HandOverAsync(Person, View.Import.Id, Version, Typed, HttpContext.RequestAborted));

    private Task TakeBackAsync() => TryAsync(() => reviews.TakeBackAsync(Person, View.Import.Id, HttpContext.RequestAborted));

    private Task RunAsync() => TryAsync(() => runs.StartAsync(Person, View.Import.Id, Version, HttpContext.RequestAborted));

    private Task ReturnAsync() => TryAsync(() => reviews.ReturnAsync(Person, View.Import.Id, Typed, HttpContext.RequestAborted), AppUrls.Review);

    private Task DiscardAsync() => TryAsync(() => operations.DiscardAsync(Person, View.Import.Id, HttpContext.RequestAborted), AppUrls.Imports);

    private void ChangedMeanwhile() => _problem = "This import is not any more as your page showed it; nothing was done. How it stands now is here.";

    private async Task TryAsync(Func<Task> workAsync, string? then = null)
    {
        try
        {
            await workAsync();
            navigation.NavigateTo(then ?? AppUrls.Import(View.Import.Id));
        }
        catch (Exception problem) when (problem is RefusedException or UnreadableUploadException)
        {
            _problem = problem.Message;
        }
    }
}
