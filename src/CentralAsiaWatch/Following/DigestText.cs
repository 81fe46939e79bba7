using System.Text;
using System.Text.Encodings.Web;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Following;

/// <summary>The words of a digest: what was added, is newly contested, was corrected and withdrawn, each with its link.</summary>
public static class DigestText
{
    private static readonly (ViewTurn Turn, string Words)[] s_parts = [(ViewTurn.Added, "Added"), (ViewTurn.Contested, "Newly contested"), (ViewTurn.Corrected, "Corrected"), (ViewTurn.Withdrawn, "Withdrawn")];

    /// <summary>The mail.</summary>
    /// <param name="to">The address.</param>
    /// <param name="view">The view.</param>
    /// <param name="news">What is new in it.</param>
    /// <param name="changes">The last change of each record, as many as are told one by one.</param>
    /// <param name="site">Scheme and host, before every address.</param>
    /// <param name="endLink">Where the digest is ended.</param>
    public static OutgoingMail Write(string to, SavedView view, ViewNews news, IReadOnlyList<Change> changes, string site, string endLink)
    {
        var bySequence = changes.ToDictionary(change => change.Revision.Sequence);
        var (plain, html) = (new StringBuilder(), new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><body>"));
        plain.AppendLine(view.Name + ": " + news.Words).AppendLine(site + view.Address);
        html.Append("<h1>" + Anchor(site + view.Address, view.Name) + "</h1><p>" + Encode(SentenceWords.Capital(news.Words)) + ".</p>");
        foreach (var (turn, words) in s_parts)
        {
            Change[] told = [.. news.Turns.Where(one => one.Turn == turn && bySequence.ContainsKey(one.Last.Sequence)).Select(one => bySequence[one.Last.Sequence])];
            if (told.Length == 0)
            {
                continue;
            }

            plain.AppendLine().AppendLine(words);
            html.Append("<h2>" + words + "</h2><ul>");
            foreach (var change in told)
            {
                var (title, address, why) = ($"{change.Title} ({change.Kind.Singular()} {NumberWords.Number(change.Number)})", site + change.Url, change.Revision.Why);
                plain.AppendLine("- " + title).AppendLine("  " + why).AppendLine("  " + address);
                html.Append("<li>" + Anchor(address, title) + "<br>" + Encode(why) + "</li>");
            }

            html.Append("</ul>");
        }

        if (news.Turns.Count > changes.Count)
        {
            var more = $"and {NumberWords.Number(news.Turns.Count - changes.Count)} more";
            plain.AppendLine().AppendLine(more);
            html.Append("<p>" + more + "</p>");
        }

        plain.AppendLine().AppendLine("To end these mails: " + endLink);
        html.Append("<p>" + Anchor(endLink, "End these mails") + "</p></body></html>");
        return new OutgoingMail(to, $"{view.Name}: {news.Words}", plain.ToString(), html.ToString(), endLink);
    }

    private static string Anchor(string address, string words) => "<a href=\"" + Encode(address) + "\">" + Encode(words) + "</a>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
