using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Comparing;

/// <summary>Which relations stand side by side, and how events of several sides are counted.</summary>
/// <param name="Pairs">The relations, none twice, at most <see cref="MostPairs"/>.</param>
/// <param name="Counting">The counting rule.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record CompareRequest(IReadOnlyList<RelationPair> Pairs, CountingRule Counting, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>So many relations fit beside each other.</summary>
    public const int MostPairs = 5;

    private const string PairsParameter = "pairs";
    private const string Accepted = "two slugs of actors with a colon between, such as tajikistan:afghanistan, and up to five of these with commas";

    /// <summary>Reads a query. A pair from the form comes as two parameters, <c>a</c> and <c>b</c>, and joins the others.</summary>
    public static CompareRequest Read(IQueryCollection query, References references)
    {
        var (pairs, problems) = (new List<RelationPair>(), new List<FilterProblem>());
        var given = string.Join(',', query[PairsParameter].OfType<string>()).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (query["a"].ToString() is { Length: > 0 } a && query["b"].ToString() is { Length: > 0 } b)
        {
            given.Add($"{a}:{b}");
        }

        foreach (var text in given.Take(MostPairs * 4))
        {
            var slugs = text.Split(':');
            var pair = slugs.Length == 2 ? RelationPair.Find(slugs[0].Trim(), slugs[1].Trim(), references) : null;
            if (pair is null)
            {
                problems.Add(new FilterProblem(PairsParameter, FilterProblem.Shorten(text), Accepted));
            }
            else if (pairs.Any(one => Same(one, pair)))
            {
                continue;
            }
            else if (pairs.Count == MostPairs)
            {
                problems.Add(new FilterProblem(PairsParameter, FilterProblem.Shorten(text), Accepted) { Whole = $"‘{FilterProblem.Shorten(text)}’ is one too many: five relations at most are compared." });
            }
            else
            {
                pairs.Add(pair);
            }
        }

        var counting = CountingRules.Read(query[CountingRules.Parameter]);
        if (counting is null)
        {
            problems.Add(new FilterProblem(CountingRules.Parameter, FilterProblem.Shorten(query[CountingRules.Parameter].ToString()), CountingRules.Accepted));
        }

        return new CompareRequest(pairs, counting ?? CountingRule.Once, problems);
    }

    /// <summary>The address of some relations side by side.</summary>
    public static string Url(IEnumerable<RelationPair> pairs, CountingRule counting = CountingRule.Once) => AppUrls.With(
        AppUrls.Compare,
        [KeyValuePair.Create(PairsParameter, (string?)Value(pairs)), KeyValuePair.Create(CountingRules.Parameter, counting == CountingRule.Once ? null : counting.Code())]);

    /// <summary>The pairs as the parameter takes them.</summary>
    public static string Value(IEnumerable<RelationPair> pairs) => string.Join(',', pairs.Select(pair => $"{pair.A.Slug}:{pair.B.Slug}"));

    private static bool Same(RelationPair one, RelationPair other) => (one.A == other.A && one.B == other.B) || (one.A == other.B && one.B == other.A);
}
