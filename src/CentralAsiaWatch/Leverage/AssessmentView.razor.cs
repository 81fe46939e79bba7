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
}
