using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Seeding;

/// <summary>Records that share what must be their own: a number or a key.</summary>
internal static class SeedTwins
{
    public static IEnumerable<SeedProblem> Find(IReadOnlyList<SeededRecord> seeded) =>
        Twins(seeded, one => one.Content.Key, "key").Concat(Twins(seeded.Where(one => one.Content.Number > 0), one => one.Content.Number, "number"));

    private static IEnumerable<SeedProblem> Twins<TKey>(IEnumerable<SeededRecord> seeded, Func<SeededRecord, TKey> own, string field) =>
        from one in seeded
        group one by (one.Content.Kind, Own: own(one)) into twins
        from twin in twins.Skip(1)
        select new SeedProblem(twin.File, twin.Line, $"{twin.Content.Kind.Singular()} {twin.Content.Key}", field,
            FormattableString.Invariant($"is the same as in line {twins.First().Line}; give each record its own."));
}
