using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Signposts;

/// <summary>
/// Turns “there is no such record” into what is known of it: 301 to the record it was merged into, 410 where it was hidden. It is asked by the page for what was
/// not found, and by nothing else.
/// </summary>
public sealed class RecordSignposts(SignpostQueries signposts)
{
    /// <summary>Answers a request for a record that is not to be seen; null where no record ever stood at the address.</summary>
    /// <param name="context">The request; its response gets the status, and the way to a record that stayed.</param>
    /// <param name="path">The address that was asked for: <c>/events/17</c>, <c>/actors/uzbekistan</c>, <c>/leverage/3</c>.</param>
    public async Task<Signpost?> AnswerAsync(HttpContext context, string path)
    {
        var signpost = await FindAsync(path, context.RequestAborted);
        if (signpost is not null && !context.Response.HasStarted)
        {
            // At the last moment: what renders the page for what was not found says 404 until then.
            context.Response.OnStarting(() =>
            {
                context.Response.StatusCode = signpost.Survivor is null ? StatusCodes.Status410Gone : StatusCodes.Status301MovedPermanently;
                if (signpost.Survivor is { } survivor)
                {
                    // A merge can be undone: who was led on asks again the next time.
                    context.Response.Headers.CacheControl = "no-cache";
                    context.Response.Headers.Location = survivor.Url;
                }

                return Task.CompletedTask;
            });
        }

        return signpost;
    }

    private async Task<Signpost?> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (path.Split('/') is not ["", var plural, { Length: > 0 and <= 200 } name])
        {
            return null;
        }

        var kind = RecordKinds.All.Select(one => (RecordKind?)one).FirstOrDefault(one => one!.Value.Plural() == plural);
        return kind switch
        {
            null => null,
            RecordKind.Actor or RecordKind.Source or RecordKind.Project => await signposts.FindAsync(kind.Value, name, cancellationToken),
            _ => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await signposts.FindAsync(kind.Value, number, cancellationToken) : null,
        };
    }
}
