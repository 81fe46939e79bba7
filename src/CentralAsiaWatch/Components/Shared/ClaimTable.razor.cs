using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Components.Shared;

/// <summary>The citations of a record, so that every statement opens to the paragraph it rests on.</summary>
public sealed partial class ClaimTable
{
    private IReadOnlyList<FieldClaims> _fields = [];

    /// <summary>The citations as coded.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CitationContent> Citations { get; set; }

    /// <summary>The sources they name.</summary>
    [Parameter, EditorRequired]
    public required References References { get; set; }

    /// <summary>What no source says, each with its article: <c>the day</c>, <c>a value</c>.</summary>
    [Parameter]
    public IReadOnlyList<string> Unsaid { get; set; } = [];

    /// <summary>Sets the ids of several tables on one page apart.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "";

    /// <inheritdoc />
    protected override void OnParametersSet() => _fields = Claims.ByField(Citations);

    private string Id(FieldClaims field) => $"{IdPrefix}claim-{field.Field ?? "record"}";

    private string Name(CitationContent citation) => References.Sources[citation.Source].ShortName;

    private string? Best(ContestedValue value) => AdmiraltyGrade.Best(value.Citations.Select(References.Grade))?.ToString();

    private static string? Words(CitationContent citation) => (citation.Says, citation.Words) switch
    {
        (_, null) => null,
        (null, { } words) => words,
        (_, { } words) => $" – {words}",
    };

    private static string StanceClass(CitationContent citation) => citation.Stance switch
    {
        "supports" => "stance ss",
        "contradicts" => "stance sc",
        _ => "stance sq",
    };
}
