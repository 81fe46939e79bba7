using System.Buffers;
using System.Text;

namespace CentralAsiaWatch.Importing;

/// <summary>Writes CSV as RFC 4180 says, in UTF-8 with a mark, with formulas made harmless (<see cref="SpreadsheetText"/>).</summary>
public static class CsvText
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\t|\"\r\n");

    /// <summary>The mark by which spreadsheets know UTF-8.</summary>
    public const string Mark = "\uFEFF";

    /// <summary>One line, with its end.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        // A number below zero begins like a formula and is none.
        var safe = text is null ? "" : IsNumber(text) ? text : SpreadsheetText.Write(text);
        return safe.AsSpan().ContainsAny(s_quoted) || safe != safe.Trim() ? new StringBuilder(safe).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString() : safe;
    }

    private static bool IsNumber(string text) =>
        text is ['-', _, ..] && text.Length < 40 && text.AsSpan(1).IndexOfAnyExcept("0123456789.".AsSpan()) < 0;
}
