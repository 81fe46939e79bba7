using System.Globalization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Comparing;
using CentralAsiaWatch.Contested;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Promises;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.Following;

/// <summary>One record that a view shows.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number; null where the address names it by its key.</param>
/// <param name="Key">Its key; null where the address names it by its number.</param>
public sealed record ViewedRecord(RecordKind Kind, int? Number, string? Key)
{
    /// <summary>Whether a content is that record's.</summary>
    public bool Is(RecordContent content) => content.Kind == Kind && (content.Number == Number || content.Key == Key);
}

/// <summary>
/// What a view asks of the store, as filters and single records: a change concerns the view where it concerns one of them. The address of a page decides:
/// lists, timeline, map and network are their filter; a relation is its events, agreements, projects, figures and assessments; the page of a record is that
/// record and, of actors and sources, what names them.
/// </summary>
/// <param name="Filters">The filters.</param>
/// <param name="Records">The single records.</param>
public sealed record ViewQuestion(IReadOnlyList<RecordFilter> Filters, IReadOnlyList<ViewedRecord> Records)
{
    private static readonly FilterKind[] s_ofPairs = [AgreementFilter.Kind, ProjectFilter.Kind, FigureFilter.Kind, LeverageFilter.Kind];

    /// <summary>What a filter of it said that can no longer be read, and so is left out.</summary>
    public IEnumerable<FilterProblem> Problems => Filters.SelectMany(filter => filter.Problems).Where(problem => !problem.IsUnknown).DistinctBy(problem => (problem.Parameter, problem.Value));

    /// <summary>The question of a view; null for a page that shows nothing of the store that could be followed.</summary>
    public static ViewQuestion? Of(ViewAddress view, References references) =>
        Asked(view, references) is { } question && view.Query[CollectionChoice.Parameter].ToString() is { Length: > 0 } text && CollectionChoice.Read(text, references.Collections).Choice is { } choice
            ? question with { Filters = [.. question.Filters.Select(filter => filter.With(CollectionChoice.Parameter, choice.Text, references))] }
            : Asked(view, references);

    private static ViewQuestion? Asked(ViewAddress view, References references)
    {
        var query = view.Query;
        return view.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => Everything(references),
            ["timeline" or "map" or "network" or "explain"] => new([RecordFilter.Read(EventFilter.Kind, query, references)], []),
            ["countries" or "relations"] => Everything(references),
            ["countries", var slug] => Relation(slug, CentralAsia.Afghanistan, query, references),
            ["relations", var one, var other] => Relation(one, other, query, references),
            ["compare"] => Several(CompareRequest.Read(query, references).Pairs.Select(pair => OfPair(pair, new QueryCollection(), references))),
            ["leverage", var holder, var subject] when references.Actors.ContainsKey(holder) && references.Actors.ContainsKey(subject) =>
                new([RecordFilter.Of(LeverageFilter.Kind, references, Value("holder", holder), Value("subject", subject))], []),
            ["promises"] => PromiseFilter.Read(query, references) is var promises ? new([.. PromiseSteps.All.SelectMany(promises.Of)], []) : null,
            ["contested"] => new([.. ContestedFilter.Read(query, references).OfKinds(references)], []),
            ["search"] => query["q"].ToString() is { Length: > 0 } text && FilterParameters.Text.Read(text, references) is FilterReading.Text ? new([.. FilterKinds.All.Select(kind => RecordFilter.Of(kind, references, Value("text", text)))], []) : null,
            ["changes"] => OfChanges(ChangesFilter.Read(query), references),
            ["actors", var slug] when references.Actors.ContainsKey(slug) => new([.. Naming("actor", slug, references)], [new(RecordKind.Actor, null, slug)]),
            ["sources", var slug] when references.Sources.ContainsKey(slug) => new([.. Naming("source", slug, references)], [new(RecordKind.Source, null, slug)]),
            ["projects", var slug] => new([], [new(RecordKind.Project, null, slug)]),
            [var plural, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && Kind(plural) is { } kind => new([], [new(kind.Record, known, null)]),
            [var plural] when Kind(plural) is { } kind => new([RecordFilter.Read(kind, query, references)], []),
            _ => null,
        };
    }

    private static FilterKind? Kind(string plural) => FilterKinds.All.FirstOrDefault(kind => kind.Record.Plural() == plural);

    /// <summary>What a page asks that is about everything.</summary>
    public static ViewQuestion Everything(References references) => new([.. FilterKinds.All.Select(kind => RecordFilter.Of(kind, references))], []);

    private static ViewQuestion? Relation(string one, string other, IQueryCollection query, References references) =>
        RelationPair.Find(one, other, references) is { } pair ? OfPair(pair, query, references) : null;

    // Events within the days that the page is narrowed to; of the other kinds all, as the page shows them.
    private static ViewQuestion OfPair(RelationPair pair, IQueryCollection query, References references)
    {
        var days = query.Where(one => one.Key is "from" or "to").Append(new(RelationFilter.Parameter.Name, RelationFilter.Value(pair)));
        return new(
            [
                RecordFilter.Read(EventFilter.Kind, new QueryCollection(days.ToDictionary(one => one.Key, one => one.Value)), references),
                .. s_ofPairs.Select(kind => RecordFilter.Of(kind, references, Value("pair", $"{pair.A.Slug},{pair.B.Slug}"))),
            ],
            []);
    }

    private static ViewQuestion? Several(IEnumerable<ViewQuestion> questions) =>
        questions.ToArray() is { Length: > 0 } all ? new([.. all.SelectMany(one => one.Filters)], [.. all.SelectMany(one => one.Records)]) : null;

    private static IEnumerable<RecordFilter> Naming(string parameter, string slug, References references) =>
        FilterKinds.All.Where(kind => kind.Parameters.Any(one => one.Name == parameter)).Select(kind => RecordFilter.Of(kind, references, Value(parameter, slug)));

    // Of the list of changes the kind or the record; who did it and what was done are no part of a view that is followed.
    private static ViewQuestion OfChanges(ChangesFilter filter, References references) => filter switch
    {
        { Record: { } record } => new([], [new(record.Kind, record.Number, null)]),
        { Kind: { } kind } => new([RecordFilter.Of(FilterKinds.All.Single(one => one.Record == kind), references)], []),
        _ => Everything(references),
    };

    private static KeyValuePair<string, string> Value(string name, string value) => KeyValuePair.Create(name, value);
}
