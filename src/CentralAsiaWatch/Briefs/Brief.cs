namespace CentralAsiaWatch.Briefs;

/// <summary>A view as a document that is sent on: what is said, without how a kind of file says it. Texts are clean (<see cref="Citing.CitedText"/>).</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Words">The words of the filter.</param>
/// <param name="Pinned">The record time as of which it was made, UTC.</param>
/// <param name="AsOf">The same in words.</param>
/// <param name="Address">The view as of that time.</param>
/// <param name="Blocks">What it says, in order.</param>
/// <param name="Notes">The notes, in the order in which they are referred to, each once.</param>
public sealed record Brief(string Title, string Words, DateTime Pinned, string AsOf, string Address, IReadOnlyList<BriefBlock> Blocks, IReadOnlyList<BriefNote> Notes);

/// <summary>A part of a brief.</summary>
public abstract record BriefBlock;

/// <summary>A heading.</summary>
/// <param name="Text">Its words.</param>
public sealed record BriefHeading(string Text) : BriefBlock;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="IsLead">True for the finding at the head.</param>
public sealed record BriefParagraph(IReadOnlyList<BriefRun> Runs, bool IsLead = false) : BriefBlock;

/// <summary>A table.</summary>
/// <param name="Caption">What it lists.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: a cell for each column, of runs.</param>
public sealed record BriefTable(string Caption, IReadOnlyList<BriefColumn> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<BriefRun>>> Rows) : BriefBlock;

/// <summary>A column.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Width">Its share of the width; the widths of a table add up to 100.</param>
public sealed record BriefColumn(string Name, int Width);

/// <summary>Events by period and quad, cooperation above and conflict below a line.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same in words, for those who do not see it.</param>
/// <param name="Periods">The periods in order of time.</param>
public sealed record BriefChart(string Title, string Description, IReadOnlyList<BriefPeriod> Periods) : BriefBlock;

/// <summary>A period of a chart.</summary>
/// <param name="Name">Its name: Q2 2024, or 2024.</param>
/// <param name="Counts">Events of the four quads, in their order.</param>
public sealed record BriefPeriod(string Name, IReadOnlyList<int> Counts);

/// <summary>A stretch of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Url">Where it leads, whole and in letters of ASCII; null for nowhere.</param>
/// <param name="Note">The note that stands after it; null for none.</param>
/// <param name="IsStrong">True for what is to be seen first.</param>
public sealed record BriefRun(string Text, string? Url = null, int? Note = null, bool IsStrong = false);

/// <summary>A note to sources.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Runs">Its text.</param>
public sealed record BriefNote(int Number, IReadOnlyList<BriefRun> Runs);
