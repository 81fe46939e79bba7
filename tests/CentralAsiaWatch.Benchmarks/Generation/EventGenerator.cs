using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>Makes events. Each comes from its own number alone, so that any can be made again without the others.</summary>
/// <param name="size">How many events there are.</param>
internal sealed class EventGenerator(int size)
{
    /// <summary>Part of the cache's key: count up when a generated event changes.</summary>
    public const int Version = 1;

    private const int Seed = 20040101;

    private static readonly WeightedChoice<PloverType> s_types = new(PloverType.All.Select(type => (type, type.Quad switch
    {
        Quad.VerbalCooperation => type.Code == "CONSULT" ? 40 : 10,
        Quad.MaterialCooperation => 6,
        Quad.VerbalConflict => 5,
        _ => 4,
    })));

    private static readonly string[] s_states = ["uzbekistan", "tajikistan", "turkmenistan", "kazakhstan", "kyrgyzstan"];

    private static readonly (string Name, string Country)[] s_places =
    [
        ("Kabul", "afghanistan"), ("Herat", "afghanistan"), ("Mazar-i-Sharif", "afghanistan"), ("Hairatan", "afghanistan"), ("Kunduz", "afghanistan"),
        ("Tashkent", "uzbekistan"), ("Termez", "uzbekistan"), ("Samarkand", "uzbekistan"), ("Dushanbe", "tajikistan"), ("Khorog", "tajikistan"),
        ("Ashgabat", "turkmenistan"), ("Mary", "turkmenistan"), ("Astana", "kazakhstan"), ("Almaty", "kazakhstan"), ("Bishkek", "kyrgyzstan"), ("Osh", "kyrgyzstan"),
    ];

    /// <summary>Event number n, from 1.</summary>
    public EventContent Make(int number)
    {
        var random = new Random(unchecked(Seed + (number * 7919)));
        var type = s_types.Draw(random);
        var title = Wording.Title(random);
        var isContact = type.Code == "CONSULT";
        var hasRung = random.Next(200) == 0;
        return new EventContent
        {
            Number = number,
            Key = string.Create(CultureInfo.InvariantCulture, $"generated-{number}"),
            Title = title,
            Label = title.Length <= 32 ? title : title[..32],
            Summary = $"{Wording.Sentence(random)} {Wording.Sentence(random)}",
            Date = DateGenerator.Write(random, DateGenerator.Day(random, number, size)),
            DateBasis = random.Next(10) == 0 ? "From the day of publication." : null,
            Type = type.Code,
            Mode = type.Modes.Count > 0 && random.Next(2) == 0 ? type.Modes[random.Next(type.Modes.Count)].Code : null,
            Contexts = [.. Enumerable.Range(0, random.Next(4)).Select(_ => PloverContext.All[random.Next(PloverContext.All.Count)].Code).Distinct()],
            Actors = Actors(random),
            Places = random.Next(10) < 7 ? [Place(random)] : [],
            Rung = hasRung ? random.Next(8) : null,
            Ladder = hasRung ? [s_states[random.Next(s_states.Length)]] : [],
            Level = isContact ? ContactLevel.All[random.Next(ContactLevel.All.Count)].Code : null,
            Citations = SourceSet.Cite(random),
        };
    }

    private static ParticipantContent[] Actors(Random random)
    {
        var slugs = Enumerable.Range(0, 2 + (random.Next(5) == 0 ? 1 + random.Next(2) : 0)).Select(_ => ActorSet.Choice.Draw(random)).Distinct().ToArray();
        return [.. slugs.Select((slug, position) => new ParticipantContent(slug, position switch { 0 => "actor", 1 => "recipient", _ => "mentioned" }))];
    }

    private static PlaceContent Place(Random random)
    {
        var (name, country) = s_places[random.Next(s_places.Length)];
        return new PlaceContent(name, country, "city", random.Next(5) == 0);
    }
}
