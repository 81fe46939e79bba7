using System.Globalization;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Sharing;

/// <summary>Which views a share link may open: reading pages of published records, and never who wrote what.</summary>
public sealed class ShareableViews(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, ViewCollections choices, TimeProvider clock)
{
    private static readonly string[] s_lists =
    [
        AppUrls.Situation, AppUrls.Timeline, AppUrls.Map, AppUrls.Network, AppUrls.Countries, AppUrls.Relations, AppUrls.Compare, AppUrls.Explain, AppUrls.Agreements, AppUrls.Projects,
        AppUrls.Figures, AppUrls.Leverage, AppUrls.Actors, AppUrls.Sources, AppUrls.Promises, AppUrls.Contested, AppUrls.Search, AppUrls.Method,
    ];

    /// <summary>Why a view cannot be shared; null where it can.</summary>
    public async Task<string?> ProblemAsync(ViewAddress? view, CancellationToken cancellationToken)
    {
        if (view is null)
        {
            return "Only a reading page can be shared: drafts, accounts and what waits for review cannot. No link was made.";
        }

        if (view.AsOfText is { } text && AsOf.Read(text, clock.GetUtcNow().UtcDateTime) is null)
        {
            return $"‘{Filtering.FilterProblem.Shorten(text)}’ is no time that can be looked back to; accepted is {AsOf.Accepted}. No link was made.";
        }

        return await IsThereAsync(view.Path, cancellationToken)
            ? null
            : "There is nothing to be seen at this address, or it shows who wrote what: a hidden record, or the list of changes, cannot be shared. No link was made.";
    }

    /// <summary>Whether there is such a view, as of the time that its address names.</summary>
    public async Task<bool> IsThereAsync(ViewAddress view, CancellationToken cancellationToken)
    {
        using var reading = AsOf.Reading(view.AsOfText is { } text ? AsOf.Read(text, clock.GetUtcNow().UtcDateTime) : null, await choices.OfAsync(view, cancellationToken));
        return view.Path == AppUrls.Changes || await IsThereAsync(view.Path, cancellationToken);
    }

    private async Task<bool> IsThereAsync(string path, CancellationToken cancellationToken)
    {
        if (s_lists.Contains(path, StringComparer.Ordinal))
        {
            return true;
        }

        var actors = (await cache.ReferencesAsync(cancellationToken)).Actors;
        return path.Split('/') switch
        {
            ["", "countries", var slug] => actors.ContainsKey(slug),
            ["", "relations" or "leverage", var one, var other] => actors.ContainsKey(one) && actors.ContainsKey(other),
            ["", var plural, { Length: > 0 } name] when RecordKinds.All.Any(kind => kind.Plural() == plural) => await IsPublishedAsync(RecordKinds.All.Single(kind => kind.Plural() == plural), name, cancellationToken),
            _ => false,
        };
    }

    private async Task<bool> IsPublishedAsync(RecordKind kind, string name, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => row.Status == RecordStatus.Published);
        return kind is RecordKind.Actor or RecordKind.Source or RecordKind.Project
            ? await rows.AnyAsync(row => row.Key == name, cancellationToken)
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await rows.AnyAsync(row => row.Number == number, cancellationToken);
    }
}
