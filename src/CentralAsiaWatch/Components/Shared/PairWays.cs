using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Components.Shared;

/// <summary>Where a reader of a record between two sides may want to go on to.</summary>
public static class PairWays
{
    /// <summary>The relation of the two and their events; of one or of more than two sides, nothing. An actor and what it belongs to are one side.</summary>
    public static IEnumerable<(string Url, string Words)> Of(IReadOnlyList<string> slugs, References references)
    {
        if (slugs.Count != 2 || references.Sides(slugs[0]).Intersect(references.Sides(slugs[1])).Any())
        {
            yield break;
        }

        yield return (AppUrls.Relation(slugs[0], slugs[1]), "Their relation");
        yield return (AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create<string, string?>("pair", $"{slugs[0]},{slugs[1]}")]), "Their events in a timeline");
    }
}
