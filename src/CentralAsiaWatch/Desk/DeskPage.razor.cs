using CentralAsiaWatch.Access;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Desk;

/// <summary>The articles on one's desk, and a form to add one. A static page: a paste of any length arrives whole by a form, where a circuit would lose it.</summary>
public sealed partial class DeskPage(DeskShelf shelf, DeskQueries queries, TimeProvider time, NavigationManager navigation)
{
    private IReadOnlyList<DeskArticle> _articles = [];
    private IReadOnlyList<SourceEntry> _sources = [];
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "article")]
    public string? Text { get; set; }

    [SupplyParameterFromForm(FormName = "article")]
    public IFormFile? File { get; set; }

    [SupplyParameterFromForm(FormName = "article")]
    public string? Published { get; set; }

    [SupplyParameterFromForm(FormName = "article")]
    public string? Source { get; set; }

    private Acting? Acting => Acting.From(HttpContext.User);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _sources = await queries.SourcesAsync(HttpContext.RequestAborted);
        try
        {
            _articles = await shelf.AllAsync(Acting, HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task AddAsync()
    {
        var (day, problem) = Day();
        var reading = await ReadAsync();
        _problem = problem ?? reading.Problem;
        if (_problem is not null || reading.Article is not { } article)
        {
            return;
        }

        var source = _sources.FirstOrDefault(one => one.Slug == Source)?.Slug;
        var kept = new DeskArticle(Guid.NewGuid(), time.GetUtcNow().UtcDateTime, article.Title, day ?? article.Published, source, [.. article.Paragraphs.Select(paragraph => paragraph.Text)], article.Notes);
        try
        {
            await shelf.AddAsync(Acting, kept, HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return;
        }

        navigation.NavigateTo(AppUrls.DeskArticle(kept.Id));
    }

    private async Task<ArticleReading> ReadAsync()
    {
        if (File is not { Length: > 0 } file)
        {
            return ArticleReader.FromText(Text ?? "");
        }

        if (file.Length > ArticleLimits.MostBytes)
        {
            return ArticleReading.Refused(ArticleLimits.TooLarge);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        return ArticleReader.FromFile(bytes.ToArray());
    }

    private (DateOnly? Day, string? Problem) Day()
    {
        if (string.IsNullOrWhiteSpace(Published))
        {
            return (null, null);
        }

        return DateGrammar.TryRead(Published, null, out var reading, out var problem)
            ? reading.Date.IsKnownToTheDay ? (reading.Earliest, null) : (null, $"‘{Published}’ is no day, so the article was not added; its text stands below: write a day such as 24 Dec 2024.")
            : (null, $"{problem} The article was not added; its text stands below.");
    }
}
