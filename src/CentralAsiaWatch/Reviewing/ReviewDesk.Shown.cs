using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Reviewing;

/// <content>What is shown of a proposal: reckoned from what was read, and nothing kept of it.</content>
public sealed partial class ReviewDesk
{
    private bool IsOwn => _review?.View.Proposal.AuthorId == _acting?.PersonId;

    private bool MayDecide => _done is null && _review?.View.Proposal.State == ProposalState.InReview && _role is { } role && Permissions.Allow(role, Operation.Return, Subject.Other);

    // Publication cites only what is published.
    private CitedParagraph? Waiting => _review?.Cited.FirstOrDefault(one => one.Waits);

    private string Here => _review!.View.Proposal is var one && one is { BaseVersion: > 0, RecordNumber: { } number } ? $"Change of {one.RecordKind.Singular()} {number}" : $"New {_review!.View.Proposal.RecordKind.Singular()}";

    private string Finding => $"{Here} by {_review!.View.Proposal.AuthorName}: {NumberWords.Count(_review.Lines.Count, "field")} {(_review.Lines.Count == 1 ? "differs" : "differ")}, "
        + $"{NumberWords.Count(_review.Cited.Count, "paragraph")} cited.{(string.IsNullOrWhiteSpace(_review.View.Proposal.Why) ? "" : $" Why: {_review.View.Proposal.Why}")}";
}
