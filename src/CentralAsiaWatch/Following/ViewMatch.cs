using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Live;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Following;

/// <summary>A view laid beside revisions in memory: facets and days as lists find them, words by what the search index found.</summary>
/// <param name="question">What the view asks.</param>
/// <param name="after">Only revisions after this one concern it.</param>
internal sealed class ViewMatch(ViewQuestion question, long after)
{
    private readonly (RecordKind Kind, LiveQuestion Question, HashSet<int>? Found)[] _filters =
        [.. question.Filters.Select(filter => new LiveQuestion(filter) is var one ? (filter.Kind.Record, one, one.Match is null ? null : new HashSet<int>()) : default)];

    /// <summary>Only revisions after this one concern it.</summary>
    public long After { get; } = after;

    /// <summary>The kinds it asks for.</summary>
    public IReadOnlySet<RecordKind> Kinds { get; } = question.Filters.Select(filter => filter.Kind.Record).Concat(question.Records.Select(record => record.Kind)).ToHashSet();

    /// <summary>The expressions that the search index is to answer, each with where its numbers go.</summary>
    public IEnumerable<(RecordKind Kind, string Match, HashSet<int> Found)> Searches =>
        _filters.Where(one => one.Found is not null).Select(one => (one.Kind, one.Question.Match!, one.Found!));

    /// <summary>Whether the view shows a record that says this.</summary>
    public bool Shows(int number, RecordContent content, LiveEvent laid) =>
        !content.Hidden
        && (question.Records.Any(record => record.Is(content))
            || _filters.Any(one => one.Kind == content.Kind && one.Question.Asks(laid) && one.Found?.Contains(number) != false));

    /// <summary>What a filter can ask of a content: its facets and its place in the order.</summary>
    public static LiveEvent Lay(long sequence, int number, RecordContent content, IRecordMapping mapping, References references) => new(
        sequence, new ListPlace(Key(Date(content)), number), mapping.Facets(Readable(content, references), references).ToHashSet(StringComparer.Ordinal));

    // What was said long ago may rest on a source that is hidden or merged now.
    private static RecordContent Readable(RecordContent content, References references) => content.Citations.All(citation => references.Sources.ContainsKey(citation.Source))
        ? content
        : content with { Citations = [.. content.Citations.Where(citation => references.Sources.ContainsKey(citation.Source))] };

    private static long Key(string? date) => EdtfOrder.Key(date is null ? null : EdtfDate.Parse(date));

    // Of the other kinds no days can be asked.
    private static string? Date(RecordContent content) => content switch
    {
        EventContent one => one.Date,
        AgreementContent one => one.Date,
        FigureContent one => one.Date,
        LeverageContent one => one.Date,
        _ => null,
    };
}
