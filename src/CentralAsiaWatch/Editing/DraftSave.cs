using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>What a form sends to be kept.</summary>
/// <param name="Id">The draft, made by the form that began it.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Number">The record it changes; null for a new one.</param>
/// <param name="BaseVersion">The version it was begun on; 0 for a new one.</param>
/// <param name="Saving">The saving that the form saw last; 0 where it never saved.</param>
/// <param name="Fields">All fields, as they are typed.</param>
/// <param name="Why">Why the change is made, as far as it is said; null for not yet.</param>
public sealed record DraftSave(Guid Id, RecordKind Kind, int? Number, int BaseVersion, int Saving, IReadOnlyDictionary<string, string> Fields, string? Why);

/// <summary>A draft that was kept.</summary>
/// <param name="Saving">To be named at the next saving.</param>
/// <param name="SavedAt">When, UTC.</param>
public sealed record DraftSaved(int Saving, DateTime SavedAt);
