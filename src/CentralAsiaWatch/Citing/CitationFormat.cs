namespace CentralAsiaWatch.Citing;

/// <summary>In what form a citation is written.</summary>
public enum CitationFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>BibTeX, which BibLaTeX reads, too.</summary>
    BibTex,

    /// <summary>Research Information Systems.</summary>
    Ris,

    /// <summary>The JSON of the Citation Style Language.</summary>
    Csl,
}

/// <summary>The codes of <see cref="CitationFormat"/>, and how each is sent.</summary>
public static class CitationFormats
{
    /// <summary>The parameter of an address.</summary>
    public const string Parameter = "format";

    /// <summary>What the parameter takes, in words.</summary>
    public const string Accepted = "text, bibtex, ris or csl";

    /// <summary>All of them, that for people first.</summary>
    public static IReadOnlyList<CitationFormat> All { get; } = Enum.GetValues<CitationFormat>();

    /// <summary>The format with a code; that for people where none is given; null for what is none.</summary>
    public static CitationFormat? Read(string? code) => string.IsNullOrEmpty(code) ? CitationFormat.Text : All.Cast<CitationFormat?>().FirstOrDefault(format => format!.Value.Code() == code);

    /// <summary>As it stands in an address.</summary>
    public static string Code(this CitationFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>Its name.</summary>
    public static string Name(this CitationFormat format) => format switch
    {
        CitationFormat.BibTex => "BibTeX",
        CitationFormat.Ris => "RIS",
        CitationFormat.Csl => "CSL-JSON",
        _ => "Text",
    };

    /// <summary>The ending of a file, by which reference managers know it.</summary>
    public static string Ending(this CitationFormat format) => format switch
    {
        CitationFormat.BibTex => ".bib",
        CitationFormat.Ris => ".ris",
        CitationFormat.Csl => ".csl.json",
        _ => ".txt",
    };

    /// <summary>The media type.</summary>
    public static string MediaType(this CitationFormat format) => format switch
    {
        CitationFormat.BibTex => "application/x-bibtex; charset=utf-8",
        CitationFormat.Ris => "application/x-research-info-systems; charset=utf-8",
        CitationFormat.Csl => "application/vnd.citationstyles.csl+json; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>Some citations in the format.</summary>
    public static string Write(this CitationFormat format, IReadOnlyList<Citable> cited) => format switch
    {
        CitationFormat.BibTex => string.Join('\n', cited.Select(BibTexCitation.Write)),
        CitationFormat.Ris => string.Concat(cited.Select(RisCitation.Write)),
        CitationFormat.Csl => CslCitation.Write(cited),
        _ => string.Concat(cited.Select(one => TextCitation.Write(one) + "\n")),
    };
}
