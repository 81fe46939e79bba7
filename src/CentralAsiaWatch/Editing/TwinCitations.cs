using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>Takes over what a draft cites, and nothing else of it.</summary>
internal static class TwinCitations
{
    private const string Name = "citations";

    /// <summary>What a draft cites, whatever is still missing of the rest of it.</summary>
    /// <exception cref="UnsoundException">Something in the citations is not sound.</exception>
    public static IReadOnlyList<CitationContent> Read(RecordKind kind, IReadOnlyDictionary<string, string> draft, FormNames names)
    {
        var cited = new OrderedFields(draft.Where(field => field.Key.StartsWith(Name + ".", StringComparison.Ordinal)));
        if (cited.Values.All(string.IsNullOrWhiteSpace))
        {
            return [];
        }

        var reading = FormReader.Read(kind, cited, names);
        var problems = reading.Problems.Where(problem => problem.Path == Name || problem.Path.StartsWith(Name + ".", StringComparison.Ordinal)).ToArray();
        return problems.Length > 0 ? throw new UnsoundException(problems) : [.. Rows(reading.Fields)];
    }

    /// <summary>Appends citations that a record has not to its flat fields.</summary>
    /// <returns>How many.</returns>
    public static int AddNew(OrderedFields fields, IReadOnlyList<CitationContent> present, IReadOnlyList<CitationContent> citations)
    {
        var added = citations.Except(present).Distinct().ToArray();
        var place = FlatContent.Count(fields, Name);
        foreach (var citation in added)
        {
            var at = FlatContent.At(Name, place++);
            Add("source", citation.Source);
            Add("paragraph", citation.Paragraph.ToString(CultureInfo.InvariantCulture));
            Add("credibility", citation.Credibility.ToString(CultureInfo.InvariantCulture));
            Add("stance", citation.Stance);
            Add("field", citation.Field);
            Add("says", citation.Says);
            Add("words", citation.Words);

            void Add(string member, string? text)
            {
                if (!string.IsNullOrEmpty(text))
                {
                    fields[$"{at}.{member}"] = text;
                }
            }
        }

        return added.Length;
    }

    private static IEnumerable<CitationContent> Rows(IReadOnlyDictionary<string, string> understood)
    {
        for (var place = 0; place < FlatContent.Count(understood, Name); place++)
        {
            var at = FlatContent.At(Name, place);
            if (Text("source") is { } source)
            {
                yield return new CitationContent(source, Number("paragraph"), Number("credibility"), Text("stance")!, Text("field"), Text("says"), Text("words"));
            }

            string? Text(string member) => understood.GetValueOrDefault($"{at}.{member}") is { Length: > 0 } text ? text : null;
            int Number(string member) => int.Parse(Text(member)!, NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }
}
