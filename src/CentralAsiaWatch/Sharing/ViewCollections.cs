using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sharing;

/// <summary>Of which collections a view is, as its address says.</summary>
public sealed class ViewCollections(ReferenceCache cache)
{
    /// <summary>The collections; null for all, and where the address names one that there is not.</summary>
    public async Task<CollectionChoice?> OfAsync(ViewAddress view, CancellationToken cancellationToken)
    {
        if (view.Query[CollectionChoice.Parameter].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        using var present = AsOf.Reading(null);
        return CollectionChoice.Read(text, (await cache.ReferencesAsync(cancellationToken)).Collections).Choice;
    }
}
