using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Seeding;

/// <summary>A record in a seed file, with where it stands.</summary>
/// <param name="Own">The record as its collection has it.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the record.</param>
/// <param name="LineOf">Line of one of its fields.</param>
internal sealed record SeededRecord(RecordContent Own, string File, int Line, Func<string, int> LineOf)
{
    /// <summary>What other collections add to it.</summary>
    public IReadOnlyList<SeededJoin> Joins { get; init; } = [];

    /// <summary>What collections add to it that are not asked for.</summary>
    public IReadOnlyList<CollectionJoin> Away { get; init; } = [];

    /// <summary>The record with what other collections add.</summary>
    public RecordContent Content { get; private init; } = Own;

    /// <summary>It with what collections add, those that are asked for and those that are not.</summary>
    public SeededRecord With(IReadOnlyList<SeededJoin> joins, IReadOnlyList<CollectionJoin> away) =>
        this with { Joins = joins, Away = away, Content = joins.Aggregate(Own, (content, join) => join.Join.Onto(content)) };
}

/// <summary>An entry of a seed file that adds to a record of another collection.</summary>
/// <param name="Join">What it adds.</param>
/// <param name="Key">Key of the record.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the entry.</param>
/// <param name="LineOf">Line of one of its fields.</param>
internal sealed record SeededJoin(CollectionJoin Join, string Key, string File, int Line, Func<string, int> LineOf)
{
    /// <summary>The record, as problems name it.</summary>
    public string Name => $"{Join.Added.Kind.Singular()} {Key}";
}

/// <summary>What stands in seed files.</summary>
/// <param name="Records">The records.</param>
/// <param name="Joins">What adds to records.</param>
internal sealed record SeedReading(List<SeededRecord> Records, List<SeededJoin> Joins)
{
    /// <summary>The records with what adds to them. What adds to nothing becomes a problem.</summary>
    /// <param name="away">What stands in the files of collections that are not asked for.</param>
    /// <param name="problems">Where problems go.</param>
    public IReadOnlyList<SeededRecord> Joined(SeedReading away, List<SeedProblem> problems)
    {
        var joins = Joins.ToLookup(join => (join.Join.Added.Kind, join.Key));
        var others = away.Joins.ToLookup(join => (join.Join.Added.Kind, join.Key), join => join.Join);
        var known = Records.Select(one => (one.Own.Kind, one.Own.Key)).ToHashSet();
        problems.AddRange(Joins.Where(join => !known.Contains((join.Join.Added.Kind, join.Key))).Select(join => new SeedProblem(
            join.File, join.LineOf("joins"), join.Name, "joins", $"names the {join.Join.Added.Kind.Singular()} ‘{join.Key}’, which no collection that is asked for has; write the key of one of the documents, or ask for its collection too.")));
        return [.. Records.Select(one => one.With([.. joins[(one.Own.Kind, one.Own.Key)]], [.. others[(one.Own.Kind, one.Own.Key)]]))];
    }
}
