using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Brotli at quality 5. The provider of ASP.NET Core knows only the steps 1, 4 and 11: a page of 47 kB has 5 % fewer bytes at 5 than at 4 for the same time,
/// and 11 takes forty times as long. To go when its options take a quality.
/// </summary>
public sealed class BrotliPages : ICompressionProvider
{
    private static readonly BrotliCompressionOptions s_options = new() { Quality = 5 };

    /// <inheritdoc />
    public string EncodingName => "br";

    /// <inheritdoc />
    public bool SupportsFlush => true;

    /// <inheritdoc />
    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, s_options, leaveOpen: true);
}
