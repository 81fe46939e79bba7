namespace CentralAsiaWatch.Desk;

/// <summary>The verbs by which an event is known, the particular before the general: the first that fits a verb wins.</summary>
internal static class EventRules
{
    private const string Talks = "talk meeting visit summit trip negotiation consultation round conference session";
    private const string Mission = "embass consulate mission";
    private const string Papers = "agreement memorandum memoranda contract deal treaty protocol accord roadmap document declaration pact";
    private const string Crossing = "border crossing bridge checkpoint gate";
    private const string Relief = "aid humanitarian relief flour food medicine medical tent blanket assistance vaccine generator clothing grant";
    private const string Goods = "electricity power gas oil fuel wheat flour grain goods cement freight cargo fertili coal train wagon container";

    /// <summary>All rules, in the order in which they are tried.</summary>
    public static IReadOnlyList<EventRule> All { get; } =
    [
        // Refusals of meetings and closures before the meetings and deliveries that they end.
        Rule("REJECT", "meet", "cancel~l, canceled, postpone~, call off, called off, calls off, walked out of, pulled out of talks", Talks, "cancels meeting", "cancel meeting", "with", "Meeting cancelled"),
        Rule("SANCTION", "discontinue", "close~, shut, shuts, sealed, shut down, suspend~, halt~, stopped, stops, cut off, cuts off, cut, cuts, froze, freezes, blocked",
            $"{Crossing} flight trade supply supplies export import electricity transit deliver visa payment aid gas", "halts exchange", "halt exchange", "with", "Exchange halted"),
        Rule("SANCTION", "discontinue", "cut, cuts, cutting, sever~, broke off, breaks off, breaking off", "ties relations contact", "cuts ties with", "cut ties with", "", "Ties cut"),
        Rule("SANCTION", "expel", "expel~l, declared persona non grata", "ambassador diplomat envoy consul charg", "expels diplomats of", "expel diplomats of", "", "Diplomats expelled"),
        Rule("SANCTION", null, "impose~, introduced", "sanction duty duties tariff embargo", "imposes measures on", "impose measures on", "", "Measures imposed"),

        // Ties.
        Rule("SUPPORT", null, "recognise~, recognize~", "government authorit taliban emirate administration", "recognises", "recognise", "", "Recognition") with { Contexts = ["diplomatic", "x_recognition"] },
        Rule("SUPPORT", null, "accept~, accredit~, received the credentials, receives the credentials, accepted the credentials, approve~", "ambassador credential charg envoy", "accepts envoy of", "accept envoy of", "", "Envoy accepted")
            with { Contexts = ["diplomatic", "x_recognition"] },
        Rule("RETREAT", "release", "release~, free~, freed, hand over, handed over, hands over, return~", "prisoner detainee hostage soldier bodies pilot captive", "releases prisoners of", "release prisoners of", "", "Prisoners released"),
        Rule("SUPPORT", null, "hand over, handed over, hands over, handing over, transfer~r, gave, allow~", Mission, "hands over mission to", "hand over mission to", "", "Mission handed over") with { Contexts = ["diplomatic", "x_recognition"] },
        Rule("RETREAT", null, "hand over, handed over, hands over", "aircraft helicopter weapon equipment plane", "hands over equipment to", "hand over equipment to", "", "Equipment handed over"),
        Rule("SUPPORT", null, "grant~", "access", "grants access to", "grant access to", "", "Access granted") with { Contexts = ["diplomatic"] },
        Rule("SUPPORT", null, "keep, keeps, kept, keeping, maintain~, retain~", $"{Mission} presence", "keeps mission with", "keep missions with", "", "Mission kept") with { Contexts = ["diplomatic"] },
        Rule("SUPPORT", null, "open~, establish~, launch~", "channel platform dialogue", "opens channel with", "open channel with", "", "Channel opened") with { Contexts = ["diplomatic"] },
        Rule("SUPPORT", null, "open~, reopen~, establish~", Mission, "opens mission with", "open missions with", "", "Mission opened") with { Contexts = ["diplomatic"] },
        Rule("SUPPORT", null, "sign~, initialled, ratify, ratifies, ratified, conclude~", Papers, "signs agreement", "sign agreement", "with", "Agreement signed") with { Sides = EventSides.Together },

        // Concessions.
        Rule("RETREAT", "access", "reopen~, open~, unblock~", Crossing, "opens crossing", "open crossing", "to", "Crossing opened") with { Contexts = ["x_border"] },
        Rule("RETREAT", "withdraw", "withdrew, withdraw, withdraws, pulled back, pulled out", "troop force soldier army unit fighter guards", "withdraws forces", "withdraw forces", "from", "Forces withdrawn") with { Contexts = ["military"] },
        Rule("RETREAT", "ceasefire", "agreed, agree, declare~, announce~", "ceasefire truce", "agrees to ceasefire", "agree to ceasefire", "with", "Ceasefire") with { Contexts = ["military"], Sides = EventSides.Together },
        Rule("CONCEDE", null, "delist~", "", "delists", "delist", "", "Delisting") with { Contexts = ["legal"] },
        Rule("CONCEDE", null, "remove~, struck, exclude~, took", "list", "delists", "delist", "", "Delisting") with { Contexts = ["legal"] },
        Rule("CONCEDE", null, "extend~, grant~, introduced", "visa-free visa", "eases rules for", "ease rules for", "", "Rules eased") with { Contexts = ["x_consular"] },
        Rule("CONCEDE", null, "lift~, ease~, relax~, waive~, apologise~, apologize~, abolish~", "ban visa restriction sanction requirement dut tariff apolog quota", "eases rules for", "ease rules for", "", "Rules eased") with { Contexts = ["legal"] },

        // Force.
        Rule("ASSAULT", "aerial", "bomb~, carried out air strikes, carried out airstrikes, launched airstrikes, launched air strikes, conducted airstrikes, struck, strikes", "air strike airstrike aircraft jet plane aerial bomb position camp", "strikes from the air", "strike from the air", "", "Air strikes") with { Contexts = ["military"] },
        Rule("ASSAULT", "drone", "attack~, struck, hit, killed", "drone", "strikes with drones", "strike with drones", "", "Drone strike") with { Contexts = ["military"] },
        Rule("ASSAULT", "heavy-weapons", "shell~, fired rockets, fired mortars, launched rockets, fires rockets", "", "shells", "shell", "", "Shelling") with { Contexts = ["military"] },
        Rule("ASSAULT", "firearms", "shot, opened fire, exchange~ fire, exchanged fire, trade~ fire, in the crossfire, clash~ed, clashed, clash", "", "exchanges fire", "exchange fire", "with", "Exchange of fire") with { Contexts = ["military"] },
        Rule("ASSAULT", "explosives", "detonated, blew up, blew himself up", "", "sets off explosives against", "set off explosives against", "", "Explosion") with { Contexts = ["terrorism"] },
        Rule("ASSAULT", null, "attack~, killed, kills, raid~, assaulted, stormed", "", "attacks", "attack", "", "Attack") with { Contexts = ["military"] },
        Rule("COERCE", "deport", "deport~, expel~l, repatriated", "", "deports nationals of", "deport nationals of", "", "Deportation") with { Contexts = ["migration"] },
        Rule("COERCE", "arrest", "arrest~, detain~, imprisoned, jailed", "", "arrests people of", "arrest people of", "", "Arrests") with { Contexts = ["crime"] },
        Rule("COERCE", "seize", "seize~, captured, confiscate~, took control of, overran", "", "seizes what belongs to", "seize what belongs to", "", "Seizure"),
        Rule("COOPERATE", null, "held joint exercises, held joint military exercises, held joint drills, held joint military drills, conducted joint exercises, conducted joint drills, began joint exercises, staged joint exercises", "",
            "holds joint exercises", "hold joint exercises", "with", "Joint exercises") with { Contexts = ["military"], Sides = EventSides.Together },
        Rule("MOBILIZE", "troops", "held, conducted, began, staged", "exercise drill manoeuv", "holds exercises", "hold exercises", "against", "Exercises") with { Contexts = ["military"] },
        Rule("MOBILIZE", "troops", "deploy~, mass~ed, massed, reinforce~, mobilise~, mobilize~, moved",
            "troop force soldier unit tank army reservist guards", "deploys forces", "deploy forces", "against", "Forces deployed") with { Contexts = ["military"] },
        Rule("PROTEST", "strike", "went on strike, struck work", "", "goes on strike", "go on strike", "against", "Strike"),
        Rule("PROTEST", "demo", "rallied, demonstrated, marched, took to the streets", "", "demonstrates", "demonstrate", "against", "Demonstration"),

        Rule("COERCE", null, "crack~ down on, cracked down on", "", "cracks down on", "crack down on", "", "Crackdown"),
        Rule("MOBILIZE", "troops", "initiate~, announce~, order~, began, begins", "recruitment mobilisation mobilization conscription", "calls up forces", "call up forces", "against", "Forces called up") with { Contexts = ["military"] },
        Rule("MOBILIZE", null, "strengthen~, reinforce~, fortify, fortifies, fortified, fortifying", "defen fortif guards", "strengthens defences", "strengthen defences", "against", "Defences strengthened") with { Contexts = ["military", "x_border"] },

        // Material help and exchange.
        Rule("AID", null, "host~, shelter~, harbour~, harbor~, provide~ refuge, gave refuge, grant~ asylum", "opposition resistance refugee dissident exile remnant", "shelters people of", "shelter people of", "", "Refuge given"),
        Rule("AID", null, "support~, backs, backed, backing, arm~, fund~", "opposition resistance militant insurgent", "supports", "support", "", "Side supported"),
        Rule("AID", null, "sent, sends, send, deliver~, donate~, provide~, gave, dispatch~, shipped, handed over, allocated, granted", Relief, "sends aid", "send aid", "to", "Aid sent") with { Contexts = ["x_humanitarian"] },
        Rule("COOPERATE", null, "supply, supplied, supplies, export~, deliver~, began deliveries, began deliveries of, began supplying, began exporting, resumed supplies, resumed deliveries, resumed exports, resumed, import~, ship~p, sent, transported, dispatch~, supplying, continue~",
            Goods, "delivers goods", "deliver goods", "to", "Goods delivered") with { Contexts = ["economic"] },

        Rule("COOPERATE", null, "maintain~, keep up, kept up, keeps up, deepen~, expand~", "ties relations relationship cooperation", "keeps up ties", "keep up ties", "with", "Ties kept up") with { Contexts = ["diplomatic"], Sides = EventSides.Together },

        // Refusal, accusation, warning, demand.
        Rule("REJECT", null, "reject~, refuse~, ruled out, rules out, turned down, turns down, decline~, dismiss~, denied, denies", "", "rejects demand", "reject demand", "of", "Refusal"),
        Rule("ACCUSE", "disapprove", "criticise~, criticize~, condemn~, denounce~, lodged a protest, sent a note of protest, handed a note of protest, voiced concern, expressed concern, deplored, summoned, protested", "", "criticises", "criticise", "", "Criticism"),
        Rule("ACCUSE", "disapprove", "voice~, express~, oppose~", "concern frustration alarm dismay anger displeasure oppos", "criticises", "criticise", "", "Criticism"),
        Rule("ACCUSE", "allege", "accuse~, blame~, alleged", "", "accuses", "accuse", "", "Accusation"),
        Rule("THREATEN", null, "threaten~, warn~, vowed to retaliate", "", "warns", "warn", "", "Warning"),
        Rule("REQUEST", null, "call~ on, called on, calls on, call~ for, called for, calls for, urge~, ask~, request~, demand~, appeal~ to, appealed to, appealed for", "", "makes request", "make request", "to", "Request"),

        // Promises, then meetings: a promise made at a meeting is asked for more.
        Rule("AGREE", null, "agreed to, agreed on, agree to, pledge~, promise~, undertook, committed to, plans to, plan to, intends to, intend to, announced plans, offered to, offers to, expressed readiness, reached agreement, reached an agreement, agreed, agreeing", "", "promises action", "promise action", "to", "Promise"),
        Rule("AGREE", null, "adopt~, issue~, produced, approve~, endorse~", "statement communiqu roadmap declaration", "adopts statement", "adopt statement", "with", "Joint statement") with { Sides = EventSides.Together },
        Rule("CONSULT", "phone", "spoke by phone, spoke by telephone, spoke on the phone, telephone~, held a phone call, held a telephone conversation, held a video call, discussed by phone", "", "speaks by telephone", "speak by telephone", "with", "Telephone call") with { Sides = EventSides.Together },
        Rule("CONSULT", "visit", "visit~, paid a visit, arrived in, arrived, arrives in, travelled to, traveled to, flew to, flies to, toured", "", "visits", "visit", "", "Visit") with { Sides = EventSides.Visitor },
        Rule("CONSULT", "visit", "sent, sends, dispatch~", "envoy delegation minister", "sends delegation", "send delegation", "to", "Delegation sent") with { Sides = EventSides.Visitor },
        Rule("CONSULT", "visit", "received, receives, host~, welcomed", "", "visits", "visit", "", "Visit") with { Sides = EventSides.Host },
        Rule("CONSULT", null, "met, meets, meet, held talks, holds talks, hold talks, held a meeting, held meetings, held consultations, held negotiations, held a round of talks, gathered, convened, convenes, conferred, negotiated, discuss~, sat down, consulted, took part in talks, exchanged views, exchanges views, exchange views", "",
            "holds talks", "hold talks", "with", "Talks") with { Sides = EventSides.Together },
        Rule("CONSULT", null, "held, organise~, organize~, convene~, attend~, took part, takes part, participate~", $"{Talks} forum", "holds talks", "hold talks", "with", "Talks") with { Sides = EventSides.Together },
        Rule("SUPPORT", null, "backs, backed, backing, endorse~, praise~, congratulate~, voiced support, expressed support", "", "supports", "support", "", "Support"),
    ];

