using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// Text that a spreadsheet would take for a formula gets an apostrophe before it when it is written, and loses it when it is read
/// (reliability.md, B4): <c>=1+2</c> is written <c>'=1+2</c>.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>The text as a cell of ours holds it.</summary>
    public static string Write(string text) => text.StartsWith('\'') || IsTrigger(text) ? $"'{text}" : text;

    /// <summary>The text that a cell means.</summary>
    public static string Read(string cell) => cell is ['\'', .. var rest] && (rest.StartsWith('\'') || IsTrigger(rest)) ? rest : cell;

    /// <summary>Whether a spreadsheet may take a text for a formula.</summary>
    public static bool IsTrigger(string text)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n' or '\0':
                    return true;
                case var one when IsPassedOver(one):
                    // Spaces and marks that nobody sees before the sign do not hinder a spreadsheet.
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsPassedOver(char letter) =>
        char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;
}
