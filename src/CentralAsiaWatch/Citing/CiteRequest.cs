using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.Citing;

/// <summary>What an address of a citation asks for: <c>/cite?of=/events/17&amp;format=bibtex</c>.</summary>
/// <param name="View">The view.</param>
/// <param name="Chart">The chart of it that is meant; null for all of it.</param>
/// <param name="IsOfDocuments">True for the documents that it rests on in place of the view itself.</param>
/// <param name="Format">In what form.</param>
public sealed record CiteRequest(ViewAddress View, ViewChart? Chart, bool IsOfDocuments, CitationFormat Format)
{
    /// <summary>The parameter that says what of a view is cited.</summary>
    public const string WhatParameter = "what";

    private const string ViewItself = "view";
    private const string Documents = "documents";

    /// <summary>The address.</summary>
    public string Url => AppUrls.With(AppUrls.Cite,
    [
        KeyValuePair.Create(ViewAddress.Parameter, (string?)View.Url),
        KeyValuePair.Create(ViewChart.Parameter, Chart?.Code),
        KeyValuePair.Create(WhatParameter, IsOfDocuments ? Documents : null),
        KeyValuePair.Create(CitationFormats.Parameter, (string?)Format.Code()),
    ]);

    /// <summary>Reads a query.</summary>
    /// <returns>What is asked for; or else the first value that cannot be read.</returns>
    public static (CiteRequest? Request, FilterProblem? Problem) Read(IQueryCollection query)
    {
        string of = query[ViewAddress.Parameter].ToString(), what = query[WhatParameter].ToString(), format = query[CitationFormats.Parameter].ToString(), chart = query[ViewChart.Parameter].ToString();
        if (ViewAddress.Read(of) is not { } view)
        {
            return (null, Problem(ViewAddress.Parameter, of, "the path and query of a reading page, such as /events/17 or /timeline?pair=afghanistan,tajikistan"));
        }

        var charts = ViewChart.Of(view.Path);
        var one = charts.FirstOrDefault(known => known.Code == chart);
        return (what, CitationFormats.Read(format)) switch
        {
            _ when chart.Length > 0 && one is null => (null, Problem(ViewChart.Parameter, chart, charts.Count == 0 ? "no value, for the view has no chart of its own" : $"one of {string.Join(", ", charts.Select(known => known.Code))}")),
            (_, null) => (null, Problem(CitationFormats.Parameter, format, CitationFormats.Accepted)),
            ("" or ViewItself, { } read) => (new CiteRequest(view, one, false, read), null),
            (Documents, { } read) => (new CiteRequest(view, one, true, read), null),
            _ => (null, Problem(WhatParameter, what, $"{ViewItself} or {Documents}")),
        };
    }

    private static FilterProblem Problem(string name, string value, string accepted) => new(name, FilterProblem.Shorten(value), accepted);
}
