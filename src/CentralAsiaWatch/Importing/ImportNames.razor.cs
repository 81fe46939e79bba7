using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Importing;

/// <summary>Who the unknown names are: each is decided, or left open; and what becomes of rows that cannot be written.</summary>
public sealed partial class ImportNames
{
    private const int Most = 100;
    private IReadOnlyList<UnknownName> _actors = [];
    private IReadOnlyList<UnknownName> _sources = [];

    [Parameter, EditorRequired]
    public required JudgedImport Judged { get; set; }

    [Parameter, EditorRequired]
    public required ImportChoices Choices { get; set; }

    /// <summary>Actors and sources as they are.</summary>
    [Parameter, EditorRequired]
    public required References Known { get; set; }

    private IReadOnlyList<(string Name, int Rows, ActorChoice Choice, bool IsDecided)> Offered { get; set; } = [];

    private IReadOnlyList<(string Name, int Rows, SourceChoice Choice, bool IsDecided)> OfferedSources { get; set; } = [];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // With choices that cannot be, the names are unknown again: they are offered as they were decided, to be put right.
        _actors = [.. Judged.Plan.Actors.Where(one => !Choices.Actors.Any(choice => choice.Name == one.Name))];
        _sources = [.. Judged.Plan.Sources.Where(one => !Choices.Sources.Any(choice => choice.Name == one.Name))];
        var names = new FormNames(Known, new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, string>());
        var taken = Choices.Actors.Select(choice => choice.Slug).Concat(Choices.Sources.Select(choice => choice.Slug)).ToHashSet(StringComparer.Ordinal);
        Offered =
        [
            .. Choices.Actors.Select(choice => (choice.Name, 0, choice, true)),
            .. _actors.Take(Most).Select(one => (one.Name, one.Rows, Keep(ImportProposals.Actor(one.Name, one.IsCountry, names, taken)), false)),
        ];
        OfferedSources =
        [
            .. Choices.Sources.Select(choice => (choice.Name, 0, choice, true)),
            .. _sources.Take(Most).Select(one => (one.Name, one.Rows, ImportProposals.Source(one.Name, names, taken), false)),
        ];

        ActorChoice Keep(ActorChoice choice)
        {
            taken.Add(choice.Slug);
            return choice;
        }
    }
}
