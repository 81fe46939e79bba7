using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Api;

/// <summary>What programs are told where they ask for what there is not (RFC 9457).</summary>
public static class ApiProblems
{
    /// <summary>A value cannot be read: the parameter, the value and what is accepted.</summary>
    public static IResult Unreadable(FilterProblem problem) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "A filter cannot be read",
        detail: problem.Sentence,
        extensions: new Dictionary<string, object?> { ["parameter"] = problem.Parameter, ["value"] = problem.Value, ["accepted"] = problem.Accepted });

    /// <summary>There is nothing at the address.</summary>
    /// <param name="detail">What was looked for, in a sentence.</param>
    public static IResult Missing(string detail) => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such record", detail: detail);
}
