using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>A write met a record that somebody had changed since it was begun; nothing was changed. Both texts are kept: theirs in the record, this one in its draft.</summary>
public sealed class ConflictException(RecordKind kind, int number, int begunOn, int now)
    : Exception($"{kind} {number} was changed by somebody else while this was being written; nothing was overwritten. Lay the two beside each other and choose, field by field.")
{
    /// <summary>The version on which it was begun.</summary>
    public int BegunOn { get; } = begunOn;

    /// <summary>The version that the record has now.</summary>
    public int Now { get; } = now;
}

/// <summary>What was handed over is no sound record; nothing was changed and the draft is as it was.</summary>
public sealed class UnsoundException(IReadOnlyList<FieldProblem> problems)
    : Exception(problems.Count == 1 ? $"One thing to put right first: {problems[0]}" : $"{problems.Count} things to put right first: {problems[0]}")
{
    /// <summary>What is wrong, in the order of the fields.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; } = problems;
}

/// <summary>A draft was saved elsewhere since this form read it: it is open in two places. Nothing was overwritten.</summary>
public sealed class DraftElsewhereException(int saving, DateTime savedAt)
    : Exception("This draft is open in another window and was changed there; nothing was overwritten and what stands here is kept here. Load the other, or save this one as a draft of its own.")
{
    /// <summary>The saving that the store has.</summary>
    public int Saving { get; } = saving;

    /// <summary>When that was, UTC.</summary>
    public DateTime SavedAt { get; } = savedAt;
}
