using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Contested;

/// <summary>Which contested points are asked for. It spans the kinds, and so is no filter of one kind, but it makes one for each.</summary>
/// <param name="Actor">Who takes part; null for anyone.</param>
/// <param name="Kind">The kind of record; null for all.</param>
/// <param name="Problems">What of the address could not be read.</param>
public sealed record ContestedFilter(ActorEntry? Actor, RecordKind? Kind, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>The field whose readings are asked for; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>The two sides of the relation whose records are asked for; null for any.</summary>
    public RelationPair? Relation { get; init; }

    /// <summary>True where everything contested is asked for.</summary>
    public bool IsEmpty => Actor is null && Kind is null && Field is null && Relation is null;

    /// <summary>The filter of everything contested in a relation.</summary>
    public static ContestedFilter Of(RelationPair relation) => new(null, null, []) { Relation = relation };

    /// <summary>Reads the query of an address; what cannot be read becomes a problem and is left out.</summary>
    public static ContestedFilter Read(IQueryCollection query, References references)
    {
        var (problems, slug, plural) = (new List<FilterProblem>(), query["actor"].ToString().Trim(), query["kind"].ToString().Trim());
        var actor = references.Actors.GetValueOrDefault(slug);
        if (slug.Length > 0 && actor is null)
        {
            problems.Add(new FilterProblem("actor", FilterProblem.Shorten(slug), FilterParameters.Actor.Accepted));
        }

        var kind = RecordKinds.All.Select(one => (RecordKind?)one).FirstOrDefault(one => one!.Value.Plural() == plural);
        if (plural.Length > 0 && kind is null)
        {
            problems.Add(new FilterProblem("kind", FilterProblem.Shorten(plural), $"one of {string.Join(", ", RecordKinds.All.Select(one => one.Plural()))}"));
        }

        var (sides, relation) = (query[RelationFilter.Parameter.Name].ToString().Trim(), (RelationPair?)null);
        if (sides.Length > 0)
        {
            relation = sides.Split(',', StringSplitOptions.TrimEntries) is [var one, var other] ? RelationPair.Find(one, other, references) : null;
            if (relation is null)
            {
                problems.Add(new FilterProblem(RelationFilter.Parameter.Name, FilterProblem.Shorten(sides), RelationFilter.Parameter.Accepted));
            }
        }

        problems.AddRange(query.Keys.Where(name => name is not ("actor" or "kind" or "field" or "relation" or RecordFilter.ConditionsParameter) && !RecordFilter.OfEveryPage.Contains(name)).Select(name => new FilterProblem(FilterProblem.Shorten(name), FilterProblem.Shorten(query[name].ToString()), "one of actor, kind, field, relation") { IsUnknown = true }));
        return new ContestedFilter(actor, kind, problems) { Field = query["field"].ToString().Trim() is { Length: > 0 } field ? field : null, Relation = relation };
    }

    /// <summary>The filter of each kind that is asked for; a kind that knows no actors is left out where one is asked for, or a relation.</summary>
    public IEnumerable<RecordFilter> OfKinds(References references) =>
        from kind in FilterKinds.All
        where (Kind is null || kind.Record == Kind)
            && (Actor is null || kind.Parameters.Contains(FilterParameters.Actor))
            && (Relation is null || kind.Parameters.Contains(FilterParameters.Pair))
        select RecordFilter.Of(kind, references, [.. Asked(kind)]);

    /// <summary>This filter with a field that is contested; another becomes a problem and is left out.</summary>
    public ContestedFilter Among(IReadOnlyCollection<string> fields) => Field is null || fields.Contains(Field)
        ? this
        : this with { Field = null, Problems = [.. Problems, new FilterProblem("field", FilterProblem.Shorten(Field), fields.Count == 0 ? "nothing, where nothing is contested" : $"a contested field: {string.Join(", ", fields)}")] };

    /// <summary>The address of this filter.</summary>
    public string Url => AppUrls.With(AppUrls.Contested, [KeyValuePair.Create("actor", Actor?.Slug), KeyValuePair.Create("kind", Kind?.Plural()), KeyValuePair.Create("field", Field), KeyValuePair.Create(RelationFilter.Parameter.Name, Relation is null ? null : RelationFilter.Value(Relation))]);

    private IEnumerable<KeyValuePair<string, string>> Asked(FilterKind kind)
    {
        yield return KeyValuePair.Create(FilterParameters.Contested.Name, "true");
        if (Actor is not null)
        {
            yield return KeyValuePair.Create(FilterParameters.Actor.Name, Actor.Slug);
        }

        if (Relation is not null)
        {
            // Only of events does a relation hold more than what names both sides: acts of armed groups.
            yield return KeyValuePair.Create((kind.Parameters.Contains(RelationFilter.Parameter) ? RelationFilter.Parameter : FilterParameters.Pair).Name, RelationFilter.Value(Relation));
        }
    }
}
