using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Importing;

/// <summary>Where imports begin, and the list of them. A static page: an upload is a form that is sent, never a stream through a circuit.</summary>
public sealed partial class ImportsPage(ImportQueries imports, ImportOperations operations, NavigationManager navigation)
{
    private IReadOnlyList<Import> _imports = [];
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _imports = await imports.ListAsync(Acting.From(HttpContext.User), HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task UploadAsync()
    {
        if (HttpContext.Request.Form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            _problem = "No file was chosen, or it is empty; nothing was kept. Choose one.";
            return;
        }

        try
        {
            var bytes = new byte[Math.Min(file.Length, ImportLimits.UploadBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, HttpContext.RequestAborted);
            var id = await operations.UploadAsync(Acting.From(HttpContext.User), file.FileName, bytes, HttpContext.RequestAborted);
            navigation.NavigateTo(AppUrls.Import(id));
        }
        catch (Exception problem) when (problem is UnreadableUploadException or RefusedException)
        {
            _problem = problem.Message;
        }
    }
}
