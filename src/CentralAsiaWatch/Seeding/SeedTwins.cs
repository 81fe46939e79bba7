using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Seeding;

/// <summary>Records that share what must be their own: a number, a key, or of sources the address.</summary>
internal static class SeedTwins
{
    public static IEnumerable<SeedProblem> Find(IReadOnlyList<SeededRecord> seeded) =>
        Twins(seeded, one => one.Own.Key, "key").Concat(Twins(seeded.Where(one => one.Own.Number > 0), one => one.Own.Number, "number"))
            .Concat(Twins(seeded.Where(one => Address(one) is not null), Address, "address"));

    // Two that lead to one page are one, however they are written.
    private static string? Address(SeededRecord one) => one.Own is SourceContent source ? SourceAddress.Key(source.Address) : null;

    private static IEnumerable<SeedProblem> Twins<TKey>(IEnumerable<SeededRecord> seeded, Func<SeededRecord, TKey> own, string field) =>
        from one in seeded
        group one by (one.Own.Kind, Own: own(one)) into twins
        let first = twins.First()
        from twin in twins.Skip(1)
        select new SeedProblem(twin.File, field == "address" ? twin.LineOf(field) : twin.Line, $"{twin.Own.Kind.Singular()} {twin.Own.Key}", field,
            FormattableString.Invariant($"is the same as in line {first.Line}{(first.File == twin.File ? "" : $" of {first.File}")}; give each record its own."));
}
