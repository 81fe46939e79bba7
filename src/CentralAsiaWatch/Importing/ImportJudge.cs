using System.Globalization;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>A record that rows may speak of.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Key">Its key.</param>
/// <param name="Content">What it says.</param>
public sealed record ExistingRecord(int Number, string Key, RecordContent Content);

/// <summary>The records that the rows of a file name by number or key.</summary>
/// <param name="ByNumber">By number.</param>
/// <param name="ByKey">By key.</param>
public sealed record ExistingRecords(IReadOnlyDictionary<int, ExistingRecord> ByNumber, IReadOnlyDictionary<string, ExistingRecord> ByKey)
{
    /// <summary>None.</summary>
    public static ExistingRecords None { get; } = new(new Dictionary<int, ExistingRecord>(), new Dictionary<string, ExistingRecord>());
}

/// <summary>
/// Judges the rows of a file, each by itself and all of them: what is wrong in a row keeps no other from being judged. Twins are looked for afterwards
/// (<see cref="ImportTwins"/>).
/// </summary>
/// <param name="table">The file.</param>
/// <param name="mapping">What its columns mean.</param>
/// <param name="names">Names of actors, sources and events, with those that the import adds.</param>
/// <param name="existing">The records that rows name.</param>
public sealed class ImportJudge(ImportTable table, ImportMapping mapping, FormNames names, ExistingRecords existing)
{
    private const int MostProblems = 20;

    /// <summary>The verdict of a row whose fields were read.</summary>
    public JudgedRow Judge(TableRow row, MappedRow mapped)
    {
        var title = mapped.Fields.GetValueOrDefault(mapping.Kind == RecordKind.Figure ? "measure" : "title", "");
        var problems = row.Problems.Concat(mapped.Problems).Select(problem => new RowProblem(problem.Column is { } column ? table.Columns[column] : null, problem.Sentence)).ToList();
        var (stored, wrong) = Find(mapped);
        if (wrong is not null)
        {
            problems.Add(wrong);
        }

        var fields = Merged(mapped, stored);
        var unknown = Unknown(fields).ToArray();
        var reading = FormReader.Read(mapping.Kind, fields, names, stored?.Number ?? 0);
        problems.AddRange(reading.Problems.Where(problem => !unknown.Any(one => one.Path == problem.Path) && !IsColumnRefused(mapped, problem.Path))
            .Select(problem => Shown(mapped, problem)));
        problems.AddRange((Collections(mapped) ?? []).Select(ContentRules.KeyProblem).OfType<string>().Select(problem => new RowProblem(Column(mapped, EventCsv.Collections), problem)));
        if (problems.Count > 0)
        {
            return new JudgedRow(row.Number, RowVerdict.Problem, title, [.. problems.Take(MostProblems)], null);
        }

        if (unknown.Length > 0)
        {
            return new JudgedRow(row.Number, RowVerdict.Waiting, title,
                [.. unknown.Select(one => new RowProblem(Column(mapped, one.Path), $"is ‘{ImportFields.Quote(one.Name)}’, {(one.IsSource ? "which is no source yet; say below what that is" : "who is not known yet; say below who that is")}."))], null);
        }

        var collections = Collections(mapped);
        var content = reading.Content! with { Collections = collections is null ? stored?.Content.Collections : CollectionSlugs.Kept(collections) };
        if (stored is null)
        {
            return new JudgedRow(row.Number, RowVerdict.Ready, title, [], content);
        }

        content = content with { Key = stored.Key };
        string[] moved = collections is null || collections.SequenceEqual(stored.Content.InCollections) ? [] : ["Collections"];
        var changed = FieldDifference.Between(FlatContent.Of(stored.Content), FlatContent.Of(content)).Select(one => FormReader.Label(mapping.Kind, one.Path.Split('.')[0])).Concat(moved).Distinct().ToArray();
        return new JudgedRow(row.Number, changed.Length == 0 ? RowVerdict.Unchanged : RowVerdict.Changes, title, [], content) { Changed = changed };
    }

