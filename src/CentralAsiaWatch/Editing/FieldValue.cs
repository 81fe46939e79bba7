using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Editing;

/// <summary>Reads the text of one field: what it means as JSON, how it is written from then on, or what is wrong with it.</summary>
/// <param name="Value">The value for the content; null with a problem.</param>
/// <param name="Text">The text as it is kept.</param>
/// <param name="Problem">What is wrong, and what is accepted; null for nothing.</param>
internal readonly record struct FieldValue(JsonNode? Value, string Text, string? Problem)
{
    private const string Yes = "true";

    /// <summary>Of a date that was counted from the article's: how.</summary>
    public string? Basis { get; init; }

    /// <summary>Reads a text that is not empty.</summary>
    /// <param name="shape">The field.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">What names may be typed.</param>
    /// <param name="articleDay">The day of the article that is cited, from which "last August" is counted; null where it is not known.</param>
    public static FieldValue Read(FieldShape shape, string typed, FormNames names, DateOnly? articleDay = null)
    {
        if (Unfit(typed) is { } unfit)
        {
            return new FieldValue(null, typed, unfit);
        }

        var text = typed.Normalize(NormalizationForm.FormC).Trim();
        if (text.Length > shape.Most)
        {
            return new FieldValue(null, typed, string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters; write at most {shape.Most}. Nothing of it was cut."));
        }

        return shape.Input switch
        {
            FieldInput.Line or FieldInput.Place when text.AsSpan().IndexOfAny('\n', '\r') >= 0 => Wrong(text, "has several lines; write one."),
            FieldInput.Line or FieldInput.Place or FieldInput.Words => Plain(text),
            FieldInput.Date => Date(text, articleDay),
            FieldInput.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Plain(text) : Wrong(text, $"is {Quoted(text)}; write a day such as 2026-06-30."),
            FieldInput.Term => Term(text, shape.Terms!),
            FieldInput.Actor => One(text, names.Actors(text), "no actor is called so; write the name or slug of an actor, or add the actor first"),
            FieldInput.Source => One(text, names.Sources(text), "no source is called so; write its short name or slug, or add the source first"),
            FieldInput.Event => names.Event(text) is { } key ? Plain(key) : Wrong(text, $"names {Quoted(text)}, which is no event; write the number or key of one."),
            FieldInput.Digit => Term(text, shape.Terms!) is { Problem: null } digit ? Whole(digit.Text) : Term(text, shape.Terms!),
            FieldInput.Whole => Whole(text),
            FieldInput.Measure => Measure(text),
            FieldInput.Flag => Flag(text),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.Input, null),
        };
    }

    /// <summary>Why a text can be no value of any field: characters that nobody sees, or half of one.</summary>
    public static string? Unfit(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            {
                return string.Create(CultureInfo.InvariantCulture, $"holds the control character U+{(int)letter:X4}; take it out.");
            }

            // A joiner that Persian writing needs is none of these.
            if (letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
            {
                return string.Create(CultureInfo.InvariantCulture, $"holds U+{(int)letter:X4}, which turns the direction of what follows; take it out, names in other scripts need no mark.");
            }

            if (char.IsHighSurrogate(letter) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
            {
                place++;
            }
            else if (char.IsSurrogate(letter))
            {
                return "holds half of a character; type it again.";
            }
        }

        return null;
    }

    private static FieldValue Plain(string text) => new(JsonValue.Create(text), text, null);

    private static FieldValue Wrong(string text, string problem) => new(null, text, problem);

    private static FieldValue Date(string text, DateOnly? articleDay) => DateGrammar.TryRead(text, articleDay, out var reading, out var problem)
        ? Plain(reading.Edtf) with { Basis = reading.Basis }
        : Wrong(text, problem);

    // A term by its code or by its words, whatever the case: a list that a person types into is not a test of spelling.
    private static FieldValue Term(string text, VocabularyList terms) =>
        terms.Terms.FirstOrDefault(term => string.Equals(term.Code, text, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Plain(found.Code)
            : Wrong(text, $"is {Quoted(text)}, which is no {terms.Name}; write one of {terms.Accepted}.");

    private static FieldValue One(string text, IReadOnlyCollection<string> slugs, string none) => slugs.Count switch
    {
        1 => Plain(slugs.Single()),
        0 => Wrong(text, $"is {Quoted(text)}, and {none}."),
        _ => Wrong(text, $"is {Quoted(text)}, which may be {string.Join(" or ", slugs.Order(StringComparer.Ordinal))}; write which."),
    };

    private static FieldValue Whole(string text) =>
        int.TryParse(text.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FieldValue(JsonValue.Create(number), number.ToString(CultureInfo.InvariantCulture), null)
            : Wrong(text, $"is {Quoted(text)}; write a whole number.");

    // "2 500 000,5" and "2,500,000.5" are both typed: a comma before exactly three digits groups, any other is the decimal mark.
    private static FieldValue Measure(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace('−', '-');
        plain = Groups(plain) ? plain.Replace(",", "", StringComparison.Ordinal) : plain.Count(letter => letter == ',') == 1 && !plain.Contains('.', StringComparison.Ordinal) ? plain.Replace(',', '.') : plain;
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new FieldValue(JsonValue.Create(number), number.ToString("R", CultureInfo.InvariantCulture), null)
            : Wrong(text, $"is {Quoted(text)}; write a number such as 2500000 or 0.45.");
    }

    private static bool Groups(string number)
    {
        var parts = number.Split('.')[0].Split(',');
        return parts.Length > 1 && parts[0].TrimStart('-').Length is >= 1 and <= 3 && parts[0].TrimStart('-') != "0" && parts.Skip(1).All(part => part.Length == 3);
    }

    private static FieldValue Flag(string text) => text.ToLowerInvariant() switch
    {
        Yes or "yes" or "on" or "1" => new FieldValue(JsonValue.Create(true), Yes, null),
        "false" or "no" or "off" or "0" => new FieldValue(JsonValue.Create(false), "", null),
        _ => Wrong(text, $"is {Quoted(text)}; write true or false."),
    };

    private static string Quoted(string text) => $"‘{FilterProblem.Shorten(text)}’";
}
