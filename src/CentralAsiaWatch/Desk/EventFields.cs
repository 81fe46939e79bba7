using System.Globalization;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Map;

namespace CentralAsiaWatch.Desk;

/// <summary>Fills the form of an event, in words of our own.</summary>
internal static class EventFields
{
    private const int LongestTitle = 90;
    private const int LongestLabel = 32;
    private const int MostNamed = 3;

    /// <summary>The flat fields.</summary>
    public static Dictionary<string, string> Of(
        SentenceReading sentence, FoundVerb verb, EventParties parties, IReadOnlyList<MapPlace> places, DateOnly? published, Dictionary<string, string> cited)
    {
        var rule = verb.Rule;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Title(rule, parties, places),
            ["label"] = Label(rule, places),
            ["type"] = rule.Type,
        };
        if (Mode(rule, parties, places) is { } mode)
        {
            fields["mode"] = mode;
        }

        SuggestedDate.Fill(fields, sentence.Marks, published);
        var participants = parties.Actors.Select(actor => (actor.Slug, Role: "actor")).Concat(parties.Recipients.Select(one => (one.Slug, Role: "recipient"))).Concat(parties.Hosts.Select(one => (one.Slug, Role: "host")));
        foreach (var ((slug, role), i) in participants.Select((one, i) => (one, i)))
        {
            fields[Path("actors", i, "actor")] = slug;
            fields[Path("actors", i, "role")] = role;
        }

        foreach (var (place, i) in places.Select((place, i) => (place, i)))
        {
            fields[Path("places", i, "name")] = place.Name;
            fields[Path("places", i, "precision")] = place.Precision;
            if (place.Country is { } country)
            {
                fields[Path("places", i, "country")] = country;
            }
        }

        foreach (var (context, i) in EventContexts.Of(sentence.Texts, rule).Select((context, i) => (context, i)))
        {
            fields[string.Create(CultureInfo.InvariantCulture, $"contexts.{i}")] = context;
        }

        if (rule.Type is "CONSULT" && EventContexts.Level(sentence.Texts) is { } level)
        {
            fields["level"] = level;
        }

        foreach (var (path, text) in cited)
        {
            fields[path] = text;
        }

        return fields;
    }

    /// <summary>Why it is suggested.</summary>
    public static string Why(SentenceReading sentence, FoundVerb verb, EventParties parties)
    {
        var said = string.Join(' ', Enumerable.Range(verb.First, verb.Count).Select(sentence.Word));
        var type = verb.Rule.Mode is { } mode ? $"{verb.Rule.Type}, {mode}" : verb.Rule.Type;
        var recipients = parties.Recipients.Count == 0 ? "" : $", toward {Names(parties.Recipients)}";
        return $"‘{said}’ reads as {type}: {Names(parties.Actors)}{recipients}.";
    }

    /// <summary>What the fields say besides title and date, in words: "CONSULT, visit", the first place, what it is about.</summary>
    public static IReadOnlyList<string> Facts(IReadOnlyDictionary<string, string> fields)
    {
        var contexts = fields.Where(field => field.Key.StartsWith("contexts.", StringComparison.Ordinal)).Select(field => Editing.FieldWords.Spoken(field.Value)).ToArray();
        return
        [
            fields.TryGetValue("mode", out var mode) ? $"{fields["type"]}, {mode}" : fields["type"],
            .. fields.TryGetValue("places.0.name", out var place) ? [place] : Array.Empty<string>(),
            .. contexts.Length == 0 ? Array.Empty<string>() : ["about " + string.Join(", ", contexts)],
        ];
    }

    private static string? Mode(EventRule rule, EventParties parties, IReadOnlyList<MapPlace> places)
    {
        if (rule.Type != "CONSULT" || rule.Mode == "phone")
        {
            return rule.Mode;
        }

        var isAtHome = places.Any(place => parties.Recipients.Any(host => host.Slug == place.Country || (host.Slug == "taliban" && place.Country == "afghanistan")));
        return parties.Actors.Count + parties.Recipients.Count > 2 ? "multilateral" : rule.Mode ?? (isAtHome ? "visit" : null);
    }

    private static string Title(EventRule rule, EventParties parties, IReadOnlyList<MapPlace> places)
    {
        var does = parties.Actors.Count > 1 || parties.Actors[0].Slug == "taliban" || parties.Actors[0].Name.EndsWith("n states", StringComparison.Ordinal) ? rule.Do : rule.Does;
        var place = places.Count > 0 && places[0].Precision != "country" && parties.Recipients.All(one => one.Name != places[0].Name) ? $" in {places[0].Name}" : "";
        var link = parties.Recipients.Count == 0 ? "" : rule.Link.Length == 0 ? " " : $" {rule.Link} ";
        // "strikes prisoners of" and nobody: the last word falls away with those it leads to.
        does = parties.Recipients.Count == 0 && rule.Link.Length == 0 ? TrimLink(does) : does;
        var title = $"{Names(parties.Actors)} {does}{link}{Names(parties.Recipients)}";
        return title.Length + place.Length <= LongestTitle ? title + place : title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…";
    }

    private static string TrimLink(string does)
    {
        foreach (var link in (ReadOnlySpan<string>)[" of", " to", " on", " for", " with", " against"])
        {
            if (does.EndsWith(link, StringComparison.Ordinal))
            {
                return does[..^link.Length];
            }
        }

        return does;
    }

    private static string Label(EventRule rule, IReadOnlyList<MapPlace> places) =>
        places.Count > 0 && places[0].Precision != "country" && $"{rule.Label} in {places[0].Name}" is { Length: <= LongestLabel } label ? label : rule.Label;

    private static string Names(IReadOnlyList<KnownActor> actors) => actors.Count > MostNamed
        ? $"{string.Join(", ", actors.Take(MostNamed - 1).Select(actor => actor.Name))} and {(actors.Count - MostNamed + 1).ToString(CultureInfo.InvariantCulture)} others"
        : string.Join(" and ", new[] { string.Join(", ", actors.SkipLast(1).Select(actor => actor.Name)), actors.Count > 0 ? actors[^1].Name : "" }.Where(part => part.Length > 0));

    private static string Path(string list, int index, string member) => string.Create(CultureInfo.InvariantCulture, $"{list}.{index}.{member}");
}

/// <summary>Chooses the date of a suggestion among those of its sentence.</summary>
internal static class SuggestedDate
{
    /// <summary>Writes <c>date</c> and, where it is inferred, <c>dateBasis</c>.</summary>
    public static void Fill(Dictionary<string, string> fields, IReadOnlyList<ArticleMark> marks, DateOnly? published)
    {
        // What is yet to come, or has no end, is not when it happened.
        var reading = marks.Select(mark => mark.Date?.Reading).OfType<DateReading>()
            .FirstOrDefault(one => one.Date is { IsOpenEnded: false, HasUnknownEnd: false } && (published is null || one.Earliest is null || one.Earliest <= published));
        if (reading is not null)
        {
            fields["date"] = reading.Edtf;
            if (reading.Basis is { } basis)
            {
                fields["dateBasis"] = basis;
            }
        }
        else if (published is { } day)
        {
            fields["date"] = $"[..{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}]";
            fields["dateBasis"] = $"The paragraph gives no date for it; the article is of {EdtfWords.Describe(EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}.";
        }
    }
}
