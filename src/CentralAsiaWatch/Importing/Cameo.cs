namespace CentralAsiaWatch.Importing;

/// <summary>
/// CAMEO event codes as PLOVER types and modes: a table of our own after the correspondence that the PLOVER manual (2024-02) describes between its types and
/// CAMEO's twenty roots, and after the definitions of the codes (CAMEO manual 1.1b3). A code without a line of its own is read as the code it divides.
/// </summary>
public static class Cameo
{
    private static readonly Dictionary<string, (string Type, string? Mode)> s_codes = new(StringComparer.Ordinal)
    {
        ["02"] = ("REQUEST", null),
        ["021"] = ("REQUEST", "assist"),
        ["022"] = ("REQUEST", "assist"),
        ["023"] = ("REQUEST", "assist"),
        ["024"] = ("REQUEST", "change"),
        ["025"] = ("REQUEST", "yield"),
        ["026"] = ("REQUEST", "meet"),
        ["027"] = ("REQUEST", "meet"),
        ["028"] = ("REQUEST", "meet"),
        ["03"] = ("AGREE", null),
        ["04"] = ("CONSULT", null),
        ["041"] = ("CONSULT", "phone"),
        ["042"] = ("CONSULT", "visit"),
        ["043"] = ("CONSULT", "visit"),
        ["045"] = ("CONSULT", "third-party"),
        ["05"] = ("SUPPORT", null),
        ["06"] = ("COOPERATE", null),
        ["07"] = ("AID", null),
        ["08"] = ("CONCEDE", null),
        ["084"] = ("RETREAT", "release"),
        ["086"] = ("RETREAT", "access"),
        ["087"] = ("RETREAT", "withdraw"),
        ["0871"] = ("RETREAT", "ceasefire"),
        ["0873"] = ("RETREAT", "disarm"),
        ["09"] = ("ACCUSE", "investigate"),
        ["10"] = ("REQUEST", null),
        ["101"] = ("REQUEST", "assist"),
        ["102"] = ("REQUEST", "assist"),
        ["103"] = ("REQUEST", "assist"),
        ["104"] = ("REQUEST", "change"),
        ["105"] = ("REQUEST", "yield"),
        ["106"] = ("REQUEST", "meet"),
        ["107"] = ("REQUEST", "meet"),
        ["108"] = ("REQUEST", "meet"),
        ["11"] = ("ACCUSE", "disapprove"),
        ["112"] = ("ACCUSE", "allege"),
        ["115"] = ("ACCUSE", "allege"),
        ["116"] = ("ACCUSE", "allege"),
        ["12"] = ("REJECT", null),
        ["121"] = ("REJECT", "assist"),
        ["122"] = ("REJECT", "assist"),
        ["123"] = ("REJECT", "change"),
        ["124"] = ("REJECT", "yield"),
        ["125"] = ("REJECT", "meet"),
        ["126"] = ("REJECT", "meet"),
        ["127"] = ("REJECT", "meet"),
        ["13"] = ("THREATEN", null),
        ["131"] = ("THREATEN", "relations"),
        ["132"] = ("THREATEN", "restrict"),
        ["134"] = ("THREATEN", "relations"),
        ["135"] = ("THREATEN", "relations"),
        ["136"] = ("THREATEN", "expel"),
        ["137"] = ("THREATEN", "violence"),
        ["138"] = ("THREATEN", "violence"),
        ["1382"] = ("THREATEN", "territory"),
        ["14"] = ("PROTEST", null),
        ["141"] = ("PROTEST", "demo"),
        ["142"] = ("PROTEST", "hunger"),
        ["143"] = ("PROTEST", "strike"),
        ["144"] = ("PROTEST", "obstruct"),
        ["145"] = ("PROTEST", "riot"),
        ["15"] = ("MOBILIZE", null),
        ["151"] = ("MOBILIZE", "police"),
        ["152"] = ("MOBILIZE", "troops"),
        ["153"] = ("MOBILIZE", "police"),
        ["154"] = ("MOBILIZE", "troops"),
        ["16"] = ("SANCTION", null),
        ["161"] = ("SANCTION", "discontinue"),
        ["162"] = ("SANCTION", "discontinue"),
        ["163"] = ("SANCTION", "discontinue"),
        ["164"] = ("SANCTION", "discontinue"),
        ["165"] = ("SANCTION", "discontinue"),
        ["166"] = ("SANCTION", "expel"),
        ["17"] = ("COERCE", null),
        ["171"] = ("COERCE", "seize"),
        ["1712"] = ("ASSAULT", "destroy"),
        ["172"] = ("COERCE", "restrict"),
        ["1723"] = ("COERCE", "curfew"),
        ["1724"] = ("COERCE", "martial-law"),
        ["173"] = ("COERCE", "arrest"),
        ["174"] = ("COERCE", "deport"),
        ["176"] = ("COERCE", "cyber"),
        ["18"] = ("ASSAULT", null),
        ["181"] = ("ASSAULT", "abduct"),
        ["182"] = ("ASSAULT", "beat"),
        ["1822"] = ("ASSAULT", "torture"),
        ["183"] = ("ASSAULT", "explosives"),
        ["1831"] = ("ASSAULT", "suicide-attack"),
        ["185"] = ("ASSAULT", "targeted"),
        ["186"] = ("ASSAULT", "targeted"),
        ["19"] = ("ASSAULT", null),
        ["191"] = ("COERCE", "restrict"),
        ["192"] = ("COERCE", "seize"),
        ["193"] = ("ASSAULT", "firearms"),
        ["194"] = ("ASSAULT", "heavy-weapons"),
        ["195"] = ("ASSAULT", "aerial"),
        ["1952"] = ("ASSAULT", "drone"),
        ["20"] = ("ASSAULT", null),
        ["201"] = ("COERCE", "deport"),
        ["204"] = ("ASSAULT", "unconventional"),
    };

    /// <summary>Every code that has a line of its own, with what it answers to.</summary>
    public static IReadOnlyDictionary<string, (string Type, string? Mode)> All => s_codes;

    /// <summary>The PLOVER type and mode of a CAMEO code of two to four digits; null for 01 (public statements) and for what is no code.</summary>
    public static (string Type, string? Mode)? Find(string code)
    {
        if (code.Length is < 2 or > 4 || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        for (var length = code.Length; length >= 2; length--)
        {
            if (s_codes.TryGetValue(code[..length], out var answer))
            {
                return answer;
            }
        }

        return null;
    }
}
