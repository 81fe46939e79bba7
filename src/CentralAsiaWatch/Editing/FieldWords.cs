using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>How the text of a field is said to a person: a slug by the name it stands for, a code with its meaning, a date in words.</summary>
public static class FieldWords
{
    private const int LongestMeaning = 60;

    private static readonly FieldShape s_date = new("says", "What the source says", FieldInput.Date);

    /// <summary>The words of a text.</summary>
    /// <param name="shape">The field, or the group's member.</param>
    /// <param name="text">Its text as it is kept.</param>
    /// <param name="references">Actors and sources.</param>
    public static string Of(FieldShape shape, string text, References references) => shape.Input switch
    {
        FieldInput.Actor when references.Actors.TryGetValue(text, out var actor) => actor.Name,
        FieldInput.Source when references.Sources.TryGetValue(text, out var source) => source.ShortName,
        FieldInput.Date when Dates.EdtfDate.TryParse(text, out _, out _) => DateWords.Fully(text),
        FieldInput.Day when DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) => DateWords.Day(day),
        FieldInput.Flag => "yes",
        _ when shape.Terms?.Find(text)?.Words is { Length: > 0 and <= LongestMeaning } meaning && meaning != text => $"{(shape.Name == "contexts" ? Spoken(text) : text)}: {meaning}",
        _ => text,
    };

    /// <summary>A code as it is spoken: our extensions of a list begin with x_, which is for machines.</summary>
    public static string Spoken(string code) => (code.StartsWith("x_", StringComparison.Ordinal) ? code[2..] : code).Replace('_', ' ');

    /// <summary>The words of one entry of a list, its parts in the order in which they are asked: <c>Uzbekistan · recipient</c>.</summary>
    /// <param name="shape">The list or group.</param>
    /// <param name="entry">Its texts by member; of a plain list, one text by the empty name.</param>
    /// <param name="references">Actors and sources.</param>
    public static string Of(FieldShape shape, IReadOnlyDictionary<string, string> entry, References references) => shape.IsGroup
        ? string.Join(" · ", shape.Members.Where(member => entry.ContainsKey(member.Name)).Select(member =>
            member.Input == FieldInput.Flag ? member.Label.ToLowerInvariant() : member.Name == "paragraph" ? $"¶{entry[member.Name]}" : Of(IsDated(member, entry) ? s_date : member, entry[member.Name], references)))
        : Of(shape, entry.GetValueOrDefault("", ""), references);

    // What a source says for a date is written as a date is.
    private static bool IsDated(FieldShape member, IReadOnlyDictionary<string, string> entry) =>
        member.Name == "says" && entry.GetValueOrDefault("field") is "date" or "due" or "published";
}
