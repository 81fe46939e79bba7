using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.Hosting;

/// <summary>An answer that many are given: its bytes, compressed once for all who take that, and the tag by which a reader who has them asks for them again.</summary>
/// <param name="bytes">What is answered.</param>
public sealed class KeptAnswer(byte[] bytes)
{
    private readonly Lazy<byte[]> _brotli = new(() =>
    {
        var made = new MemoryStream();
        using (var brotli = new BrotliPages().CreateStream(made))
        {
            brotli.Write(bytes);
        }

        return made.ToArray();
    });

    private readonly Lazy<string> _tag = new(() => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");

    /// <summary>How many bytes it has.</summary>
    public int Length => bytes.Length;

    /// <summary>The tag of exactly these bytes (RFC 9110, 8.8.3).</summary>
    public string Tag => _tag.Value;

    /// <summary>Answers with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="contentType">What it is.</param>
    public Task WriteAsync(HttpContext context, string contentType)
    {
        var takesBrotli = context.Request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
        var (response, body) = (context.Response, takesBrotli ? _brotli.Value : bytes);
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (takesBrotli)
        {
            // What says how it is compressed is not compressed again on its way out.
            response.Headers.ContentEncoding = "br";
        }

        return response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    /// <summary>Answers with it, for an address that gives a result.</summary>
    public IResult As(string contentType) => new Result(this, contentType);

    private sealed class Result(KeptAnswer answer, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (httpContext.Features.Get<GivenAnswer>() is { } given)
            {
                (given.Answer, given.Type) = (answer, contentType);
            }

            return answer.WriteAsync(httpContext, contentType);
        }
    }
}
