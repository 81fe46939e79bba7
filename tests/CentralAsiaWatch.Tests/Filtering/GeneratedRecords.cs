using System.Globalization;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Filtering;

/// <summary>Random records from a small world, small enough that random filters find some of them.</summary>
internal static class GeneratedRecords
{
    private static readonly string[] s_actors = ["uzbekistan", "tajikistan", "kazakhstan", "afghanistan", "taliban", "foreign-ministry", "iskp"];
    private static readonly string[] s_dates =
        ["2023", "2023-05", "2023-05-17", "2023-05-17?", "2023-37", "2024", "2024-05", "2024-05-01/2024-06-30", "2024-05/..", "../2023-06", "[2023-05-17,2024-01-02]", "2022~", "202X"];
    private static readonly string[] s_contexts = ["diplomatic", "x_water", "x_transit"];
    private static readonly string[] s_words = ["canal", "canals", "railway", "Қўштепа", "crossing", "Qo‘shtepa"];
    private static readonly string[] s_days = ["2022", "2023", "2023-05", "2023-05-17", "2024", "2024-05", "2024-06-01"];

    /// <summary>Actors that belong to another.</summary>
    public static IReadOnlyDictionary<string, string> Parents { get; } =
        new Dictionary<string, string> { ["taliban"] = "afghanistan", ["foreign-ministry"] = "taliban" };

    /// <summary>The letters of the sources.</summary>
    public static IReadOnlyDictionary<string, string> Reliability { get; } =
        new Dictionary<string, string> { ["agency"] = "B", ["essay"] = "C", ["sheet"] = "F" };

    /// <summary>Actors and sources as records.</summary>
    public static RecordContent[] Background =>
    [
        .. Reliability.Select(source => A.Source(source.Key, source.Value)),
        .. s_actors.Select(slug => slug == "foreign-ministry" ? A.Actor(slug, "authority") with { Parent = "taliban" } : A.UsualActor(slug)),
    ];

    /// <summary>Events with numbers in no order.</summary>
    public static Gen<EventContent[]> Events(int count) => Numbered(count, Event, (one, number) => one with { Number = number });

    /// <summary>Agreements with numbers in no order.</summary>
    public static Gen<AgreementContent[]> Agreements(int count) => Numbered(count, Agreement, (one, number) => one with { Number = number });

    /// <summary>What a list of events may be asked.</summary>
    public static Gen<Dictionary<string, string>> EventFilters => Filters(
        ("type", Gen.Elements("CONSULT", "AGREE", "COOPERATE", "ASSAULT", "CONSULT,ASSAULT")),
        ("quad", Gen.Elements("1", "2", "4", "1,4")),
        ("context", Properties.SomeOf(s_contexts).Select(Joined)),
        ("place", Gen.Elements("tashkent", "khorog", "tashkent,khorog")),
        ("origins", Gen.Elements("single", "several", "single,several")));

    /// <summary>What a list of agreements may be asked.</summary>
    public static Gen<Dictionary<string, string>> AgreementFilters => Filters(
        ("kind", Gen.Elements("memorandum", "treaty", "treaty,memorandum")),
        ("state", Gen.Elements("signed", "in force", "stalled")));

    /// <summary>An event as the naive list sees it.</summary>
    public static NaiveRow Row(EventContent one)
    {
        var type = PloverType.Find(one.Type)!;
        return new NaiveRow(
            one.Number,
            [.. one.Actors.Select(participant => participant.Actor)],
            one.Date,
            one.Citations,
            [
                ("type", one.Type),
                ("quad", ((int)type.Quad).ToString(CultureInfo.InvariantCulture)),
                ("origins", one.Citations.Where(citation => citation.Stance == "supports").Select(citation => citation.Source).Distinct().Count() > 1 ? "several" : "single"),
                .. one.Contexts.Select(context => ("context", context)),
                .. one.Places.Select(place => ("place", Slug.From(place.Name))),
            ],
            [one.Title, one.Summary ?? "", one.Label, one.Type, .. one.Actors.Select(participant => A.Name(participant.Actor)), .. one.Places.Select(place => place.Name), .. Says(one)]);
    }

    /// <summary>An agreement as the naive list sees it.</summary>
    public static NaiveRow Row(AgreementContent one) => new(
        one.Number,
        one.Parties,
        one.Date,
        one.Citations,
        [("kind", one.AgreementKind), ("state", one.State)],
        [one.Title, one.Summary ?? "", one.AgreementKind, .. one.Parties.Select(A.Name), .. Says(one)]);

