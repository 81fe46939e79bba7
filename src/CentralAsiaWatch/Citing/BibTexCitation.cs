using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Citing;

/// <summary>
/// A citation as an entry of BibTeX. Years and months stand as BibTeX has them and dates as BibLaTeX, which each reads its own. Pure.
/// </summary>
public static class BibTexCitation
{
    /// <summary>The entry, ending with a line break.</summary>
    public static string Write(Citable cited)
    {
        var entry = new StringBuilder().Append('@').Append(Type(cited)).Append('{').Append(cited.Key);
        // Braces twice keep capitals, and the name of a body or of a person of any naming custom in one piece.
        Field("author", Whole(cited.Author));
        Field("title", Whole(cited.Title));
        Field("year", cited.Issued?.From.Year.ToString("0000", CultureInfo.InvariantCulture));
        Field("month", Month(cited.Issued), braces: false);
        Field("date", Date(cited.Issued));
        Field(cited.Kind == CitableKind.Article ? "journal" : "howpublished", Escaped(cited.Container));
        Field(cited.Kind == CitableKind.Report ? "institution" : "publisher", Escaped(cited.Publisher));
        Field("number", Escaped(cited.Number));
        Field("version", Escaped(cited.Version));
        Field("language", Escaped(cited.Language));
        // Read as it stands: an address is of ASCII without braces, so that nothing of it needs a mark.
        Field("url", cited.Address);
        Field("urldate", cited.Seen is { } seen ? CitableDay.Of(seen).Iso : null);
        Field("note", Escaped(cited.NoteWithIdentity));
        return entry.Append("\n}\n").ToString();

        void Field(string name, string? value, bool braces = true)
        {
            if (value is not null)
            {
                entry.Append(",\n  ").Append(name).Append(" = ").Append(braces ? "{" : "").Append(value).Append(braces ? "}" : "");
            }
        }
    }

    // Each needs what its kind is a part of.
    private static string Type(Citable cited) => cited switch
    {
        { Kind: CitableKind.Report, Publisher: not null } => "techreport",
        { Kind: CitableKind.Article, Container: not null } => "article",
        _ => "misc",
    };

    private static string? Month(CitableDate? date) => date is { From.Month: { } month } && (date.To is null || (date.To.Year, date.To.Month) == (date.From.Year, month))
        ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month).ToLowerInvariant()
        : null;

    private static string? Date(CitableDate? date) => date is null ? null : date.To is { } to ? $"{date.From.Iso}/{to.Iso}" : date.From.Iso;

    private static string? Whole(string? text) => text is null ? null : $"{{{Escaped(text)}}}";

    // BibTeX counts braces whether a backslash stands before them or not, so a brace is written as a word that has both.
    private static string? Escaped(string? text) => text is null ? null : string.Concat(text.Select(letter => letter switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '&' or '%' or '$' or '#' or '_' => $@"\{letter}",
        _ => letter.ToString(),
    }));
}
