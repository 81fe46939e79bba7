using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// A row of ACLED's event files: <c>AFG12345, 15 October 2024, 1, Battles, Armed clash, …</c>. Words of the notes are ACLED's; what is written into titles is
/// put together from codes and names.
/// </summary>
internal static class AcledRow
{
    /// <summary>
    /// ACLED's sub-event types as PLOVER types and modes: a table of our own after the definitions of both (ACLED Codebook 2023; PLOVER manual 2024-02).
    /// What is not here is no act of somebody towards somebody.
    /// </summary>
    private static readonly Dictionary<string, (string Type, string? Mode)> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Armed clash"] = ("ASSAULT", "firearms"),
        ["Government regains territory"] = ("COERCE", "seize"),
        ["Non-state actor overtakes territory"] = ("COERCE", "seize"),
        ["Air/drone strike"] = ("ASSAULT", "aerial"),
        ["Shelling/artillery/missile attack"] = ("ASSAULT", "heavy-weapons"),
        ["Remote explosive/landmine/IED"] = ("ASSAULT", "explosives"),
        ["Grenade"] = ("ASSAULT", "explosives"),
        ["Suicide bomb"] = ("ASSAULT", "suicide-attack"),
        ["Chemical weapon"] = ("ASSAULT", "unconventional"),
        ["Attack"] = ("ASSAULT", null),
        ["Sexual violence"] = ("ASSAULT", "beat"),
        ["Abduction/forced disappearance"] = ("ASSAULT", "abduct"),
        ["Peaceful protest"] = ("PROTEST", "demo"),
        ["Protest with intervention"] = ("PROTEST", "demo"),
        ["Excessive force against protesters"] = ("ASSAULT", "crowd-control"),
        ["Violent demonstration"] = ("PROTEST", "riot"),
        ["Mob violence"] = ("PROTEST", "riot"),
        ["Agreement"] = ("AGREE", null),
        ["Arrests"] = ("COERCE", "arrest"),
        ["Disrupted weapons use"] = ("COERCE", "seize"),
        ["Headquarters or base established"] = ("MOBILIZE", "troops"),
        ["Looting/property destruction"] = ("ASSAULT", "destroy"),
        ["Non-violent transfer of territory"] = ("RETREAT", "withdraw"),
    };

    // 1: the very place, 2: near it or a part of a region, 3: a region.
    private static readonly string[] s_precisions = ["city", "district", "province"];

    public static void Read(ImportTable table, TableRow row, ImportFields fields)
    {
        fields.Set("key", $"acled-{Text("event_id_cnty").ToLowerInvariant()}", table.Find("event_id_cnty"));
        Date();
        var kind = Text("sub_event_type");
        if (s_types.TryGetValue(kind, out var type))
        {
            fields.Set("type", type.Type, table.Find("sub_event_type"));
            fields.Set("mode", type.Mode ?? "", table.Find("sub_event_type"));
        }
        else
        {
            fields.Refuse(table.Find("sub_event_type"), $"is ‘{ImportFields.Quote(kind)}’, which no PLOVER type answers to; leave the row out, or enter the event by hand.");
        }

        // Of force against protesters ACLED names the protesters first.
        var isAgainstFirst = string.Equals(kind, "Excessive force against protesters", StringComparison.OrdinalIgnoreCase);
        var (doer, other) = isAgainstFirst ? ("actor2", "actor1") : ("actor1", "actor2");
        Actors(doer, "actor");
        Actors(isAgainstFirst ? "assoc_actor_2" : "assoc_actor_1", "actor");
        Actors(other, "recipient");
        Actors(isAgainstFirst ? "assoc_actor_1" : "assoc_actor_2", "recipient");
        Place();
        var title = Text(other).Length == 0 ? $"{Text(doer)}: {kind.ToLowerInvariant()}, {Text("location")}" : $"{Text(doer)} – {Text(other)}: {kind.ToLowerInvariant()}, {Text("location")}";
        fields.Set("title", ImportWords.Cut(title.TrimEnd(' ', ','), 90), null);
        fields.Set("label", ImportWords.Cut(kind, 32), null);
        fields.Set("summary", Text("fatalities") is "" or "0" ? Text("notes") : $"{Text("notes")} Deaths reported: {Text("fatalities")}.".Trim(), table.Find("notes"));
        fields.Set("citations.0.says", Text("source") is { Length: > 0 } source ? $"ACLED names as its source: {source}" : "", table.Find("source"));

        string Text(string column) => table.Find(column) is >= 0 and var place ? row.Cells[place].Trim() : "";

        void Actors(string column, string role)
        {
            foreach (var name in Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                fields.AddParticipant(name, role, table.Find(column));
            }
        }

        // 1: the day, 2: the week, 3: the month.
        void Date()
        {
            var place = table.Find("event_date");
            if (!ImportDates.TryRead(Text("event_date"), out var date, out var problem))
            {
                fields.Refuse(place, problem);
            }
            else
            {
                fields.Set("date", (Text("time_precision"), date.Length) switch { ("2", 10) => $"{date}~", ("3", 10) => date[..7], _ => date }, place);
                fields.Set("dateBasis", Text("time_precision") == "2" ? "ACLED gives the week." : "", null);
            }
        }

        void Place()
        {
            fields.Set("places.0.name", Text("location"), table.Find("location"));
            fields.Set("places.0.country", Text("country"), table.Find("country"));
            var precision = int.TryParse(Text("geo_precision"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) && known is >= 1 and <= 3 ? s_precisions[known - 1] : "city";
            fields.Set("places.0.precision", precision, table.Find("geo_precision"));
        }
    }
}
