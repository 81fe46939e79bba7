using System.Globalization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Comparing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.Past;

/// <summary>Which records a view shows or is reckoned from: those under any of some filters, or one record with what rests on it.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Record">The one record, by its number or slug as the address has it; null for none.</param>
public sealed record ViewScope(IReadOnlyList<RecordFilter> Filters, (RecordKind Kind, string Name)? Record = null)
{
    private static readonly FilterKind[] s_ofPairs = [AgreementFilter.Kind, ProjectFilter.Kind, FigureFilter.Kind, LeverageFilter.Kind];

    /// <summary>The scope of a view. Of a page that is about everything it is everything.</summary>
    public static ViewScope Of(ViewAddress view, References references)
    {
        var query = view.Query;
        return view.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["timeline" or "map" or "network" or "explain"] => new([RecordFilter.Read(EventFilter.Kind, query, references)]),
            ["agreements"] => new([RecordFilter.Read(AgreementFilter.Kind, query, references)]),
            ["projects"] => new([RecordFilter.Read(ProjectFilter.Kind, query, references)]),
            ["figures"] => new([RecordFilter.Read(FigureFilter.Kind, query, references)]),
            ["leverage"] => new([RecordFilter.Read(LeverageFilter.Kind, query, references)]),
            ["actors"] => new([RecordFilter.Read(ActorFilter.Kind, query, references)]),
            ["sources"] => new([RecordFilter.Read(Sources.SourceFilter.Kind, query, references)]),
            ["promises"] => new([All(ProjectFilter.Kind, references), All(AgreementFilter.Kind, references)]),
            ["relations", var a, var b] => OfRelation(a, b, query, references),
            ["countries", var slug] => OfRelation(slug, CentralAsia.Afghanistan, query, references),
            ["compare"] => new([.. CompareRequest.Read(query, references).Pairs.SelectMany(pair => OfRelation(pair.A.Slug, pair.B.Slug, QueryCollection.Empty, references).Filters)]),
            ["leverage", var holder, var subject] => new([Of(LeverageFilter.Kind, references, ("holder", holder), ("subject", subject))]),
            ["events", var number] => new([], (RecordKind.Event, number)),
            ["agreements", var number] => new([], (RecordKind.Agreement, number)),
            ["figures", var number] => new([], (RecordKind.Figure, number)),
            ["projects", var slug] => new([], (RecordKind.Project, slug)),
            ["actors", var slug] => new(Each(references, "actor", slug), (RecordKind.Actor, slug)),
            ["sources", var slug] => new(Each(references, "source", slug), (RecordKind.Source, slug)),
            _ => new([.. FilterKinds.All.Select(kind => All(kind, references))]),
        };
    }

    /// <summary>Whether a record is the one that the view is about.</summary>
    public bool Is(RecordContent content) => Record is { } record && record.Kind == content.Kind
        && (record.Name == content.Key || record.Name == content.Number.ToString(CultureInfo.InvariantCulture));

    private static ViewScope OfRelation(string a, string b, IQueryCollection query, References references)
    {
        if (RelationPair.Find(a, b, references) is not { } pair)
        {
            return new([]);
        }

        var period = RelationFilter.Read(pair, query, references).Parts.Select(part => (part.Parameter.Name, part.Value));
        return new(
        [
            Of(EventFilter.Kind, references, [(RelationFilter.Parameter.Name, RelationFilter.Value(pair)), .. period]),
            .. s_ofPairs.Select(kind => Of(kind, references, ("pair", RelationFilter.Value(pair)))),
        ]);
    }

    private static IReadOnlyList<RecordFilter> Each(References references, string parameter, string value) =>
        [.. FilterKinds.All.Where(kind => kind.Parameters.Any(one => one.Name == parameter)).Select(kind => Of(kind, references, (parameter, value)))];

    private static RecordFilter All(FilterKind kind, References references) => RecordFilter.Read(kind, QueryCollection.Empty, references);

    private static RecordFilter Of(FilterKind kind, References references, params IEnumerable<(string Name, string Value)> values) =>
        RecordFilter.Read(kind, new QueryCollection(values.ToDictionary(one => one.Name, one => new Microsoft.Extensions.Primitives.StringValues(one.Value))), references);
}
