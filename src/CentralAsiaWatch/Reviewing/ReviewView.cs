using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Reviewing;

/// <summary>One line of the queue of review.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Differing">How many fields, or entries of lists, differ from what is published.</param>
/// <param name="IsOvertaken">True where the record was changed since it was begun.</param>
public sealed record ReviewRow(Proposal Proposal, string Title, int Differing, bool IsOvertaken);

/// <summary>What waits for a reviewer.</summary>
/// <param name="Rows">The longest waiting first.</param>
/// <param name="Total">How many wait.</param>
/// <param name="Imports">Imports that were handed over, the longest waiting first.</param>
public sealed record ReviewQueueView(IReadOnlyList<ReviewRow> Rows, int Total, IReadOnlyList<Import> Imports);

/// <summary>A paragraph that a proposal cites.</summary>
/// <param name="Name">Source and paragraph: <c>Détente ¶3</c>.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Grade">Letter of the source, digit of the claim; null where either is not typed yet.</param>
/// <param name="Stance">How it stands to the record.</param>
/// <param name="Text">Its text from the desk’s own copy; null where there is none that agrees with its hash.</param>
public sealed record CitedParagraph(string Name, string? Url, string? Grade, string Stance, string? Text)
{
    /// <summary>Whether its source is not published yet, and has to be first.</summary>
    public bool Waits { get; init; }
}

/// <summary>Everything that a reviewer reads of one proposal.</summary>
/// <param name="View">The proposal.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">What differs from what is published.</param>
/// <param name="Cited">The paragraphs it cites, each once.</param>
/// <param name="Url">The page of the record it changes; null for a new one.</param>
/// <param name="Previous">The proposal that waits before it; null for none.</param>
/// <param name="Next">The proposal that waits after it, or else the one that waits longest; null for none.</param>
public sealed record ReviewView(
    ProposalView View, string Title, IReadOnlyList<DifferenceLine> Lines, IReadOnlyList<CitedParagraph> Cited, string? Url, Guid? Previous, Guid? Next)
{
    /// <summary>Published records that may be the one it tells, the likeliest first; none once it is decided.</summary>
    public IReadOnlyList<RecordTwin> Twins { get; init; } = [];
}

/// <summary>A revision with what it changed, as who may change it back reads it.</summary>
/// <param name="Row">Who, when, why.</param>
/// <param name="Action">A word of <see cref="RevisionAction"/>.</param>
/// <param name="Lines">What it changed.</param>
/// <param name="Back">What differs between the record now and the record before it; none where nothing was before, or it was out of sight.</param>
public sealed record RevisionView(RevisionRow Row, string Action, IReadOnlyList<DifferenceLine> Lines, IReadOnlyList<DifferenceLine> Back);

/// <summary>A record with its whole history.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Its page.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsHidden">True where it is out of sight.</param>
/// <param name="MergedInto">Number of the record that it was merged into; null for none.</param>
/// <param name="Revisions">Its revisions, newest first.</param>
public sealed record RecordHistory(string Title, string Url, int Version, bool IsHidden, int? MergedInto, IReadOnlyList<RevisionView> Revisions);
