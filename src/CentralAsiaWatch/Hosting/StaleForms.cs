using Microsoft.AspNetCore.Antiforgery;

namespace CentralAsiaWatch.Hosting;

/// <summary>Says in words that a form cannot be taken because it was not made for this sign-in, where the framework would answer 400 with nothing to read.</summary>
public sealed class StaleForms(RequestDelegate next)
{
    /// <summary>Answers a form whose token does not fit, or goes on.</summary>
    public Task InvokeAsync(HttpContext context) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
        ? PlainAnswers.WriteAsync(
            context, StatusCodes.Status400BadRequest,
            "This form was not made by this site for your present sign-in, so nothing was changed. Go back, load the page again, and send it once more.", context.RequestAborted)
        : next(context);
}
