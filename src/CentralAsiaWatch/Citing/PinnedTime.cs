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
    public async Task<AsOf> OfRequestAsync(CancellationToken cancellationToken) => AsOf.Current ?? await NowAsync(cancellationToken);

    // A whole second reads better in an address; but what was recorded within this very second was seen, and must be seen there.
    private async Task<AsOf> NowAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var second = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        return new AsOf(await records.LastRecordedAsync(cancellationToken) > second ? now : second);
    }
}
