namespace CentralAsiaWatch.Sources;

/// <summary>What is known of a source, in words.</summary>
public static class SourceWords
{
    /// <summary>A reliability letter with its words: <c>C: fairly reliable</c>.</summary>
    public static string Reliability(string letter) => $"{letter}: {Vocabulary.Reliability.Find(letter[0])?.Words ?? "not graded"}";

    /// <summary>The address, if it is one that a page may lead to: http or https; null for any other.</summary>
    public static string? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}
