namespace CentralAsiaWatch.Vocabulary;

/// <summary>What an event is about; an event may have many (PLOVER manual 2024-02, and our own extensions, which PLOVER invites).</summary>
/// <param name="Code">The code: <c>legal</c>, <c>x_water</c>.</param>
/// <param name="Words">What it covers, in our words.</param>
/// <param name="IsExtension">Whether it is ours; such a code begins with <c>x_</c>.</param>
public sealed record PloverContext(string Code, string Words, bool IsExtension)
{
    /// <summary>PLOVER's contexts in the manual's order, then ours.</summary>
    public static IReadOnlyList<PloverContext> All { get; } =
    [
        Plover("military", "armed forces and their use"),
        Plover("intelligence", "secret services and spying"),
        Plover("executive", "heads of state, governments and their offices"),
        Plover("legislative", "parliaments and law-making"),
        Plover("election", "elections and campaigns"),
        Plover("political_institutions", "the make-up of the state, its parties and offices"),
        Plover("pro_democracy", "moves towards democracy"),
        Plover("pro_autocracy", "moves towards rule by the few"),
        Plover("economic", "trade, investment, finance and work"),
        Plover("legal", "courts, laws, lists and bans"),
        Plover("reparations", "compensation for past wrongs"),
        Plover("human_rights", "human rights and their abuse"),
        Plover("rights_freedoms", "civil and political freedoms"),
        Plover("repression", "a state's pressure on people it rules"),
        Plover("human_security", "the safety and basic needs of people"),
        Plover("gender", "women, men and their standing"),
        Plover("lgbt", "sexual minorities"),
        Plover("religion_ethnicity", "faiths, peoples and languages"),
        Plover("inequality", "wealth, poverty and discrimination"),
        Plover("diplomatic", "missions, envoys and formal relations"),
        Plover("territory", "borders and land in dispute"),
        Plover("peacekeeping", "peacekeeping forces and missions"),
        Plover("health", "disease, care and medicine"),
        Plover("asylum", "refugees and protection"),
        Plover("migration", "people moving for work or return"),
        Plover("disasters", "floods, droughts, earthquakes and accidents"),
        Plover("natural_resource", "minerals, oil, gas, land and water as wealth"),
        Plover("environment", "climate, pollution and nature"),
        Plover("technology", "science and technology"),
        Plover("terrorism", "terrorism and the fight against it"),
        Plover("cbrn", "chemical, biological, radiological and nuclear means"),
        Plover("cyber", "computers and networks as target or weapon"),
        Plover("misinformation", "falsehood and propaganda"),
        Plover("crime", "crime and policing"),
        Plover("corruption", "bribery and abuse of office"),
        Plover("illegal_drugs", "drugs, their making and smuggling"),
        Plover("trafficking", "smuggling of people or goods other than drugs"),
        Ours("x_humanitarian", "food, shelter and relief"),
        Ours("x_water", "rivers, canals and the sharing of water"),
        Ours("x_energy", "electricity, gas, oil and their lines"),
        Ours("x_transit", "roads, railways and corridors through a country"),
        Ours("x_border", "crossings, guards and life at the border"),
        Ours("x_recognition", "recognition of the Taliban authorities and steps towards it"),
        Ours("x_consular", "visas, documents and nationals abroad"),
    ];

    /// <summary>The code as words, for filters and lists: <c>natural resource</c>; our extensions without their mark.</summary>
    public string ShortWords => (IsExtension ? Code[2..] : Code).Replace('_', ' ');

    /// <summary>The context with this code, or null.</summary>
    public static PloverContext? Find(string? code) => All.FirstOrDefault(context => context.Code == code);

    private static PloverContext Plover(string code, string words) => new(code, words, IsExtension: false);

    private static PloverContext Ours(string code, string words) => new(code, words, IsExtension: true);
}
