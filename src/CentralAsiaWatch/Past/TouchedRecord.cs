using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Past;

/// <summary>A record that is otherwise now than it was then, or shows something that is.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Now">What it says now.</param>
/// <param name="Then">What it said then; null where there was no such record.</param>
/// <param name="Version">The version it had then.</param>
/// <param name="RecordedAt">When that was recorded, UTC.</param>
internal sealed record TouchedRecord(RecordKind Kind, int Number, RecordContent Now, RecordContent? Then, int Version, DateTime RecordedAt);
