using System.Globalization;
using System.Text;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Briefs;

/// <summary>
/// A brief as Markdown: CommonMark with the tables and footnotes of GitHub. What comes from records is text and never a mark, whatever it holds. Pure.
/// </summary>
public static class MarkdownBrief
{
    // Each of these may begin a mark within a line, some of them only for readers that know more than CommonMark. A backslash before one makes it a letter (CommonMark 0.31, section 2.4).
    private const string Marks = "\\`*_[]<>|~$&!^=+";

    /// <summary>The file.</summary>
    public static string Write(Brief brief)
    {
        var text = new StringBuilder();
        Paragraph(text, $"# {Text(brief.Title)}");
        Paragraph(text, Begun(Text(brief.Words)));
        Paragraph(text, $"As of {brief.AsOf}, pinned: <{brief.Address}>");
        foreach (var block in brief.Blocks)
        {
            switch (block)
            {
                case BriefHeading heading:
                    Paragraph(text, $"## {Text(heading.Text)}");
                    break;
                case BriefParagraph paragraph:
                    Paragraph(text, paragraph.IsLead ? $"**{Runs(paragraph.Runs)}**" : Begun(Runs(paragraph.Runs)));
                    break;
                case BriefTable table:
                    Table(text, table.Caption, [.. table.Columns.Select(column => Text(column.Name))], table.Rows.Select(row => row.Select(Runs)));
                    break;
                case BriefChart chart:
                    Chart(text, chart);
                    break;
            }
        }

        foreach (var note in brief.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"[^{note.Number}]: {Begun(Runs(note.Runs))}\n");
        }

        return text.ToString();
    }

    // A file of text holds no picture: the numbers of the columns stand in a table, with what the picture says in words.
    private static void Chart(StringBuilder text, BriefChart chart)
    {
        Paragraph(text, Begun($"{Text(chart.Title)}. {Text(chart.Description)}"));
        Table(
            text,
            null,
            ["Period", .. Quads.All.Select(quad => quad.Words())],
            chart.Periods.Where(period => period.Counts.Any(count => count > 0))
                .Select(period => period.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture)).Prepend(Text(period.Name))));
    }

    private static void Table(StringBuilder text, string? caption, IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        if (caption is not null)
        {
            Paragraph(text, $"*{Text(caption)}*");
        }

        text.Append("| ").AppendJoin(" | ", columns).Append(" |\n|").Insert(text.Length, " --- |", columns.Count).Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        text.Append('\n');
    }

    private static void Paragraph(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private static string Runs(IEnumerable<BriefRun> runs) => string.Concat(runs.Select(run =>
    {
        var text = Text(run.Text);
        text = run.IsStrong && text.Length > 0 ? $"**{text}**" : text;
        // An address holds no angle bracket and no blank, so that it ends where it ends.
        text = run.Url is { } url ? run.Text == url ? $"<{url}>" : $"[{text}](<{url}>)" : text;
        return run.Note is { } note ? string.Create(CultureInfo.InvariantCulture, $"{text}[^{note}]") : text;
    }));

    private static string Text(string text) => string.Concat(text.Select(letter => Marks.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));

    // At the beginning of a line more means something: a heading, a list, a line under a heading. Sample: 2024. It began …
    private static string Begun(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return line.Length > 0 && line[0] is '#' or '-' or '+' or '=' ? $"\\{line}"
            : digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' ? $"{line[..digits]}\\{line[digits..]}"
            : line;
    }
}
