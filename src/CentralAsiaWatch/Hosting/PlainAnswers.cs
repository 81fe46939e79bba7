using System.Globalization;

namespace CentralAsiaWatch.Hosting;

/// <summary>Answers in one sentence of plain text, where there is no page to show: the sentence stands where a browser would show a page.</summary>
public static class PlainAnswers
{
    private const int WaitSeconds = 60;

    /// <summary>Writes the answer. One that says to wait says how long.</summary>
    public static Task WriteAsync(HttpContext context, int status, string sentence, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = WaitSeconds.ToString(CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence, cancellationToken);
    }
}
