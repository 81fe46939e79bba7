using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Importing;

/// <summary>A row of GDELT's event files, with CAMEO codes for what was done and who took part.</summary>
internal static class GdeltRow
{
    // Where GDELT is sure of the place: 1 country, 2 and 5 a state of the United States or another, 3 and 4 a city.
    private static readonly Dictionary<string, string> s_precisions = new(StringComparer.Ordinal)
    {
        ["1"] = "country",
        ["2"] = "province",
        ["3"] = "city",
        ["4"] = "city",
        ["5"] = "province",
    };

    // Whoever acts for a state is coded as the state; rebels, firms, media and others are themselves.
    private static readonly string[] s_official = ["", "GOV", "MIL", "COP", "LEG", "JUD", "SPY"];

    public static void Read(ImportTable table, TableRow row, ImportFields fields)
    {
        fields.Set("key", $"gdelt-{Text("GLOBALEVENTID")}", table.Find("GLOBALEVENTID"));
        fields.Date("date", Text("SQLDATE"), table.Find("SQLDATE"));
        var code = Text("EventCode");
        var answer = Cameo.Find(code);
        if (answer is { } found)
        {
            fields.Set("type", found.Type, table.Find("EventCode"));
            fields.Set("mode", found.Mode ?? "", table.Find("EventCode"));
        }
        else
        {
            fields.Refuse(table.Find("EventCode"), code.StartsWith("01", StringComparison.Ordinal)
                ? $"is ‘{ImportFields.Quote(code)}’, a public statement, which no PLOVER type answers to; leave the row out."
                : $"is ‘{ImportFields.Quote(code)}’, which is no CAMEO code; write two to four digits, such as 042.");
        }

        var (doer, other) = (Actor(1, "actor"), Actor(2, "recipient"));
        var place = Place();
        var what = PloverType.Find(answer?.Type) is { } type ? type.Code + (type.FindMode(answer?.Mode) is { } mode ? $", {mode.Code}" : "") : code;
        fields.Set("title", ImportWords.Cut($"{doer}{(other.Length > 0 ? $" – {other}" : "")}: {what}{(place.Length > 0 ? $" ({place})" : "")}", 90), null);
        fields.Set("label", ImportWords.Cut(what, 32), null);
        var address = Text("SOURCEURL");
        fields.Set("citations.0.says", $"GDELT event {Text("GLOBALEVENTID")}, CAMEO {code}{(address.Length > 0 ? $", from {address}" : "")}", table.Find("SOURCEURL"));

        string Text(string column) => table.Find(column) is >= 0 and var at ? row.Cells[at].Trim() : "";

        string Actor(int number, string role)
        {
            var (name, country) = (Text($"Actor{number}Name"), Text($"Actor{number}CountryCode"));
            var isOfficial = country.Length > 0 && Text($"Actor{number}KnownGroupCode").Length == 0 && s_official.Contains(Text($"Actor{number}Type1Code"));
            var who = isOfficial ? country : name.Length > 0 ? ImportWords.Named(name) : country;
            if (who.Length > 0)
            {
                fields.AddParticipant(who, role, table.Find(isOfficial || name.Length == 0 ? $"Actor{number}CountryCode" : $"Actor{number}Name"));
            }

            return name.Length > 0 ? ImportWords.Named(name) : who;
        }

        // Tashkent, Toshkent, Uzbekistan
        string Place()
        {
            var parts = Text("ActionGeo_FullName").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0 || !s_precisions.TryGetValue(Text("ActionGeo_Type"), out var precision))
            {
                return "";
            }

            var column = table.Find("ActionGeo_FullName");
            fields.Set("places.0.name", parts[0], column);
            fields.Set("places.0.country", Text("ActionGeo_Type") is "2" or "3" ? "" : parts[^1], column);
            fields.Set("places.0.precision", precision, table.Find("ActionGeo_Type"));
            return parts[0];
        }
    }
}
