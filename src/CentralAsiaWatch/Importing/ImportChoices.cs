using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Importing;

/// <summary>What a person decided of an import beside the mapping.</summary>
/// <param name="Actors">What each unknown name of an actor means.</param>
/// <param name="Sources">What each unknown name of a source means.</param>
/// <param name="LeaveOut">Whether rows with problems and rows whose names wait are left out; otherwise one of them keeps everything from being written.</param>
/// <param name="WithTwins">Whether likely twins are written all the same.</param>
public sealed record ImportChoices(IReadOnlyList<ActorChoice> Actors, IReadOnlyList<SourceChoice> Sources, bool LeaveOut, bool WithTwins)
{
    /// <summary>Nothing decided yet.</summary>
    public static ImportChoices None { get; } = new([], [], false, false);

    /// <summary>The actors that are to be made.</summary>
    public IEnumerable<ActorContent> NewActors => Actors.Where(choice => choice.SameAs is null).Select(choice => choice.Content);

    /// <summary>The sources that are to be made.</summary>
    /// <param name="fileHash">SHA-256 of the upload, in lower-case hexadecimal, which is the one paragraph of a source that only the upload shows.</param>
    public IEnumerable<SourceContent> NewSources(string fileHash) => Sources.Where(choice => choice.SameAs is null).Select(choice => choice.Content(fileHash));
}

/// <summary>What an unknown name of an actor means.</summary>
/// <param name="Name">The name as the file has it.</param>
/// <param name="SameAs">Slug of the actor that it is; null for a new one.</param>
/// <param name="Slug">Of a new one: its slug.</param>
/// <param name="Kind">Of a new one: its kind.</param>
/// <param name="Parent">Of a new one: slug of what it belongs to.</param>
public sealed record ActorChoice(string Name, string? SameAs, string Slug, string Kind, string? Parent)
{
    /// <summary>Of a new state: its ISO code.</summary>
    public string? Iso3 { get; init; }

    /// <summary>The actor to be made.</summary>
    public ActorContent Content => new() { Key = Slug, Name = Name, ActorKind = Kind, Parent = Parent, Iso3 = Kind == "state" ? Iso3 : null };
}

/// <summary>What an unknown name of a source means.</summary>
/// <param name="Name">The name as the file has it.</param>
/// <param name="SameAs">Slug of the source that it is; null for a new one.</param>
/// <param name="Slug">Of a new one: its slug.</param>
/// <param name="Kind">Of a new one: its kind.</param>
/// <param name="Reliability">Of a new one: its letter.</param>
/// <param name="Reason">Of a new one: why that letter.</param>
public sealed record SourceChoice(string Name, string? SameAs, string Slug, string Kind, string Reliability, string Reason)
{
    /// <summary>The source to be made: one paragraph, which is the file that was imported.</summary>
    public SourceContent Content(string fileHash) => new()
    {
        Key = Slug,
        ShortName = ImportWords.Cut(Name, 60),
        Title = Name,
        SourceKind = Kind,
        Reliability = Reliability,
        ReliabilityReason = Reason,
        Paragraphs = [new ParagraphContent(1, fileHash, null)],
    };
}
