using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Method;

/// <summary>The coding method as it is applied, rendered from the types that apply it.</summary>
public sealed partial class MethodPage(MethodQueries queries, RecordQueries records, SecondCodings codings, ReferenceCache cache)
{
    private static readonly (string Id, string Name)[] s_sections =
    [
        ("store", "What the store holds"), ("events", "Events"), ("ladder", "Ladder"), ("leverage", "Leverage"), ("trend", "Trend"), ("dates", "Dates"),
        ("grades", "Grades"), ("contested", "Contested"), ("estimates", "Estimates"), (MethodAgreement.Id, "Coded twice"), ("promises", "Promises"), ("looked", "Collected"), ("exposure", "Exposure index"), ("lists", "Closed lists"), ("keys", "Keys"),
    ];

    // These have a table or a section of their own.
    private static readonly VocabularyList[] s_lists =
    [
        .. Vocabularies.All.Except(
        [
            Vocabularies.EventTypes, Vocabularies.Contexts, Vocabularies.Stances, Vocabularies.LeverageDimensions, Vocabularies.LeverageLevels, Vocabularies.Likelihoods,
        ]),
    ];

    private IReadOnlyList<KindCount> _counts = [];
    private int _paragraphs;
    private int _pages;
    private DateTime? _recorded;
    private IReadOnlyList<KeyValuePair<string, CodingAgreement>> _agreements = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _counts = await queries.CountsAsync(HttpContext.RequestAborted);
        _paragraphs = await queries.ParagraphsAsync(HttpContext.RequestAborted);
        _pages = await queries.PagesAsync(HttpContext.RequestAborted);
        var known = (await cache.ReferencesAsync(HttpContext.RequestAborted)).Collections;
        _agreements = [.. codings.Agreements.Where(one => known.Contains(one.Key, StringComparer.Ordinal))];
        _recorded = await records.LastRecordedAsync(HttpContext.RequestAborted);
    }

    private int Records(RecordKind kind) => _counts.FirstOrDefault(count => count.Kind == kind)?.Records ?? 0;
}
