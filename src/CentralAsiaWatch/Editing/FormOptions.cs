using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// What a form offers out of closed lists, as markup that is made once for all forms that are open and is one frame in each: drawn piece by piece, the boxes and
/// choices of an event were half of what its form holds. Only the program's own words are written so, never what anybody typed.
/// </summary>
internal static class FormOptions
{
    private static readonly ConditionalWeakTable<VocabularyList, string> s_choices = [];
    private static readonly ConcurrentDictionary<(string Name, string Code, bool IsChecked), string> s_options = new();

    /// <summary>The choices of a select, with an empty one first.</summary>
    public static RenderFragment Choices(VocabularyList terms) => builder => builder.AddMarkupContent(0, s_choices.GetValue(terms, static list => string.Concat(
        list.Terms.Select(term => $"<option value=\"{Encode(term.Code)}\">{Encode(term.Offered)}</option>").Prepend("<option value=\"\">–</option>"))));

    /// <summary>The boxes of a list of terms, those checked that are chosen.</summary>
    public static RenderFragment Boxes(string name, VocabularyList terms, IReadOnlySet<string> chosen) => builder =>
    {
        foreach (var term in terms.Terms)
        {
            builder.AddMarkupContent(0, s_options.GetOrAdd((name, term.Code, chosen.Contains(term.Code)), key => Option("checkbox", $"{key.Name}[]", key.Code, key.IsChecked, term.Words, Encode(FieldWords.Spoken(term.Code)))));
        }
    };

    /// <summary>The types of a quad.</summary>
    public static RenderFragment Types(Quad quad, string? chosen) => builder =>
    {
        foreach (var type in PloverType.All.Where(type => type.Quad == quad))
        {
            builder.AddMarkupContent(0, s_options.GetOrAdd(("type", type.Code, type.Code == chosen), key => Option("radio", key.Name, key.Code, key.IsChecked, type.Definition, Encode(type.Question), $"<code>{Encode(type.Code)}</code>")));
        }
    };

    /// <summary>The rungs of the ladder.</summary>
    public static RenderFragment Rungs(string? chosen) => builder =>
    {
        foreach (var rung in EngagementLadder.All)
        {
            var number = rung.Number.ToString(CultureInfo.InvariantCulture);
            builder.AddMarkupContent(0, s_options.GetOrAdd(("rung", number, number == chosen), key => Option("radio", key.Name, key.Code, key.IsChecked, rung.Words, $"<b>{key.Code}</b> {Encode(rung.ShortWords)}")));
        }
    };

    private static string Option(string type, string name, string value, bool isChecked, string title, string said, string after = "") =>
        $"<label class=\"opt\" title=\"{Encode(title)}\"><input type=\"{type}\" name=\"{name}\" value=\"{Encode(value)}\"{(isChecked ? " checked" : "")} /><span>{said}</span>{after}</label>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
