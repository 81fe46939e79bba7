using System.Text;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// Several things in one cell, each of several parts: <c>uzbekistan; tajikistan | mentioned</c>. A backslash stands before a semicolon, a bar or a
/// backslash that is meant as itself, and before a space at the end of a part.
/// </summary>
public static class ListNotation
{
    /// <summary>Writes things with their parts. Empty parts at the end of a thing are left out.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string?>> things) => string.Join("; ", things.Select(WriteThing));

    /// <summary>Writes things of one part each.</summary>
    public static string Write(IEnumerable<string> things) => Write(things.Select(thing => new string?[] { thing }));

    /// <summary>Reads things with their parts; a thing without a letter is passed over.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string cell)
    {
        var things = new List<IReadOnlyList<string>>();
        var parts = new List<string>();
        var part = new PartText();
        for (var index = 0; index < cell.Length; index++)
        {
            var letter = cell[index];
            if (letter == '\\' && index + 1 < cell.Length)
            {
                part.Add(cell[++index], isMeant: true);
            }
            else if (letter is '|' or ';')
            {
                parts.Add(part.Take());
                if (letter == ';')
                {
                    EndThing();
                }
            }
            else
            {
                part.Add(letter, isMeant: false);
            }
        }

        parts.Add(part.Take());
        EndThing();
        return things;

        void EndThing()
        {
            if (parts.Any(one => one.Length > 0))
            {
                things.Add(parts.ToArray());
            }

            parts.Clear();
        }
    }

    private static string WriteThing(IReadOnlyList<string?> parts)
    {
        var last = parts.Count - 1;
        while (last > 0 && string.IsNullOrEmpty(parts[last]))
        {
            last--;
        }

        return string.Join(" | ", parts.Take(last + 1).Select(part => WritePart(part ?? "")));
    }

    private static string WritePart(string part)
    {
        var written = new StringBuilder(part.Length);
        for (var index = 0; index < part.Length; index++)
        {
            var letter = part[index];
            if (letter is ';' or '|' or '\\' || (char.IsWhiteSpace(letter) && (index == 0 || index == part.Length - 1)))
            {
                written.Append('\\');
            }

            written.Append(letter);
        }

        return written.ToString();
    }

    /// <summary>A part under way: spaces around it go, but for those that are meant.</summary>
    private sealed class PartText
    {
        private readonly StringBuilder _text = new();
        private int _kept;

        public void Add(char letter, bool isMeant)
        {
            if (_text.Length == 0 && !isMeant && char.IsWhiteSpace(letter))
            {
                return;
            }

            _text.Append(letter);
            if (isMeant || !char.IsWhiteSpace(letter))
            {
                _kept = _text.Length;
            }
        }

        public string Take()
        {
            var text = _text.ToString(0, _kept);
            _text.Clear();
            _kept = 0;
            return text;
        }
    }
}
