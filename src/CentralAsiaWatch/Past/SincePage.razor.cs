using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Sharing;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Past;

/// <summary>What has changed in a view since the time that its address names: each record with each field then and now.</summary>
public sealed partial class SincePage(SinceQueries queries, TimeProvider clock)
{
    private const int MostShown = 200;
    private ViewAddress? _view;
    private AsOf? _asOf;
    private FilterProblem? _time;
    private SinceCounts _counts = new(0, 0, 0, 0);
    private IReadOnlyList<RecordSince> _records = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _view = ViewAddress.Read(HttpContext.Request.Query[ViewAddress.Parameter]);
        _asOf = _view?.AsOfText is { } text ? AsOf.Read(text, clock.GetUtcNow().UtcDateTime) : null;
        _time = _view?.TimeProblem(clock.GetUtcNow().UtcDateTime);
        if (_asOf is null)
        {
            HttpContext.Response.StatusCode = _time is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        }
        else
        {
            _counts = await queries.CountAsync(_view!, _asOf, HttpContext.RequestAborted);
            _records = await queries.ListAsync(_view!, _asOf, MostShown, HttpContext.RequestAborted);
        }
    }

    // What the sender saw and is no longer so comes first.
    private static int Order(SinceKind since) => since switch
    {
        SinceKind.Withdrawn => 0,
        SinceKind.NewlyContested => 1,
        SinceKind.Corrected => 2,
        _ => 3,
    };

    private static string Heading(SinceKind since) => since switch
    {
        SinceKind.NewlyContested => "Newly contested",
        _ => since.ToString(),
    };
}