    /// <summary>The names in a row's fields that nobody has: path, name, and whether a country is meant.</summary>
    public IEnumerable<(string Path, string Name, bool IsSource, bool IsCountry)> Unknown(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (path, text) in fields)
        {
            var input = ImportPaths.InputOf(mapping.Kind, path);
            if ((input == FieldInput.Actor && names.Actors(text).Count == 0) || (input == FieldInput.Source && names.Sources(text).Count == 0))
            {
                yield return (path, text.Trim(), input == FieldInput.Source, path.EndsWith(".country", StringComparison.Ordinal));
            }
        }
    }

    private (ExistingRecord? Stored, RowProblem? Problem) Find(MappedRow mapped)
    {
        var key = mapped.Fields.GetValueOrDefault("key");
        var byKey = key is null ? null : existing.ByKey.GetValueOrDefault(key.Trim());
        if (!mapped.Fields.TryGetValue("number", out var typed))
        {
            return Shown(byKey, mapped, "key");
        }

        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return (null, new RowProblem(Column(mapped, "number"), $"is ‘{ImportFields.Quote(typed)}’; write the number of a record, or leave it empty for a new one."));
        }

        // A number that no record has is not taken over: numbers are given here, and once.
        var byNumber = existing.ByNumber.GetValueOrDefault(number);
        return byNumber is not null && key is not null && byNumber.Key != key.Trim()
            ? (null, new RowProblem(Column(mapped, "number"), $"is {number}, which is the {mapping.Kind.Singular()} ‘{byNumber.Key}’ and not ‘{ImportFields.Quote(key)}’; put one of them right, or leave the number empty for a new record."))
            : Shown(byNumber ?? byKey, mapped, "number");
    }

    private (ExistingRecord? Stored, RowProblem? Problem) Shown(ExistingRecord? record, MappedRow mapped, string path) => record is { Content.Hidden: true }
        ? (null, new RowProblem(Column(mapped, path), $"is that of {mapping.Kind.Singular()} {record.Number}, which was taken out of sight; bring it back first, or leave the row out."))
        : (record, null);

    // Which collections a row says that it belongs to; null where it says nothing.
    private static string[]? Collections(MappedRow mapped)
    {
        string[] slugs = [.. mapped.Fields.Where(field => field.Key.StartsWith(EventCsv.Collections, StringComparison.Ordinal)).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value.Trim())];
        return slugs.Length > 0 ? slugs : null;
    }

    // What a file does not speak of stays as it is; a list that it does speak of is the whole list.
    private OrderedFields Merged(MappedRow mapped, ExistingRecord? stored)
    {
        var merged = new OrderedFields();
        var said = mapped.Fields.Keys.Where(path => stored is null || mapped.Columns.ContainsKey(path)).Select(path => path.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        if (stored is not null && !mapping.IsWhole)
        {
            foreach (var (path, text) in FlatContent.Of(stored.Content))
            {
                if (!said.Contains(path.Split('.')[0]))
                {
                    merged[path] = text;
                }
            }
        }

        foreach (var (path, text) in mapped.Fields)
        {
            if (path != "number" && !path.StartsWith(EventCsv.Collections, StringComparison.Ordinal) && said.Contains(path.Split('.')[0]))
            {
                merged[path] = text;
            }
        }

        KeepWords(merged, stored);
        return merged;
    }

    // How a source puts it stands in no public export: a citation that comes back as it is stored, without those words, has lost nothing.
    private static void KeepWords(OrderedFields merged, ExistingRecord? stored)
    {
        for (var index = 0; stored is not null && merged.ContainsKey($"citations.{index}.source"); index++)
        {
            var path = $"citations.{index}";
            if (!merged.ContainsKey($"{path}.words") && stored.Content.Citations.FirstOrDefault(one => one.Words is not null && Says("source", one.Source) && Says("field", one.Field)
                && Says("says", one.Says) && Says("stance", one.Stance) && Says("paragraph", Whole(one.Paragraph)) && Says("credibility", Whole(one.Credibility))) is { Words: { } words })
            {
                merged[$"{path}.words"] = words;
            }

            bool Says(string part, string? text) => (merged.TryGetValue($"{path}.{part}", out var said) ? said.Trim() : null) == text;
        }
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool IsColumnRefused(MappedRow mapped, string path) => mapped.Problems.Any(problem => problem.Column is { } column && TargetsOf(column).Any(target => path == target || path.StartsWith($"{target}.", StringComparison.Ordinal)));

    // A column that cannot be read leaves its fields empty; that they are empty is then no second problem.
    private IEnumerable<string> TargetsOf(int column) => mapping.Layout switch
    {
        ImportLayout.Columns => mapping.Targets[column] switch { null => [], "recipients" or "others" => ["actors"], "value" => ["low", "high"], var target => [target] },
        _ => table.Columns[column] switch { "EventCode" or "sub_event_type" => ["type", "mode"], "SQLDATE" or "event_date" => ["date"], _ => [] },
    };

    private RowProblem Shown(MappedRow mapped, FieldProblem problem) => Column(mapped, problem.Path) is { } column
        ? new RowProblem(column, problem.Sentence)
        : new RowProblem(null, $"{problem.Label} {problem.Sentence}");

    private string? Column(MappedRow mapped, string path) => mapped.Columns.TryGetValue(path, out var column)
        ? table.Columns[column]
        : mapped.Columns.FirstOrDefault(one => one.Key.StartsWith($"{path}.", StringComparison.Ordinal)) is { Key: not null } inside ? table.Columns[inside.Value] : null;
}
