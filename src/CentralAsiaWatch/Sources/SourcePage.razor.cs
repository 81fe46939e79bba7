using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sources;

/// <summary>One source: what is known of it, and what each of its paragraphs was coded into.</summary>
public sealed partial class SourcePage(RecordQueries queries, SourceQueries sources, SourceTexts texts, ReferenceCache cache, NavigationManager navigation)
{
    private RecordDetail<SourceContent, SourceItem>? _detail;
    private References? _references;
    private IReadOnlyList<CodedParagraph> _paragraphs = [];
    private IReadOnlyDictionary<int, string> _texts = new Dictionary<int, string>();
    private string _finding = "";
    private string _coverage = "";
    private int _open;

    /// <summary>Slug of the source.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Timeline => AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create<string, string?>("source", Slug)]);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        _detail = await queries.FindAsync<SourceContent, SourceItem>(RecordKind.Source, Slug, cancellation);
        if (_detail is null)
        {
            navigation.NotFound();
            return;
        }

        _references = await cache.ReferencesAsync(cancellation);
        _paragraphs = await sources.CoverageAsync(_detail.Item.Id, cancellation);
        _texts = await texts.ReadAsync(Slug, _paragraphs, cancellation);
        var use = (await sources.UseAsync([_detail.Item], cancellation))[Slug];
        var records = use.Records.OrderBy(one => one.Key == RecordKind.Actor ? int.MaxValue : (int)one.Key)
            .Select(one => NumberWords.Count(one.Value, one.Key.Singular())).ToArray();
        _open = _paragraphs.Count(paragraph => Coverage(paragraph).State == ParagraphState.Uncovered);
        var coded = _paragraphs.Count(paragraph => paragraph.Records.Count > 0);
        var place = _detail.Content.Paragraphs.Count == 0 ? "page" : NumberWords.Count(_paragraphs.Count, "paragraph");
        _finding = records.Length == 0
            ? $"No record rests on it; it {(_detail.Content.Paragraphs.Count == 0 ? "is a page that is cited as a whole" : $"has {place}")}."
            : $"{Listing.Of(records)} {(use.Records.Values.Sum() == 1 ? "rests" : "rest")} on {(_detail.Content.Paragraphs.Count == 0 ? "it, a page that is cited as a whole" : $"its {place}")}.";
        _coverage = $"{coded} of {NumberWords.Count(_paragraphs.Count, "paragraph")} coded, {use.NothingToCode} with nothing to code{(_open == 0 ? "" : $", {_open} not covered yet")}.";
    }

    private string Kept => texts.AreKept
        ? $"The store keeps no text, only a SHA-256 of each paragraph; {_texts.Count} of {NumberWords.Count(_paragraphs.Count, "paragraph")} are shown from this desk’s own copy, whose hashes agree."
        : "The store keeps no text, only a SHA-256 of each paragraph, which tells whether a copy is the same. A desk that has the document shows it here by Watch:Sources:Path.";

    private SvgNode Strip() => CoverageStrip.Draw(
        new CoverageStripModel("cov", "Paragraphs of the source", _coverage, [.. _paragraphs.Select(Coverage)], AppUrls.Source(Slug)));

    private static ParagraphCoverage Coverage(CodedParagraph paragraph) => new(
        paragraph.Number,
        paragraph.Records.Count > 0 ? ParagraphState.Coded : paragraph.Note is null ? ParagraphState.Uncovered : ParagraphState.NothingToCode,
        paragraph.Records.Count);
}
