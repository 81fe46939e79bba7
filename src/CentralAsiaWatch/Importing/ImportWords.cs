using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Importing;

/// <summary>Words put together from the codes of other data sets.</summary>
public static class ImportWords
{
    /// <summary>The first words of a text that fit, with … where there were more.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        // A pair of UTF-16 is not cut in two.
        end = end > most / 2 ? end : char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '–', '-') + "…";
    }

    /// <summary>How far an import has come, as a list shows it.</summary>
    public static string State(Import import) => import.State switch
    {
        ImportState.Open => "open",
        ImportState.InReview => $"in review: {Rows(import)}",
        ImportState.Returned => "sent back",
        ImportState.Done => $"written: {Rows(import)}",
        ImportState.Discarded => "thrown away",
        _ => throw new ArgumentOutOfRangeException(nameof(import), import.State, null),
    };

    /// <summary>A step of an import in words.</summary>
    public static string Step(ProposalState state) => state switch
    {
        ProposalState.Draft => "taken back",
        ProposalState.InReview => "handed over for review",
        ProposalState.Returned => "sent back",
        ProposalState.Published => "written",
        _ => DraftOperations.Words(state),
    };

    /// <summary>What becomes of its rows: <c>12 new, 3 changed, 1 left out</c>.</summary>
    public static string Rows(Import import) => $"{NumberWords.Number(import.Created)} new, {NumberWords.Number(import.Changed)} changed, {NumberWords.Number(import.LeftOut)} left out";

    /// <summary>TASHKENT or tashkent as a name is written: Tashkent. A name in mixed letters stays as it is.</summary>
    public static string Named(string name) => name.Any(char.IsLower) && name.Any(char.IsUpper) || name.Length <= 3
        ? name
        : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
}
