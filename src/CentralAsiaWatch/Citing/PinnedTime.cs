using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.Citing;

/// <summary>The time as of which a view is cited or taken away: what its address says, or what the request reads, or now.</summary>
public sealed class PinnedTime(TimeProvider clock, RecordQueries records)
{
    /// <summary>The time of a view.</summary>
    /// <returns>The time; null where the address of the view names one that cannot be read.</returns>
    public async Task<AsOf?> OfAsync(ViewAddress view, CancellationToken cancellationToken) =>
        view.AsOfText is { } text ? AsOf.Read(text, clock.GetUtcNow().UtcDateTime) : await OfRequestAsync(cancellationToken);

    /// <summary>The time of this request.</summary>
    public async Task<AsOf> OfRequestAsync(CancellationToken cancellationToken) => AsOf.Current ?? new AsOf(PinnedLink.Moment(clock.GetUtcNow().UtcDateTime, await records.LastRecordedAsync(cancellationToken)));
}
