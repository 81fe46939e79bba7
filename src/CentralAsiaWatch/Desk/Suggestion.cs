using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Desk;

/// <summary>A record that a sentence seems to hold: a form already filled, which an editor accepts, mends or dismisses. It is never saved by itself.</summary>
/// <param name="Kind">Event or figure.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">The first character of the sentence in the paragraph.</param>
/// <param name="Length">How many characters the sentence has.</param>
/// <param name="Fields">Flat fields: the path of a field to its text. No sentence of the article is among them.</param>
/// <param name="Why">Why it is suggested, one sentence.</param>
public sealed record Suggestion(RecordKind Kind, int Paragraph, int Start, int Length, IReadOnlyDictionary<string, string> Fields, string Why)
{
    /// <summary>Its title or measure.</summary>
    public string Title => Kind == RecordKind.Event ? Fields.GetValueOrDefault("title", "") : SentenceWords.Capital(Fields.GetValueOrDefault("measure", ""));

    /// <summary>What it says besides, in words; its date is not among them.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}
