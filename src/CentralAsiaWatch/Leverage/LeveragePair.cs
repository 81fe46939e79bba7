using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Leverage;

/// <summary>A stretch of a filtered list of assessments.</summary>
/// <param name="Rows">The assessments, in order.</param>
/// <param name="Next">The place after which the next stretch begins; null at the end.</param>
/// <param name="Total">How many match.</param>
public sealed record LeverageStretch(IReadOnlyList<LeverageRow> Rows, string? Next, int Total);

/// <summary>An assessment with everything the page of its pair shows.</summary>
/// <param name="Row">What lists show of it.</param>
/// <param name="Content">What was coded.</param>
/// <param name="Recorded">The newest entry of its history.</param>
/// <param name="Earlier">The judgement of the same dimension before it; null for the first.</param>
/// <param name="Replaced">The version of this judgement that the newest one replaced, with when it was recorded; null for a first version.</param>
public sealed record AssessmentDetail(
    LeverageRow Row, LeverageContent Content, RevisionRow Recorded, LeverageRow? Earlier, (LeverageContent Content, DateTime RecordedAt)? Replaced);

/// <summary>All that is judged of one side's leverage over another.</summary>
/// <param name="Holder">Who holds it.</param>
/// <param name="Subject">Over whom.</param>
/// <param name="Assessments">By dimension, and within one the newest first.</param>
/// <param name="Reverse">How many assessments there are the other way.</param>
/// <param name="Together">The five states as one in this direction, with how many there are; null where neither side is one of the five.</param>
public sealed record LeveragePair(
    ActorReference Holder, ActorReference Subject, IReadOnlyList<AssessmentDetail> Assessments, int Reverse, (DirectedPair Pair, int Count)? Together);

/// <summary>Who holds leverage, and over whom.</summary>
public sealed record DirectedPair(ActorReference Holder, ActorReference Subject);
