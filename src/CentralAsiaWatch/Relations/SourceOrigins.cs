using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>Where sources have what they say from. Two citations of one origin corroborate nothing. Pure.</summary>
/// <param name="origins">The origin of each source by slug, as coded; null for a source that is its own.</param>
public sealed class SourceOrigins(IReadOnlyDictionary<string, string?> origins)
{
    private const int LongestChain = 8;

    /// <summary>The origin of a source: its own slug, the slug of the source it repeats, or the origin that is named.</summary>
    public string Of(string slug)
    {
        // A ring of sources that repeat each other is one origin as well: the bound only ends the walk.
        var (at, seen) = (slug, new SortedSet<string>(StringComparer.Ordinal) { slug });
        for (var step = 0; step < LongestChain && origins.GetValueOrDefault(at) is { Length: > 0 } named; step++)
        {
            var next = Slug.From(named);
            if (!origins.ContainsKey(next))
            {
                return $"origin {next}";
            }

            if (!seen.Add(next))
            {
                return seen.Min!;
            }

            at = next;
        }

        return at;
    }

    /// <summary>How many origins some sources have.</summary>
    public int Count(IEnumerable<string> slugs) => slugs.Select(Of).Distinct(StringComparer.Ordinal).Count();
}
