using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Citing;

/// <summary>A citation as a record of RIS: a tag and a value on each line. Values are in one line, since a line without a tag would belong to the one before. Pure.</summary>
public static class RisCitation
{
    /// <summary>The record, ending with a line break.</summary>
    public static string Write(Citable cited)
    {
        var record = new StringBuilder();
        Line("TY", cited.Kind switch
        {
            CitableKind.Record => "DATA",
            CitableKind.Chart => "FIGURE",
            CitableKind.Report => "RPRT",
            CitableKind.Article => "NEWS",
            _ => "ELEC",
        });
        Line("ID", cited.Key);
        Line("TI", cited.Title);
        Line("AU", cited.Author);
        Line("T2", cited.Container);
        Line("PB", cited.Publisher);
        Line("PY", cited.Issued?.From.Year.ToString("0000", CultureInfo.InvariantCulture));
        Line("DA", Date(cited.Issued));
        Line("M1", cited.Number);
        Line("ET", cited.Version);
        Line("LA", cited.Language);
        Line("UR", cited.Address);
        Line("Y2", cited.Seen is { } seen ? seen.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture) : null);
        Line("N1", cited.NoteWithIdentity);
        return record.Append("ER  - \r\n").ToString();

        void Line(string tag, string? value)
        {
            if (value is not null)
            {
                record.Append(tag).Append("  - ").Append(value).Append("\r\n");
            }
        }
    }

    // Year, month, day and what else there is to say, a slash after each but the last: 2024/05// or 2022/07/24/one of 2 days.
    private static string? Date(CitableDate? date) => date is null ? null : string.Create(
        CultureInfo.InvariantCulture, $"{date.From.Year:0000}/{date.From.Month:00}/{date.From.Day:00}/{(date.IsVague ? date.Words.Replace('/', '–') : "")}");
}
