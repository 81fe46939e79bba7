namespace CentralAsiaWatch.Formatting;

/// <summary>Words that begin a sentence or a heading.</summary>
public static class SentenceWords
{
    /// <summary>The same with its first letter a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
