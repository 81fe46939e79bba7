using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// The column of the source beside a form. A form stays open for long, and many are: of a paragraph it keeps its number and a few words, texts only of those
/// that are shown; <c>draft.js</c> cites what is pressed, so that no paragraph needs a handler of its own; and it is drawn again only where it would look otherwise.
/// </summary>
public sealed partial class SourceColumn(SourceQueries queries, SourceTexts texts, KeptTexts kept)
{
    private const int MostBoxes = 32;
    private const int MostRecords = 5;
    private const int Beside = 2;
    private (int Number, Use Use, string? Words)[] _paragraphs = [];
    private IReadOnlyDictionary<int, string> _texts = new Dictionary<int, string>();
    private (SourceEntry? Source, int? Paragraph) _asked;
    private bool _isOtherwise = true;

    private enum Use
    {
        Left,
        Nothing,
        Coded,
    }

    /// <summary>Who writes.</summary>
    [Parameter]
    public Acting? Acting { get; set; }

    /// <summary>The source that is cited first; null for none yet.</summary>
    [Parameter]
    public SourceEntry? Source { get; set; }

    /// <summary>The paragraph that is cited.</summary>
    [Parameter]
    public int? Paragraph { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var (before, asked) = (_asked, (Source, Paragraph));
        _isOtherwise = before != asked;
        if (!_isOtherwise)
        {
            return;
        }

        _asked = asked;
        if (Source is not { } source)
        {
            (_paragraphs, _texts) = ([], new Dictionary<int, string>());
            return;
        }

        var paragraphs = before.Source == source ? _paragraphs : await ReadAsync(source);
        var near = await TextsAsync(source, Paragraph);
        if (_asked == asked)
        {
            (_paragraphs, _texts) = (paragraphs, near);
        }
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => _isOtherwise;

    private async Task<(int Number, Use Use, string? Words)[]> ReadAsync(SourceEntry source) =>
    [
        .. (await queries.UsesAsync(source.Number, MostRecords, CancellationToken.None)).Select(one => one switch
        {
            { Records.Count: > 0 } => (one.Number, Use.Coded, (string?)$"coded: {string.Join(", ", one.Records.Select(record => $"{record.Kind.Singular()} {record.Number}"))}"),
            { Note: { } note } => (one.Number, Use.Nothing, $"nothing to code: {note}"),
            _ => (one.Number, Use.Left, null),
        }),
    ];

    private async Task<IReadOnlyDictionary<int, string>> TextsAsync(SourceEntry source, int? paragraph)
    {
        if (paragraph is not { } cited)
        {
            return new Dictionary<int, string>();
        }

        var near = await queries.BetweenAsync(source.Number, cited - Beside, Math.Min(cited, int.MaxValue - Beside) + Beside, CancellationToken.None);
        try
        {
            return await texts.ReadAsync(source.Slug, near, CancellationToken.None) is { Count: > 0 } copies ? copies : await kept.ReadAsync(Acting, source.Number, near, CancellationToken.None);
        }
        catch (Access.RefusedException)
        {
            // The source was hidden, or the sign-in ended: the form beside stays as it is, and says so when it is saved.
            return new Dictionary<int, string>();
        }
    }

    // A box is seven frames of the form for as long as it is open: of a long source those around the cited paragraph, or the first.
    private IEnumerable<(int Number, Use Use, string? Words)> Boxes =>
        _paragraphs.Skip(Math.Clamp(Array.FindIndex(_paragraphs, one => one.Number == Paragraph) - (MostBoxes / 2), 0, Math.Max(0, _paragraphs.Length - MostBoxes))).Take(MostBoxes);

    private bool IsNear(int number) => Paragraph is { } cited && Math.Abs((long)number - cited) <= Beside;

    private int Count(Use use) => _paragraphs.Count(one => one.Use == use);

    private static string? Class(Use use) => use switch
    {
        Use.Coded => "done",
        Use.Nothing => "nil",
        _ => null,
    };

    private static string Title(Use use) => use switch
    {
        Use.Coded => "coded",
        Use.Nothing => "nothing to code",
        _ => "to do",
    };
}
