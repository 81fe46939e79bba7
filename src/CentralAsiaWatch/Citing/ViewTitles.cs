using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Comparing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Explaining;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Citing;

/// <summary>What a view that is no single record is called, with the words of its filter. Pure.</summary>
public static class ViewTitles
{
    // What is no condition: where in the list, and how it is shown.
    private static readonly string[] s_beside = ["asof", "v", "after", "limit", "order", "conditions", "calendar"];

    /// <summary>The title of a view; null where there is no such page.</summary>
    public static string? Of(ViewAddress view, References references) => view.Path.Split('/') switch
    {
        ["", ""] => "Situation of the five Central Asian states and Afghanistan",
        ["", "timeline"] => $"Timeline: {Words(EventFilter.Kind, view, references)}",
        ["", "map"] => $"Map: {Words(EventFilter.Kind, view, references)}",
        ["", "network"] => $"Network: {Words(EventFilter.Kind, view, references)}",
        ["", "agreements"] => Words(AgreementFilter.Kind, view, references),
        ["", "projects"] => Words(ProjectFilter.Kind, view, references),
        ["", "figures"] => Words(FigureFilter.Kind, view, references),
        ["", "leverage"] => Words(LeverageFilter.Kind, view, references),
        ["", "actors"] => Words(ActorFilter.Kind, view, references),
        ["", "sources"] => Words(SourceFilter.Kind, view, references),
        ["", "countries", { Length: > 0 } slug] => CentralAsia.States.Contains(slug) ? OfRelation(slug, CentralAsia.Afghanistan, view, references) : null,
        ["", "relations", { Length: > 0 } one, { Length: > 0 } other] => OfRelation(one, other, view, references),
        ["", "leverage", { Length: > 0 } holder, { Length: > 0 } subject] => references.Actors.ContainsKey(holder) && references.Actors.ContainsKey(subject)
            ? $"Leverage: {references.Actor(holder).Name} over {references.Actor(subject).Name}"
            : null,
        ["", "compare"] => OfCompared(CompareRequest.Read(view.Query, references)),
        ["", "explain"] => OfExplained(ExplainRequest.Read(view.Query, references)),
        ["", "method"] => "Method of coding",
        ["", var page and ("countries" or "relations" or "promises" or "contested" or "search" or "changes")] => Named(page, view),
        _ => null,
    };

    private static string Words(FilterKind kind, ViewAddress view, References references) => RecordFilter.Read(kind, view.Query, references).Words;

    private static string? OfRelation(string one, string other, ViewAddress view, References references)
    {
        if (RelationPair.Find(one, other, references) is not { } pair)
        {
            return null;
        }

        var parts = RelationFilter.Read(pair, view.Query, references).Parts;
        return $"{pair.A.Name} and {pair.B.Name}{(parts.Count == 0 ? "" : $", {string.Join(' ', parts.Select(part => $"{part.Lead} {part.Words}"))}")}";
    }

    private static string OfCompared(CompareRequest request) => request.Pairs.Count == 0
        ? "Relations compared"
        : $"Relations compared: {string.Join("; ", request.Pairs.Select(pair => $"{pair.A.Name} and {pair.B.Name}"))}";

    private static string OfExplained(ExplainRequest request) => $"{SentenceWords.Capital(request.Number.Name())}, explained: {request.Filter.Words}";

    private static string Named(string page, ViewAddress view)
    {
        var conditions = view.Query.Where(one => !s_beside.Contains(one.Key, StringComparer.OrdinalIgnoreCase)).Select(one => $"{one.Key} {one.Value}").Order(StringComparer.Ordinal).ToArray();
        return $"{SentenceWords.Capital(page)}{(conditions.Length == 0 ? "" : $": {string.Join(", ", conditions)}")}";
    }
}
