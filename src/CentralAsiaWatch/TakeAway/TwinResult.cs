using CentralAsiaWatch.Api;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Answers with the tables of a page, in the form that the address ends with.</summary>
/// <param name="view">The tables.</param>
internal sealed class TwinResult(TwinView view) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var address = TwinAddress.Read(httpContext.Request.Query);
        var asked = address.Part is null ? view : view with { Parts = [.. view.Parts.Where(part => part.Name == address.Part)] };
        if (asked.Parts.Count == 0)
        {
            return ApiProblems.Unreadable(new FilterProblem(TwinView.PartParameter, FilterProblem.Shorten(address.Part!), $"one of {string.Join(", ", view.Parts.Select(part => part.Name))}")).ExecuteAsync(httpContext);
        }

        var isCsv = httpContext.Request.Path.Value!.EndsWith(".csv", StringComparison.Ordinal);
        return (isCsv ? Results.Bytes(TwinWriter.Csv(asked), "text/csv; charset=utf-8") : Results.Bytes(TwinWriter.Json(asked, AsOf.Current), "application/json; charset=utf-8")).ExecuteAsync(httpContext);
    }
}
