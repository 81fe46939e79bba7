using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Live;

/// <summary>An event that was entered, with all that a filter may ask of it but its words: whether it matches needs no store.</summary>
/// <param name="Sequence">The revision that entered it.</param>
/// <param name="Place">Its place in the order of events.</param>
/// <param name="Facets">Names of its facets (<see cref="RecordFacets"/>).</param>
public sealed record LiveEvent(long Sequence, ListPlace Place, IReadOnlySet<string> Facets)
{
    /// <summary>An event out of the content with which it was entered.</summary>
    public static LiveEvent Of(long sequence, int number, EventContent content, IRecordMapping mapping, References references) => new(
        sequence,
        new ListPlace(EdtfOrder.Key(content.Date is null ? null : EdtfDate.Parse(content.Date)), number),
        mapping.Facets(content, references).ToHashSet(StringComparer.Ordinal));
}

/// <summary>One filter that is being read live, with which of the events entered lately match it: found once, however many read it.</summary>
public sealed class LiveQuestion
{
    private readonly FilterMatch _filter;
    private readonly List<long> _matched = [];

    /// <summary>The question that a filter of events asks.</summary>
    public LiveQuestion(RecordFilter filter) => _filter = new FilterMatch(filter);

    /// <summary>The full-text expression that an event must match beside; null for none.</summary>
    public string? Match => _filter.Match;

    /// <summary>Whether an event has what is asked for, but for <see cref="Match"/>.</summary>
    public bool Asks(LiveEvent one) => _filter.Asks(one.Facets, one.Place);

    /// <summary>Takes in events that match, in the order in which they were entered.</summary>
    public void Take(IEnumerable<LiveEvent> matching) => _matched.AddRange(matching.Select(one => one.Sequence));

    /// <summary>How many of them were entered after a revision.</summary>
    public int CountAfter(long sequence)
    {
        var place = _matched.BinarySearch(sequence);
        return _matched.Count - (place < 0 ? ~place : place + 1);
    }
}
