using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Search;

/// <summary>Search across everything. Whatever is typed gives a page, and a page that finds nothing says what to do.</summary>
public sealed partial class SearchPage(SearchQueries queries)
{
    private const int PageSize = 50;
    private const int MostNamed = 8;

    private string _text = "";
    private RecordKind? _kind;
    private SearchPlace? _after;
    private List<FilterProblem> _problems = [];
    private SearchAnswer _answer = SearchAnswer.Empty;
    private IReadOnlyList<SearchHit> _near = [];
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Read(HttpContext.Request.Query);
        _answer = await queries.AnswerAsync(_text, _kind, _after, PageSize, MostNamed, cancellation);
        _near = _answer.Found.Count == 0 && _after is null ? await queries.NearAsync(_text, _kind, MostNamed, cancellation) : [];
        _finding = Finding();
    }

    private void Read(IQueryCollection query)
    {
        _problems = [];
        var typed = SearchText.WithoutControls(query["q"].ToString()).Trim();
        _text = typed.Length <= SearchText.MaximumQueryLength ? typed : typed[..SearchText.MaximumQueryLength];
        if (typed.Length > _text.Length)
        {
            _problems.Add(new FilterProblem("q", FilterProblem.Shorten(typed), $"at most {SearchText.MaximumQueryLength} characters; the rest was left out"));
        }

        var kind = query["kind"].ToString();
        _kind = RecordKinds.All.Where(one => string.Equals(one.Plural(), kind, StringComparison.OrdinalIgnoreCase)).Select(one => (RecordKind?)one).FirstOrDefault();
        if (_kind is null && kind.Length > 0)
        {
            _problems.Add(new FilterProblem("kind", FilterProblem.Shorten(kind), $"one of {string.Join(", ", RecordKinds.All.Select(RecordKinds.Plural))}"));
        }

        var below = query["below"].ToString();
        _after = SearchPlace.Parse(below);
        if (_after is null && below.Length > 0)
        {
            _problems.Add(new FilterProblem("below", FilterProblem.Shorten(below), "what an earlier page of results gave"));
        }
    }

    private string Finding()
    {
        // Of one kind, only what the page lists: how it was found is counted over all kinds.
        var listed = _kind is { } only ? _answer.Kinds.GetValueOrDefault(only) : _answer.Kinds.Values.Sum();
        return (_text.Length, SearchText.Terms(_text).Count, listed) switch
        {
            (0, _, _) => "Type one or more words: search looks in every event, agreement, project, figure, leverage assessment, actor and source.",
            (_, 0, _) => $"There is no word in “{_text}”; type letters or digits of any script.",
            (_, _, 0) => $"Nothing recorded holds all of “{_text}”{(_near.Count > 0 ? "; below is what comes nearest" : ". Try fewer or shorter words")}.",
            _ when _kind is { } kind => $"{SearchWords.Counted(listed, _answer.IsMore)} {(listed == 1 ? kind.Singular() : kind == RecordKind.Leverage ? "leverage assessments" : kind.Plural())} for “{_text}”.",
            _ => SearchWords.Finding(_text, _answer.Matches),
        };
    }

    private IEnumerable<(SearchMatch Match, SearchFinding[] Findings)> Sections =>
        _answer.Found.GroupBy(one => one.Reason.Match).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray()));

    private string Url(RecordKind? kind, SearchPlace? after) => AppUrls.With(AppUrls.Search,
    [
        KeyValuePair.Create<string, string?>("q", _text),
        KeyValuePair.Create("kind", kind?.Plural()),
        KeyValuePair.Create("below", after?.ToString()),
    ]);
}
