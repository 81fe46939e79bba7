using System.Text.Json.Serialization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Records;
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
    [JsonIgnore]
    public IEnumerable<ActorContent> NewActors => Actors.Where(choice => choice.SameAs is null).Select(choice => choice.Content);

    /// <summary>What is wrong with the choices: a new actor or source that keeps the rules of its kind not, or has a name that is taken.</summary>
    /// <param name="known">Actors and sources as they are.</param>
    /// <param name="fileHash">SHA-256 of the upload.</param>
    public IEnumerable<string> Problems(References known, string fileHash)
    {
        RecordContent[] made = [.. NewActors, .. NewSources(fileHash)];
        var rules = new ContentRules(
            known.With(NewActors.Select(actor => new ActorEntry(0, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3)), []), new HashSet<string>());
        foreach (var content in made)
        {
            var name = content is ActorContent actor ? actor.Name : ((SourceContent)content).ShortName;
            foreach (var problem in rules.Check(content).Select(problem => $"{problem.Field} {problem.Sentence}")
                .Concat((content is ActorContent ? known.Actors.ContainsKey(content.Key) : known.Sources.ContainsKey(content.Key)) ? [$"slug is ‘{content.Key}’, which is taken; write another, or say that it is the same."] : [])
                .Concat(Editing.FieldValue.Unfit(name) is { } unfit ? [$"name {unfit}"] : [])
                .Concat(made.Count(other => other.Kind == content.Kind && other.Key == content.Key) > 1 ? [$"slug is ‘{content.Key}’, which another new one has too; write another."] : []))
            {
                yield return $"{name}: {problem}";
            }
        }

        foreach (var choice in Actors.Where(choice => choice.SameAs is { } same && !known.Actors.ContainsKey(same)))
        {
            yield return $"{choice.Name}: ‘{choice.SameAs}’ is no actor; write the slug of one.";
        }

        foreach (var choice in Sources.Where(choice => choice.SameAs is { } same && !known.Sources.ContainsKey(same)))
        {
            yield return $"{choice.Name}: ‘{choice.SameAs}’ is no source; write the slug of one.";
        }
    }

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
    [JsonIgnore]
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