    private static IEnumerable<string> Says(RecordContent one) => one.Citations.Select(citation => citation.Says).OfType<string>();

    private static Gen<EventContent> Event =>
        from actors in Properties.SomeOf(s_actors)
        from recipient in Gen.Elements(s_actors)
        from date in Gen.Elements(s_dates).OrNull()
        from type in Gen.Elements("CONSULT", "AGREE", "COOPERATE", "ASSAULT")
        from contexts in Properties.SomeOf(s_contexts)
        from place in Gen.Elements("Tashkent", "Khorog").OrNull()
        from words in Properties.SomeOf(s_words)
        from citations in Citations
        select An.Event("key").From(actors).To(recipient).Coded(type).In(contexts) with
        {
            Title = Joined(words),
            Date = date,
            Places = place is null ? [] : [new PlaceContent(place, null, "city", false)],
            Citations = citations,
        };

    private static Gen<AgreementContent> Agreement =>
        from parties in Properties.SomeOf(s_actors)
        from date in Gen.Elements(s_dates).OrNull()
        from kind in Gen.Elements("memorandum", "treaty")
        from state in Gen.Elements("signed", "in force", "stalled")
        from words in Properties.SomeOf(s_words)
        from citations in Citations
        select A.Agreement("key") with { Title = Joined(words), Parties = parties, Date = date, AgreementKind = kind, State = state, Citations = citations };

    private static Gen<CitationContent[]> Citations =>
        from sources in Properties.SomeOf([.. Reliability.Keys])
        from credibility in Gen.Elements(1, 2, 3, 6)
        from stance in Gen.Frequency((4, Gen.Constant("supports")), (1, Gen.Constant("qualifies")), (1, Gen.Constant("contradicts")))
        from says in Gen.Elements("2023", "2024")
        select sources.Select((source, index) => index == 0
            ? A.Citation(source, 1, credibility, stance)
            : new CitationContent(source, index, credibility, stance, "date", index == 1 ? "2023" : says, null)).ToArray();

    private static Gen<Dictionary<string, string>> Filters(params (string Name, Gen<string> Value)[] own)
    {
        (string Name, Gen<string> Value)[] all =
        [
            ("actor", Properties.SomeOf(s_actors).Select(Joined)),
            ("pair", Gen.Shuffle(s_actors).Select(shuffled => Joined(shuffled.Take(2)))),
            ("from", Gen.Elements(s_days)),
            ("to", Gen.Elements(s_days)),
            ("source", Properties.SomeOf([.. Reliability.Keys]).Select(Joined)),
            ("grade", Gen.Elements("B2", "C", "3", "F,1", "C2,B")),
            ("contested", Gen.Elements("true", "false")),
            ("text", Gen.Elements("canal", "қўштепа", "qoshtepa", "rail cro", "CANALS")),
            .. own,
        ];
        return
            from count in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Constant(1)), (4, Gen.Constant(2)), (3, Gen.Constant(3)), (1, Gen.Constant(4)))
            from chosen in Gen.Shuffle(all).Select(shuffled => shuffled.Take(count).ToArray())
            from values in Gen.CollectToArray(chosen, one => one.Value)
            select InOrder(chosen.Zip(values).ToDictionary(one => one.First.Name, one => one.Second));
    }

    // A period that ends before it begins is no filter: its ends change places.
    private static Dictionary<string, string> InOrder(Dictionary<string, string> filter)
    {
        if (filter.TryGetValue("from", out var from) && filter.TryGetValue("to", out var to) && EdtfDate.Parse(to).Latest < EdtfDate.Parse(from).Earliest)
        {
            (filter["from"], filter["to"]) = (to, from);
        }

        return filter;
    }

    private static Gen<T[]> Numbered<T>(int count, Gen<T> one, Func<T, int, T> number)
        where T : RecordContent =>
        from records in Gen.ArrayOf(one, count)
        from numbers in Gen.Shuffle(Enumerable.Range(1, count).ToArray())
        select records.Zip(numbers, (record, own) => number(record, own) with { Key = FormattableString.Invariant($"key-{own}") }).ToArray();

    private static string Joined(IEnumerable<string> values) => string.Join(',', values);
}
