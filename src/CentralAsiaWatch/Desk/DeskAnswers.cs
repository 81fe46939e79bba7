using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Desk;

/// <summary>What can be done with an article on the desk: accept a suggestion as a draft, dismiss it, cite a paragraph, say that there is nothing to code, put it away.</summary>
public sealed class DeskAnswers(DeskShelf shelf, DeskQueries queries, DraftOperations drafts)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MostOfReason = 200;

    private const int WordsOfShortName = 5;
    private const int MostOfShortName = 40;

    /// <summary>An article of a person laid out; null where they have none of this id.</summary>
    /// <exception cref="RefusedException">The person may not keep texts.</exception>
    public async Task<DeskView?> ViewAsync(Acting? acting, Guid id, CancellationToken cancellationToken) =>
        await shelf.FindAsync(acting, id, cancellationToken) is { } kept
            ? DeskView.Of(kept with { Drafts = await queries.DraftsAsync(kept.Drafts, cancellationToken) }, await queries.NamesAsync(cancellationToken))
            : null;

    /// <summary>Does what was pressed, and says which address comes next.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="view">The article.</param>
    /// <param name="answer">What, as the page's buttons say it: <c>accept:KEY</c>, <c>nothing:3</c>.</param>
    /// <param name="reasons">Reasons by paragraph.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException">It cannot be done.</exception>
    public async Task<string> AnswerAsync(Acting? acting, DeskView view, string answer, IReadOnlyDictionary<int, string> reasons, CancellationToken cancellationToken)
    {
        var (verb, rest) = answer.Split(':', 2) is [var first, var second] ? (first, second) : (answer, "");
        var id = view.Kept.Id;
        var number = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given >= 1 && given <= view.Paragraphs.Count ? given : (int?)null;
        switch (verb, number)
        {
            case ("accept", _):
                var suggestion = Suggested(view, rest);
                return await BeginAsync(acting, view, suggestion.Kind, suggestion.Paragraph, suggestion.Title, suggestion.Fields, rest, cancellationToken);
            case ("dismiss", _):
                var dismissed = Suggested(view, rest);
                await ChangeAsync(acting, id, kept => kept with { Answered = [.. kept.Answered, rest] }, cancellationToken);
                return At(id, dismissed.Paragraph);
            case ("cite", { } cited):
                return await BeginAsync(acting, view, RecordKind.Event, cited, "New event", Cited(view.Kept.Source, cited), null, cancellationToken);
            case ("nothing", { } empty):
                var reason = (reasons.GetValueOrDefault(empty) ?? "").Trim();
                if (reason.Length is 0 or > MostOfReason || FieldValue.Unfit(reason) is not null)
                {
                    throw new RefusedException($"Say in 1 to {MostOfReason} plain characters why there is nothing to code in ¶{empty}; nothing was changed.");
                }

                await ChangeAsync(acting, id, kept => kept with { Dismissed = new Dictionary<int, string>(kept.Dismissed) { [empty] = reason } }, cancellationToken);
                return At(id, empty);
            case ("again", { } again):
                await ChangeAsync(acting, id, kept => kept with { Dismissed = kept.Dismissed.Where(one => one.Key != again).ToDictionary() }, cancellationToken);
                return At(id, again);
            case ("recall", { } recalled):
                var answered = view.Paragraphs[recalled - 1].Answered.ToHashSet(StringComparer.Ordinal);
                await ChangeAsync(acting, id, kept => kept with { Answered = [.. kept.Answered.Where(key => !answered.Contains(key))] }, cancellationToken);
                return At(id, recalled);
            case ("enter", _):
                // The Enter key in a field presses the first button of a form, which is this: it means the one reason that is typed.
                var typed = reasons.Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToArray();
                return typed.Length == 1
                    ? await AnswerAsync(acting, view, string.Create(CultureInfo.InvariantCulture, $"nothing:{typed[0].Key}"), reasons, cancellationToken)
                    : throw new RefusedException("Press the button of what is meant; nothing was changed.");
            case ("source", _):
                return await BeginSourceAsync(acting, view.Kept, cancellationToken);
            case ("away", _):
                await shelf.RemoveAsync(acting, id, cancellationToken);
                return AppUrls.Desk;
            default:
                throw new RefusedException("This page does not know what was asked; nothing was changed: load it again.");
        }
    }

    /// <summary>From now on the article is cited by a source that is there already: the one that its author was about to enter is the same.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="id">The article.</param>
    /// <param name="source">Slug of the source.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException">The article is not on the desk any more.</exception>
    public Task CiteByAsync(Acting? acting, Guid id, string source, CancellationToken cancellationToken) =>
        ChangeAsync(acting, id, now => now with { Source = source }, cancellationToken);

    // The draft is kept first: a server that is killed between the two leaves a draft too many and never one too few.
    private async Task<string> BeginAsync(
        Acting? acting, DeskView view, RecordKind kind, int paragraph, string title, IReadOnlyDictionary<string, string> fields, string? key, CancellationToken cancellationToken)
    {
        var draft = Guid.NewGuid();
        await drafts.SaveAsync(acting, new DraftSave(draft, kind, null, 0, 0, fields, null), cancellationToken);
        await ChangeAsync(
            acting, view.Kept.Id, kept => kept with { Drafts = [.. kept.Drafts, new DeskDraft(draft, paragraph, title)], Answered = key is null ? kept.Answered : [.. kept.Answered, key] }, cancellationToken);
        return AppUrls.Draft(draft, view.Kept.Id);
    }

    // From then on the article is cited by the key that its source will have, in review or published.
    private async Task<string> BeginSourceAsync(Acting? acting, DeskArticle kept, CancellationToken cancellationToken)
    {
        var draft = Guid.NewGuid();
        var fields = SourceFields(kept);
        await drafts.SaveAsync(acting, new DraftSave(draft, RecordKind.Source, null, 0, 0, fields, null), cancellationToken);
        await ChangeAsync(acting, kept.Id, now => now with { Source = fields["key"] }, cancellationToken);
        return AppUrls.Draft(draft, kept.Id);
    }

    private static Dictionary<string, string> SourceFields(DeskArticle kept)
    {
        var year = kept.Published?.Year.ToString(CultureInfo.InvariantCulture);
        var called = kept.Title ?? kept.Paragraphs[0];
        var words = string.Join(' ', called.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordsOfShortName));
        words = words.TrimEnd(':', ',', ';', '–', '-', '.', ' ');
        var shortName = $"{(words.Length > MostOfShortName ? words[..MostOfShortName].TrimEnd() : words)} {year}".TrimEnd();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["key"] = FormReader.KeyOf(RecordKind.Source, $"{words} {year}"),
            ["shortName"] = shortName,
            ["sourceKind"] = "news",
            ["text"] = string.Join('\n', kept.Paragraphs),
        };
        if (kept.Title is not null)
        {
            fields["title"] = kept.Title;
        }

        if (kept.Published is { } published)
        {
            fields["published"] = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return fields;
    }

    private async Task ChangeAsync(Acting? acting, Guid id, Func<DeskArticle, DeskArticle> change, CancellationToken cancellationToken)
    {
        if (!await shelf.ChangeAsync(acting, id, change, cancellationToken))
        {
            throw new RefusedException("This article is not on your desk any more; what you entered from it is among your drafts.");
        }
    }

    private static Suggestion Suggested(DeskView view, string key) =>
        view.Paragraphs.SelectMany(paragraph => paragraph.Suggestions).FirstOrDefault(suggestion => DeskArticle.KeyOf(suggestion) == key)
        ?? throw new RefusedException("This suggestion was answered already; nothing was changed.");

    private static Dictionary<string, string> Cited(string? source, int paragraph)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["citations.0.paragraph"] = paragraph.ToString(CultureInfo.InvariantCulture),
            ["citations.0.credibility"] = "3",
            ["citations.0.stance"] = "supports",
        };
        if (source is not null)
        {
            fields["citations.0.source"] = source;
        }

        return fields;
    }

    private static string At(Guid id, int paragraph) => string.Create(CultureInfo.InvariantCulture, $"{AppUrls.DeskArticle(id)}#p{paragraph}");
}
