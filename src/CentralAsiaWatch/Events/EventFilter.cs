using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Events;

/// <summary>What events can be filtered by.</summary>
public static class EventFilter
{
    /// <summary>The parameters, for the timeline, its chart and <c>/api/v1/events</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Event, "Events",
    [
        FilterParameters.Actor,
        FilterParameters.Pair,
        FilterParameters.Of(
            "direction",
            "Direction",
            "two slugs of states or organisations with a colon between, the acting one first, such as uzbekistan:afghanistan; joint, armed-groups or others; or several with commas",
            "that are",
            (value, references) => new EventDirection(value.ToLowerInvariant()) is var direction && direction.Words(references) is { } words
                ? (RecordFacets.Direction(direction.Code), words)
                : null,
            references => EventDirection.Offered.Select(direction => KeyValuePair.Create(direction.Code, direction.Words(references) ?? direction.Code)),
            "uzbekistan:afghanistan"),
        FilterParameters.OfTerms("type", "Type", "coded", Vocabularies.EventTypes, RecordFacets.Type),
        FilterParameters.Of(
            "quad",
            "Quad",
            "a quad from 1 to 4, or several with commas: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
            "of",
            (value, _) => value is "1" or "2" or "3" or "4" ? (RecordFacets.Quad(value[0] - '0'), ((Quad)(value[0] - '0')).Words()) : null,
            _ => Quads.All.Select(quad => KeyValuePair.Create(((int)quad).ToString(System.Globalization.CultureInfo.InvariantCulture), quad.Words())),
            "4"),
        FilterParameters.OfTerms("context", "Context", "with the context", Vocabularies.Contexts, RecordFacets.Context, term => PloverContext.Find(term.Code)!.ShortWords),
        FilterParameters.OfWords(
            RecordKind.Event, "place", "Place", "the place of an event in lower case with hyphens such as gorno-badakhshan, or several with commas", "at", RecordFacets.Place, "tashkent"),
        FilterParameters.From,
        FilterParameters.To,
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Of(
            "origins",
            "Origins",
            "single (at most one origin supports it) or several (two origins or more)",
            "supported by",
            (value, _) => value.ToLowerInvariant() switch
            {
                Corroboration.SingleOrigin => (RecordFacets.Origins(Corroboration.SingleOrigin), "a single origin"),
                Corroboration.SeveralOrigins => (RecordFacets.Origins(Corroboration.SeveralOrigins), "several origins"),
                _ => null,
            },
            _ => [KeyValuePair.Create(Corroboration.SingleOrigin, "a single origin"), KeyValuePair.Create(Corroboration.SeveralOrigins, "several origins")],
            Corroboration.SeveralOrigins),
        FilterParameters.Text,
        Relations.RelationFilter.Parameter,
    ]);
}
