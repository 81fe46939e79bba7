namespace CentralAsiaWatch.Vocabulary;

/// <summary>How to choose between two event types that are easily taken for each other: the coding decisions of docs/coding-method.md, shown when one of them is picked.</summary>
/// <param name="One">Code of one type.</param>
/// <param name="Other">Code of the other.</param>
/// <param name="Rule">The rule, in our words.</param>
public sealed record TieBreak(string One, string Other, string Rule)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TieBreak> All { get; } =
    [
        new("AGREE", "CONSULT", "A meeting and what was said at it is one CONSULT. A pledge made in it is an AGREE of its own only where it names something to deliver, a date or a value."),
        new("AGREE", "SUPPORT", "Where a text says that something was signed or ratified, SUPPORT. A plan, an intent or a promise to sign is AGREE."),
        new("AGREE", "COOPERATE", "What was really delivered or exchanged is COOPERATE. What was announced is AGREE, however large."),
        new("SUPPORT", "RETREAT", "To hand over one’s own mission or accept an envoy is an act of diplomacy: SUPPORT. RETREAT gives up something held against the other."),
        new("SUPPORT", "CONCEDE", "Opening ties and recognising are SUPPORT. Easing a ban or taking somebody off a list is CONCEDE."),
        new("CONCEDE", "RETREAT", "CONCEDE is in words or in law. RETREAT is in deeds: somebody released, a crossing opened, forces withdrawn."),
        new("COOPERATE", "AID", "An exchange, or a delivery that is paid for, is COOPERATE, with both sides as actors and as recipients. Help that is mainly for the other is AID."),
        new("REQUEST", "ACCUSE", "REQUEST asks for something to be done. ACCUSE finds fault with what was done; a published report that finds fault is ACCUSE, mode investigate."),
        new("REQUEST", "THREATEN", "A demand is REQUEST as long as it names no harm. With a harm that would follow it is THREATEN."),
        new("REJECT", "SANCTION", "Not to give what was asked for, or to bar one person, is REJECT. To cut what was running – traffic, aid, relations – is SANCTION."),
        new("ACCUSE", "REJECT", "ACCUSE says that the other did wrong. REJECT says no to what the other asks or proposes."),
        new("THREATEN", "MOBILIZE", "THREATEN is words. MOBILIZE is forces moved or raised, an own border drill included."),
        new("MOBILIZE", "ASSAULT", "MOBILIZE stops short of force. Once a shot is fired or somebody is harmed it is ASSAULT."),
        new("SANCTION", "COERCE", "SANCTION lessens relations. COERCE is pressure on persons or property: arrest, seizure, deportation."),
        new("COERCE", "ASSAULT", "COERCE holds or takes. ASSAULT harms or destroys."),
        new("PROTEST", "ASSAULT", "PROTEST is a crowd of civilians, even where things are broken. ASSAULT has an armed actor."),
    ];

    /// <summary>Those that speak of a type.</summary>
    public static IEnumerable<TieBreak> Of(string? type) => All.Where(one => one.One == type || one.Other == type);
}
