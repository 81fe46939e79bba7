namespace CentralAsiaWatch.Citing;

/// <summary>A citation for people, in one line. Pure.</summary>
public static class TextCitation
{
    /// <summary>
    /// The citation: <c>“Talks in Termez” (event 17, version 2). CentralAsiaWatch, recorded 3 May 2026. As of 22 Nov 2026 21:40 UTC. https://…</c>
    /// </summary>
    public static string Write(Citable cited)
    {
        string[] place = [.. new[] { cited.Container ?? cited.Publisher, cited.Issued is { } issued ? $"{(cited.Kind == CitableKind.Record ? "recorded " : "")}{issued.Words}{(cited.IsIssuedInferred ? " (inferred)" : "")}" : cited.IsOurs ? null : "undated" }.OfType<string>()];
        string?[] sentences =
        [
            // What is of this desk has it for author and for container, which is said once.
            $"{(cited.Author is { } author && author != cited.Container ? $"{author}, " : "")}“{cited.Title}”{(cited.Identity is { } identity ? $" ({identity})" : "")}.",
            place.Length == 0 ? null : $"{string.Join(", ", place)}.",
            cited.IsOurs ? cited.ShortNote : cited.Address,
            cited.IsOurs ? cited.Address : cited.ShortNote,
        ];
        return string.Join(' ', sentences.OfType<string>());
    }
}
