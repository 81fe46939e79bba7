using CentralAsiaWatch.Situation;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Countries;

/// <summary>The five states, from the most engaged to the least.</summary>
public sealed partial class CountriesPage(SituationQueries queries)
{
    private SituationView _view = null!;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _view = await queries.ViewAsync(HttpContext.RequestAborted);
}
