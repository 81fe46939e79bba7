using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Briefs;

/// <summary>A brief while it is put together: its blocks, and the notes in the order in which they are referred to.</summary>
/// <param name="frame">What every part needs to know.</param>
public sealed class BriefWriting(BriefFrame frame)
{
    private readonly List<BriefBlock> _blocks = [];
    private readonly List<BriefNote> _notes = [];
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>What every part needs to know.</summary>
    public BriefFrame Frame => frame;

    /// <summary>The sources that notes name, by slug.</summary>
    public IReadOnlyCollection<string> Sources => _sources;

    /// <summary>A heading.</summary>
    public void Head(string text) => _blocks.Add(new BriefHeading(CitedText.Clean(text)));

    /// <summary>A paragraph; nothing where there are no words.</summary>
    public void Say(string text)
    {
        if (CitedText.Clean(text) is { Length: > 0 } clean)
        {
            Say(new BriefRun(clean));
        }
    }

    /// <summary>A paragraph of several runs.</summary>
    public void Say(params IReadOnlyList<BriefRun> runs) => _blocks.Add(new BriefParagraph(runs));

    /// <summary>The finding at the head.</summary>
    public void Lead(string text) => _blocks.Add(new BriefParagraph([Run(text)], IsLead: true));

    /// <summary>A chart or a table.</summary>
    public void Add(BriefBlock block) => _blocks.Add(block);

    /// <summary>A piece of text.</summary>
    public static BriefRun Run(string text, bool isStrong = false) => new(CitedText.Clean(text), IsStrong: isStrong);

    /// <summary>A piece of text that leads to a page of ours as of the time.</summary>
    public BriefRun Link(string text, string url) => new(CitedText.Clean(text), frame.Address(url));

    /// <summary>The mark of a new note to all paragraphs that some citations name; an empty cell where there are none.</summary>
    public IReadOnlyList<BriefRun> Note(IEnumerable<CitationContent> citations)
    {
        var places = citations.GroupBy(citation => (citation.Source, citation.Paragraph)).ToArray();
        if (places.Length == 0)
        {
            return [];
        }

        var runs = new List<BriefRun>();
        foreach (var place in places)
        {
            _sources.Add(place.Key.Source);
            var address = frame.Address(AppUrls.Paragraph(place.Key.Source, place.Key.Paragraph));
            runs.Add(new BriefRun(Lead(runs.Count, place.Key, Graded(place))));
            runs.Add(new BriefRun(address, address));
            runs.Add(new BriefRun("."));
        }

        _notes.Add(new BriefNote(_notes.Count + 1, runs));
        return [new BriefRun("", Note: _notes.Count)];
    }

    /// <summary>The whole, with the title and the words of the filter.</summary>
    public Brief Brief(string title, string words, string url) =>
        new(CitedText.Clean(title), CitedText.Clean(words), frame.Pinned.Instant, Citables.Instant(frame.Pinned), frame.Address(url), [.. _blocks], [.. _notes]);

    // Blanks between two places would be cleaned away at the beginning of a run.
    private string Lead(int before, (string Source, int Paragraph) place, string graded) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(before == 0 ? "" : " ")}{CitedText.Clean(frame.References.Sources[place.Source].ShortName)}{ParagraphMark.Words(place.Paragraph)}, {graded}: ");

    // One paragraph may be cited for several fields, each with a grade and a stance of its own: each is said once.
    private string Graded(IEnumerable<CitationContent> citations) => string.Join("; ", citations
        .Select(citation => $"{frame.References.Grade(citation)}{(citation.Stance == "supports" ? "" : $", {citation.Stance}")}{(citation.Field is null || citation.Stance == "supports" ? "" : $" the {citation.Field}")}").Distinct(StringComparer.Ordinal));
}
