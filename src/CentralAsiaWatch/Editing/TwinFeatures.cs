using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Editing;

/// <summary>What of an event is compared with another one to tell whether the two are told twice. Anything may be missing: a draft is compared while it is typed.</summary>
public sealed record TwinFeatures
{
    // Who is only named in an event had no part in it, and the next who tells it may leave it out.
    private const string Mentioned = "mentioned";

    /// <summary>What happened, in any script; empty where it is not said yet.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who took part, each once.</summary>
    public IReadOnlyList<TwinParty> Parties { get; init; } = [];

    /// <summary>When, as EDTF; null for undated.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The type; null where it is not said yet.</summary>
    public PloverType? Type { get; init; }

    /// <summary>The mode of the type; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>Where.</summary>
    public IReadOnlyList<TwinPlace> Places { get; init; } = [];

    /// <summary>The words of the title, as they are compared.</summary>
    public IReadOnlyList<TwinWord> Words { get; init; } = [];

    /// <summary>The features of a content.</summary>
    public static TwinFeatures Of(EventContent content, TwinNames names) => new()
    {
        Title = content.Title,
        Words = TwinWord.In(content.Title, names),
        Parties = Joined(content.Actors.Select(one => (one.Actor, one.Role)), names.References),
        Date = Read(content.Date),
        Type = PloverType.Find(content.Type),
        Mode = content.Mode,
        Places = [.. content.Places.Select(place => Place(place.Name, place.Country, names.References))],
    };

    /// <summary>The features of an event as the store gives it.</summary>
    public static TwinFeatures Of(EventItem item, TwinNames names) => new()
    {
        Title = item.Title,
        Words = TwinWord.In(item.Title, names),
        Parties = Joined(item.Actors.Select(one => (one.Slug, one.Role)), names.References),
        Date = Read(item.Date),
        Type = PloverType.Find(item.Type),
        Mode = item.Mode,
        Places = [.. item.Places.Select(place => Place(place.Name, place.Country, names.References))],
    };

    /// <summary>The features of flat fields as <see cref="FormReader"/> understood them (<see cref="FormReading.Fields"/>); what it did not understand is not said yet.</summary>
    public static TwinFeatures Of(IReadOnlyDictionary<string, string> fields, TwinNames names)
    {
        var title = fields.GetValueOrDefault("title", "").Trim();
        return new TwinFeatures
        {
            Title = title,
            Words = TwinWord.In(title, names),
            Parties = Joined(Rows("actors").Select(at => (fields.GetValueOrDefault($"{at}.actor", ""), fields.GetValueOrDefault($"{at}.role", ""))), names.References),
            Date = Read(fields.GetValueOrDefault("date")),
            Type = PloverType.Find(fields.GetValueOrDefault("type")),
            Mode = fields.GetValueOrDefault("mode"),
            Places =
            [
                .. from at in Rows("places")
                   let name = fields.GetValueOrDefault($"{at}.name", "").Trim()
                   where name.Length > 0
                   select Place(name, fields.GetValueOrDefault($"{at}.country"), names.References),
            ],
        };

        IEnumerable<string> Rows(string list) => Enumerable.Range(0, Math.Min(FlatContent.Count(fields, list), FormReader.MostEntries)).Select(place => FlatContent.At(list, place));
    }

    private static TwinParty[] Joined(IEnumerable<(string Slug, string Role)> parties, References references) =>
    [
        .. from party in parties
           where party.Role != Mentioned && references.Actors.ContainsKey(party.Slug)
           group party.Role by party.Slug into roles
           select new TwinParty(roles.Key, references.Actors[roles.Key].Name, [.. roles.Where(role => role.Length > 0).Distinct()], [.. references.Sides(roles.Key).Select(side => side.Slug)]),
    ];

    private static TwinPlace Place(string name, string? country, References references) =>
        new(name, country, country is null ? null : references.Actors.GetValueOrDefault(country)?.Name ?? country);

    private static EdtfDate? Read(string? text) => !string.IsNullOrEmpty(text) && EdtfDate.TryParse(text, out var date, out _) ? date : null;
}

/// <summary>Who took part in an event.</summary>
/// <param name="Slug">The actor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roles">What it did; empty where that is not said yet.</param>
/// <param name="Sides">The actor, what it belongs to, and so on up.</param>
public sealed record TwinParty(string Slug, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Sides)
{
    private const double Belonging = 0.8;
    private const double OtherPart = 0.85;

    /// <summary>How near two parties are, 0–1: the same, one belonging to the other, in the same part or not.</summary>
    public double Nearness(TwinParty other) =>
        (Slug == other.Slug ? 1 : Sides.Contains(other.Slug) || other.Sides.Contains(Slug) ? Belonging : 0) * (InOnePart(other) ? 1 : OtherPart);

    /// <summary>Whether both did the same, as far as it is said.</summary>
    public bool InOnePart(TwinParty other) => Roles.Count == 0 || other.Roles.Count == 0 || Roles.Intersect(other.Roles).Any();
}

/// <summary>Where an event happened.</summary>
/// <param name="Name">The place as it is written.</param>
/// <param name="Country">Slug of the state it lies in; null for none.</param>
/// <param name="CountryName">Name of that state.</param>
public sealed record TwinPlace(string Name, string? Country, string? CountryName)
{
    private const double InOneCountry = 0.5;

    /// <summary>How near two places are, 0–1: one name in any spelling or script, or in one state.</summary>
    public double Nearness(TwinPlace other) => TwinWord.IsOneName(Name, other.Name) ? 1 : Country is not null && Country == other.Country ? InOneCountry : 0;
}
