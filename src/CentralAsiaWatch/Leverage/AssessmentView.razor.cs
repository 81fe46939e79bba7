using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Leverage;

/// <summary>One judgement on the page of its pair.</summary>
public sealed partial class AssessmentView
{
    /// <summary>The judgement.</summary>
    [Parameter, EditorRequired]
    public required AssessmentDetail Assessment { get; set; }

    /// <summary>The sources.</summary>
    [Parameter, EditorRequired]
    public required References References { get; set; }

    /// <summary>The day on which the page is read.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    private LeverageRow Row => Assessment.Row;

    private LeverageItem Item => Row.Item;

    private LeverageContent Content => Assessment.Content;

    private LeverageRow? Earlier => Assessment.Earlier;

    private ContestedField[] Contested => [.. Contest.Fields(Content.Citations)];

    private (string Name, string? Meaning, IReadOnlyList<string> Texts)[] Fields =>
    [
        ("Bandwidth", "how much passes between the two", One(Content.Bandwidth)),
        ("Dependence", "who needs it more", One(Content.Dependence)),
        ("Assumptions", null, Content.Assumptions),
        ("Alternatives", "other readings considered", Content.Alternatives),
        ("What would change it", null, One(Content.WouldChange)),
        ("Horizon", null, One(Content.Horizon)),
    ];

    private IEnumerable<(string Name, string? Meaning, IReadOnlyList<string> Texts)> Given => Fields.Where(part => part.Texts.Count > 0);

    private string[] Missing => [.. Fields.Where(part => part.Texts.Count == 0).Select(part => part.Name.ToLowerInvariant())];

    // One document that says both outweighs neither: the reader should not take two paragraphs for two sources.
    private string Kept
    {
        get
        {
            var sources = Contested.SelectMany(contested => contested.Values).SelectMany(value => value.Citations).Select(citation => citation.Source).Distinct().Count();
            var origin = sources == 1 ? "Both readings come from one document, so neither outweighs the other. " : "";
            return $"{origin}All readings stand wherever the record is shown.";
        }
    }

    private static IReadOnlyList<string> One(string? text) => text is null ? [] : [text];
}
