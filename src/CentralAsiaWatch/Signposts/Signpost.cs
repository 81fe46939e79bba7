using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Signposts;

/// <summary>The record that another one was merged into.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Url">Its page.</param>
public sealed record Survivor(int Number, string Url);

/// <summary>What stands at the address of a record that is not to be seen any more: the way to the record it was merged into, or when, by whom and why it was hidden.</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Number">Its number.</param>
public sealed record Signpost(RecordKind Kind, int Number)
{
    /// <summary>The record that says it all now; null for one that was hidden.</summary>
    public Survivor? Survivor { get; init; }

    /// <summary>When it was hidden, UTC.</summary>
    public DateTime HiddenAt { get; init; }

    /// <summary>Who hid it.</summary>
    public string HiddenBy { get; init; } = "";

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";

    /// <summary>Why, as a sentence that ends.</summary>
    public string Reason => Why.Length > 0 && Why[^1] is ('.' or '!' or '?' or '…') ? Why : Why + ".";

    /// <summary>Of a hidden record: the whole in a sentence.</summary>
    public string Sentence => $"{SentenceWords.Capital(Kind.Singular())} {Number} was hidden on {DateWords.Instant(HiddenAt)} by {HiddenBy}: {Reason} It keeps its number and its history, and can be brought back.";
}