    /// <summary>The rules by the first word of their verbs.</summary>
    public static ILookup<string, (EventRule Rule, string[] Verb)> ByFirstWord { get; } =
        All.SelectMany(rule => rule.Verbs.Select(verb => (rule, verb))).ToLookup(pair => pair.verb[0], pair => (pair.rule, pair.verb), StringComparer.Ordinal);

    private static EventRule Rule(string type, string? mode, string verbs, string objects, string does, string @do, string link, string label) =>
        new(type, mode, [.. verbs.Split(", ").SelectMany(Forms).Distinct(StringComparer.Ordinal).Select(form => form.Split(' '))], objects.Split(' ', StringSplitOptions.RemoveEmptyEntries), does, @do, link, label);

    // sign~ is sign, signs, signed, signing; ship~p doubles its last letter: shipped, shipping.
    private static IEnumerable<string> Forms(string verb)
    {
        var mark = verb.IndexOf('~', StringComparison.Ordinal);
        if (mark < 0)
        {
            return [verb];
        }

        var stem = verb[..mark];
        var rest = verb.IndexOf(' ', mark) is > 0 and var space ? verb[space..] : "";
        var doubled = mark + 1 < verb.Length && verb[mark + 1] == stem[^1] ? stem[^1].ToString() : "";
        var past = stem.EndsWith('e') ? stem + "d" : stem + doubled + "ed";
        var third = stem.EndsWith('s') || stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal) ? stem + "es" : stem + "s";
        var present = stem.EndsWith('e') ? stem[..^1] + "ing" : stem + doubled + "ing";
        return [stem + rest, third + rest, past + rest, present + rest];
    }
}
