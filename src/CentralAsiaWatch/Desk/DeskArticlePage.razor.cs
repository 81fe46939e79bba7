using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Desk;

/// <summary>An article with its marks, suggestions and coverage. Each answer is a form, so that it works from the keyboard and without a circuit.</summary>
public sealed partial class DeskArticlePage(DeskAnswers answers, NavigationManager navigation)
{
    private DeskView? _view;
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>What was pressed: <c>accept:KEY</c>, <c>dismiss:KEY</c>, <c>cite:3</c>, <c>nothing:3</c>, <c>again:3</c>, <c>source</c>, <c>away</c>.</summary>
    [SupplyParameterFromForm(FormName = "desk")]
    public string? Answer { get; set; }

    /// <summary>Why there is nothing to code, by paragraph.</summary>
    [SupplyParameterFromForm(FormName = "desk")]
    public Dictionary<int, string>? Reasons { get; set; }

    /// <summary>The draft that was handed over a moment ago.</summary>
    [SupplyParameterFromQuery]
    public Guid? Handed { get; set; }

    private string? HandedWords => Handed is null ? null
        : _view!.Kept.Drafts.FirstOrDefault(draft => draft.Id == Handed) is { } draft ? $"“{draft.Title}” is {draft.State}." : "Handed over.";

    private string Title => _view!.Kept.Title ?? "Article without a headline";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            _view = await answers.ViewAsync(Acting.From(HttpContext.User), Id, HttpContext.RequestAborted);
        }
        catch (RefusedException)
        {
            // Nobody's business: there is no such page.
        }

        if (_view is null)
        {
            navigation.NotFound();
        }
    }

    private async Task AnswerAsync()
    {
        try
        {
            var next = await answers.AnswerAsync(Acting.From(HttpContext.User), _view!, Answer ?? "", Reasons ?? [], HttpContext.RequestAborted);
            navigation.NavigateTo(next);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private string Here(int paragraph) => $"{AppUrls.DeskArticle(Id)}#p{paragraph}";

    private static string Words(CoveredParagraph covered) => covered.State switch
    {
        CoverageState.Coded => "coded",
        CoverageState.Dismissed => "nothing to code",
        _ => covered.Open > 0 ? $"left, {Formatting.NumberWords.Count(covered.Open, "suggestion")}" : "left",
    };

    private static string Facts(Suggestion suggestion) =>
        string.Join(" · ", [.. suggestion.Facts, suggestion.Fields.GetValueOrDefault("date") is { } date ? Formatting.DateWords.Fully(date) : "no date"]);
}
