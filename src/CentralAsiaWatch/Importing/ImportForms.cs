using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>Reads what the forms of an import's page send.</summary>
public static class ImportForms
{
    /// <summary>The mapping that a form says: <c>target-3=title</c>, <c>constant-citations.0.source=detente</c>.</summary>
    public static ImportMapping Mapping(IFormCollection form, ImportTable table, RecognisedLayout recognised)
    {
        var kind = form["kind"] == RecordKind.Figure.Plural() ? RecordKind.Figure : RecordKind.Event;
        var constants = ImportMapping.ConstantsOf(kind).Select(one => KeyValuePair.Create(one.Path, form[$"constant-{one.Path}"].ToString().Trim())).Where(one => one.Value.Length is > 0 and <= 300).ToDictionary();
        if (recognised.Mapping.Layout != ImportLayout.Columns && form["layout"] != "columns")
        {
            return recognised.Mapping with { Constants = constants };
        }

        // Another kind has other columns: what was said of the old ones is no guess for them.
        return form["was"] != kind.Plural()
            ? Layouts.Guess(table, kind)
            : new ImportMapping(kind, ImportLayout.Columns, [.. table.Columns.Select((_, column) => ImportTarget.Find(kind, form[FormattableString.Invariant($"target-{column}")])?.Name)], constants);
    }

    /// <summary>The choices that a form says: for the n-th unknown name <c>actor-n</c>, <c>actor-n-is</c> (create or same), and so on.</summary>
    public static ImportChoices Choices(IFormCollection form, ImportChoices before)
    {
        var actors = before.Actors.Where(_ => form["names"].Count == 0).ToList();
        var sources = before.Sources.Where(_ => form["names"].Count == 0).ToList();
        for (var index = 0; form.TryGetValue(FormattableString.Invariant($"actor-{index}"), out var name) && index < 2_000; index++)
        {
            var (at, is_) = (FormattableString.Invariant($"actor-{index}-"), form[FormattableString.Invariant($"actor-{index}-is")].ToString());
            if (is_ == "create" || (is_ == "same" && Text(at + "same") is not null))
            {
                actors.Add(new ActorChoice(name.ToString(), is_ == "same" ? Text(at + "same") : null, Text(at + "slug") ?? "", Text(at + "kind") ?? "", Text(at + "parent")) { Iso3 = Text(at + "iso3") });
            }
        }

        for (var index = 0; form.TryGetValue(FormattableString.Invariant($"source-{index}"), out var name) && index < 2_000; index++)
        {
            var (at, is_) = (FormattableString.Invariant($"source-{index}-"), form[FormattableString.Invariant($"source-{index}-is")].ToString());
            if (is_ == "create" || (is_ == "same" && Text(at + "same") is not null))
            {
                sources.Add(new SourceChoice(name.ToString(), is_ == "same" ? Text(at + "same") : null, Text(at + "slug") ?? "", Text(at + "kind") ?? "", Text(at + "reliability") ?? "", "Not judged yet: made by an import."));
            }
        }

        return new ImportChoices(actors, sources, form["leave-out"] == "true", form["with-twins"] == "true");

        string? Text(string field) => form[field].ToString().Trim() is { Length: > 0 and <= 200 } text ? text : null;
    }
}
