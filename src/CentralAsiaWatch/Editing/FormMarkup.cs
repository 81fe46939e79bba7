using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// The inputs of a form as flat markup. They are written once and then belong to the browser: what is typed goes to the draft by <c>draft.js</c> and never back
/// into a field, so that no answer can arrive late and overwrite a newer letter (reliability.md, C6).
/// </summary>
/// <param name="first">The fields as they were when the form was opened.</param>
/// <param name="problems">What is wrong, by path.</param>
internal sealed class FormMarkup(IReadOnlyDictionary<string, string> first, ILookup<string, FieldProblem> problems)
{
    private const int MostInSelect = 60;

    /// <summary>The id of the input at a path.</summary>
    public static string Id(string path) => "f-" + path.Replace('.', '-');

    /// <summary>An input with its label, its hint and what is wrong with it.</summary>
    public RenderFragment Field(FieldShape shape, string path, string? label = null) => builder =>
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", problems.Contains(path) ? "f err" : "f");
        builder.AddContent(2, Label(shape, path, label));
        builder.AddContent(3, Input(shape, path));
        builder.AddContent(4, Below(shape, path));
        builder.CloseElement();
    };

    /// <summary>What is wrong with a path, and its hint.</summary>
    public RenderFragment Below(FieldShape shape, string path) => builder =>
    {
        foreach (var problem in problems[path])
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "class", "msg");
            builder.AddAttribute(2, "id", Id(path) + "-e");
            builder.OpenElement(3, "b");
            builder.AddContent(4, problem.Label);
            builder.CloseElement();
            builder.AddContent(5, " " + problem.Sentence);
            builder.CloseElement();
        }

        if (shape.Hint is { } hint)
        {
            builder.OpenElement(6, "p");
            builder.AddAttribute(7, "class", "hint");
            builder.AddAttribute(8, "id", Id(path) + "-h");
            builder.AddContent(9, hint);
            builder.CloseElement();
        }
    };

    /// <summary>The input alone.</summary>
    public RenderFragment Input(FieldShape shape, string path) => shape.Input switch
    {
        FieldInput.Words => builder => TextArea(builder, shape, path),
        FieldInput.Flag => builder => CheckBox(builder, path),
        FieldInput.Digit => Choice(shape, path, shape.Terms!),
        FieldInput.Term when shape.Terms!.Terms.Count <= MostInSelect => Choice(shape, path, shape.Terms),
        _ => builder => Line(builder, shape, path),
    };

    private RenderFragment Choice(FieldShape shape, string path, VocabularyList terms) => builder =>
    {
        var chosen = first.GetValueOrDefault(path);
        builder.OpenElement(0, "select");
        builder.AddAttribute(1, "class", "in");
        Common(builder, shape, path);
        builder.AddAttribute(6, "value", chosen is not null && terms.Terms.Any(term => term.Code == chosen) ? chosen : "");
        builder.AddContent(7, FormOptions.Choices(terms));
        builder.CloseElement();
    };

    /// <summary>A choice out of terms that change while the form is open, with an empty one.</summary>
    public RenderFragment Select(FieldShape shape, string path, IEnumerable<VocabularyTerm> terms) => builder =>
    {
        var chosen = first.GetValueOrDefault(path);
        builder.OpenElement(0, "select");
        builder.AddAttribute(1, "class", "in");
        Common(builder, shape, path);
        builder.OpenElement(6, "option");
        builder.AddAttribute(7, "value", "");
        builder.AddContent(8, "–");
        builder.CloseElement();
        foreach (var term in terms)
        {
            builder.OpenElement(9, "option");
            builder.SetKey(term.Code);
            builder.AddAttribute(10, "value", term.Code);
            builder.AddAttribute(11, "selected", string.Equals(term.Code, chosen, StringComparison.Ordinal));
            builder.AddContent(12, term.Offered);
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    private static RenderFragment Label(FieldShape shape, string path, string? label) => builder =>
    {
        builder.OpenElement(0, "label");
        builder.AddAttribute(1, "for", Id(path));
        builder.AddContent(2, label ?? shape.Label);
        if (shape.IsRequired)
        {
            builder.OpenElement(3, "span");
            builder.AddAttribute(4, "class", "need");
            builder.AddContent(5, " needed");
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    private void Line(RenderTreeBuilder builder, FieldShape shape, string path)
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "class", shape.Input is FieldInput.Date or FieldInput.Day ? "in mono" : "in");
        Common(builder, shape, path);
        builder.AddAttribute(6, "value", first.GetValueOrDefault(path));
        builder.AddAttribute(7, "autocomplete", "off");
        if (shape.Input is FieldInput.Actor or FieldInput.Source or FieldInput.Event or FieldInput.Place)
        {
            builder.AddAttribute(8, "data-names", shape.Input.ToString().ToLowerInvariant());
        }

        if (shape.Input is FieldInput.Whole or FieldInput.Measure)
        {
            builder.AddAttribute(9, "inputmode", shape.Input == FieldInput.Whole ? "numeric" : "decimal");
        }

        builder.CloseElement();
        if (shape.Input is FieldInput.Date or FieldInput.Day)
        {
            // By dates.js, which looks for the field just before it.
            builder.OpenElement(10, "button");
            builder.AddAttribute(11, "type", "button");
            builder.AddAttribute(12, "class", "pick");
            builder.AddAttribute(13, "data-pick", shape.Input == FieldInput.Date ? "date" : "day");
            builder.AddAttribute(14, "aria-haspopup", "dialog");
            builder.AddAttribute(15, "aria-label", $"Pick a date: {shape.Label}");
            builder.AddAttribute(16, "title", "Alt + ↓ in the field");
            builder.AddContent(17, "Pick");
            builder.CloseElement();
        }
    }

    private void TextArea(RenderTreeBuilder builder, FieldShape shape, string path)
    {
        builder.OpenElement(0, "textarea");
        builder.AddAttribute(1, "class", "in");
        Common(builder, shape, path);
        builder.AddAttribute(6, "rows", shape.Most > 100_000 ? 8 : 2);
        builder.AddAttribute(7, "value", first.GetValueOrDefault(path));
        builder.CloseElement();
    }

    private void CheckBox(RenderTreeBuilder builder, string path)
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "type", "checkbox");
        builder.AddAttribute(2, "id", Id(path));
        builder.AddAttribute(3, "name", path);
        builder.AddAttribute(4, "value", "true");
        builder.AddAttribute(5, "checked", first.GetValueOrDefault(path) == "true");
        builder.CloseElement();
    }

    private void Common(RenderTreeBuilder builder, FieldShape shape, string path)
    {
        builder.AddAttribute(2, "id", Id(path));
        builder.AddAttribute(3, "name", path);
        builder.AddAttribute(4, "aria-invalid", problems.Contains(path) ? "true" : null);
        var described = $"{(problems.Contains(path) ? Id(path) + "-e " : "")}{(shape.Hint is null ? "" : Id(path) + "-h")}".Trim();
        builder.AddAttribute(5, "aria-describedby", described.Length == 0 ? null : described);
    }

    /// <summary>
    /// What is wrong with a field and all that is in it, as one text: by it a part of the form knows whether it would look otherwise than it does. A part that is not
    /// drawn again holds its frames once and not twice, which is a fifth of what an open form takes.
    /// </summary>
    public static string Wrong(ILookup<string, FieldProblem> problems, string name) => string.Join('\n', problems
        .Where(one => one.Key == name || (one.Key.StartsWith(name, StringComparison.Ordinal) && one.Key[name.Length] == '.'))
        .SelectMany(one => one).Select(problem => $"{problem.Path} {problem.Label} {problem.Sentence}"));
}
