using System.Globalization;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Search;

/// <summary>Search across everything. Whatever is typed gives a page, and a page that finds nothing says what to do.</summary>
public sealed partial class SearchPage(SearchQueries queries)
{
    private const int PageSize = 50;
    private const int MostNamed = 8;
    private const int MostShown = 80;

    private string _text = "";
    private RecordKind? _kind;
    private long? _below;
    private List<FilterProblem> _problems = [];
    private SearchResult _page = new([], null);
    private IReadOnlyList<SearchHit> _named = [];
    private IReadOnlyList<SearchHit> _near = [];
    private IReadOnlyDictionary<RecordKind, int> _counts = new Dictionary<RecordKind, int>();
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Read(HttpContext.Request.Query);
        (_page, _counts, _named) = await queries.AnswerAsync(_text, _kind, _below, PageSize, MostNamed, cancellation);
        _near = _page.Hits.Count == 0 && _below is null ? await queries.NearAsync(_text, _kind, MostNamed, cancellation) : [];
        _finding = Finding();
    }

    private void Read(IQueryCollection query)
    {
        _problems = [];
        var typed = query["q"].ToString().Trim();
        _text = typed.Length <= SearchText.MaximumQueryLength ? typed : typed[..SearchText.MaximumQueryLength];
        if (typed.Length > _text.Length)
        {
            _problems.Add(new FilterProblem("q", typed[..MostShown] + "…", $"at most {SearchText.MaximumQueryLength} characters; the rest was left out"));
        }

        var kind = query["kind"].ToString();
        _kind = RecordKinds.All.Where(one => string.Equals(one.Plural(), kind, StringComparison.OrdinalIgnoreCase)).Select(one => (RecordKind?)one).FirstOrDefault();
        if (_kind is null && kind.Length > 0)
        {
            _problems.Add(new FilterProblem("kind", Shorten(kind), $"one of {string.Join(", ", RecordKinds.All.Select(RecordKinds.Plural))}"));
        }

        var below = query["below"].ToString();
        _below = long.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
        if (_below is null && below.Length > 0)
        {
            _problems.Add(new FilterProblem("below", Shorten(below), "what an earlier page of results gave"));
        }
    }

    private string Finding()
    {
        var all = _kind is { } only ? _counts.GetValueOrDefault(only) : _counts.Values.Sum();
        return (_text.Length, SearchText.Terms(_text).Count, all) switch
        {
            (0, _, _) => "Type one or more words: search looks in every event, agreement, project, figure, leverage assessment, actor and source.",
            (_, 0, _) => $"There is no word in “{_text}”; type letters or digits of any script.",
            (_, _, 0) => $"Nothing recorded holds all of “{_text}”{(_near.Count > 0 ? "; below is what comes nearest" : ". Try fewer or shorter words")}.",
            _ => $"{Counted(all)} {(all == 1 ? "record holds" : "records hold")} all of “{_text}”.",
        };
    }

    private static string Counted(int count) =>
        count.ToString("#,##0", CultureInfo.InvariantCulture) + (count == SearchQueries.CountedUpTo ? " or more" : "");

    private string Url(RecordKind? kind, long? below) => AppUrls.With(AppUrls.Search,
    [
        KeyValuePair.Create<string, string?>("q", _text),
        KeyValuePair.Create("kind", kind?.Plural()),
        KeyValuePair.Create("below", below?.ToString(CultureInfo.InvariantCulture)),
    ]);

    private static string Shorten(string value) => value.Length <= MostShown ? value : value[..MostShown] + "…";
}
