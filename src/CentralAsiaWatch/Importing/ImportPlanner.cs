using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>Judges a whole file against the store as it is: every row has a verdict, and nothing is written.</summary>
public sealed class ImportPlanner(FormNameQueries formNames, ImportGroundQueries ground)
{
    /// <summary>The plan for a file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="mapping">What its columns mean.</param>
    /// <param name="choices">Who the unknown names are, as far as that is decided.</param>
    /// <param name="fileHash">SHA-256 of the upload, in lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Ends the judging.</param>
    public async Task<ImportPlan> PlanAsync(ImportTable table, ImportMapping mapping, ImportChoices choices, string fileHash, CancellationToken cancellationToken)
    {
        var wrong = choices.Problems((await formNames.ForAsync([], cancellationToken)).References, fileHash).ToArray();
        if (wrong.Length > 0)
        {
            // As if nothing had been chosen: names that cannot be made would break what is judged by them.
            return await PlanAsync(table, mapping, choices with { Actors = [], Sources = [] }, fileHash, cancellationToken) with { ChoiceProblems = wrong };
        }

        var mapped = new MappedRow[table.Rows.Count];
        await Task.Run(() => Parallel.For(0, mapped.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => mapped[index] = mapping.Read(table, table.Rows[index])), cancellationToken);
        var names = await NamesAsync(mapping.Kind, mapped, choices, fileHash, cancellationToken);
        var judge = new ImportJudge(table, mapping, names, await ground.ExistingAsync(mapping.Kind, mapped, cancellationToken));
        var rows = new JudgedRow[mapped.Length];
        var strange = new (string Folded, string Name, bool IsSource, bool IsCountry)[mapped.Length][];
        await Task.Run(() => Parallel.For(0, rows.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            rows[index] = judge.Judge(table.Rows[index], mapped[index]);
            strange[index] = [.. judge.Unknown(mapped[index].Fields).Select(one => (Folded: FormNames.Fold(one.Name), one.Name, one.IsSource, one.IsCountry)).DistinctBy(one => (one.Folded, one.IsSource))];
        }), cancellationToken);
        RefuseSharedKeys(table, mapping.Kind, mapped, rows);
        await FindTwinsAsync(mapping.Kind, rows, cancellationToken);
        return new ImportPlan(rows, Named(strange, isSource: false), Named(strange, isSource: true));
    }

    private async Task<FormNames> NamesAsync(RecordKind kind, MappedRow[] mapped, ImportChoices choices, string fileHash, CancellationToken cancellationToken)
    {
        var typed = mapped.SelectMany(row => row.Fields.Where(field => ImportPaths.InputOf(kind, field.Key) == FieldInput.Event).Select(field => field.Value.Trim().TrimStart('#'))).ToHashSet(StringComparer.Ordinal);
        var names = await formNames.ForAsync(typed, cancellationToken);
        var references = names.References.With(
            choices.NewActors.Select(actor => new ActorEntry(0, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3)),
            choices.NewSources(fileHash).Select((source, index) => new SourceEntry(-1 - index, source.Key, source.ShortName, source.Reliability[0], source.Paragraphs.Count)));
        return names.With(
            references,
            choices.Actors.Select(choice => KeyValuePair.Create(choice.Name, choice.SameAs ?? choice.Slug)),
            choices.Sources.Select(choice => KeyValuePair.Create(choice.Name, choice.SameAs ?? choice.Slug)),
            // An event may name another of the same file, before or after it.
            kind == RecordKind.Event ? mapped.Select(row => row.Fields.GetValueOrDefault("key")?.Trim() ?? "").Where(typed.Contains) : []);
    }

    // Two rows of one key would be one record, written twice.
    private static void RefuseSharedKeys(ImportTable table, RecordKind kind, MappedRow[] mapped, JudgedRow[] rows)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < rows.Length; index++)
        {
            foreach (var own in new[] { mapped[index].Fields.GetValueOrDefault("key"), mapped[index].Fields.GetValueOrDefault("number") is { } number ? $"#{number}" : null }.OfType<string>())
            {
                if (!first.TryAdd(own.Trim(), index))
                {
                    var (path, earlier) = (own.StartsWith('#') ? "number" : "key", rows[first[own.Trim()]].Row);
                    var column = mapped[index].Columns.TryGetValue(path, out var place) ? table.Columns[place] : null;
                    rows[index] = rows[index] with
                    {
                        Verdict = RowVerdict.Problem,
                        Content = null,
                        Problems = [.. rows[index].Problems, new RowProblem(column, $"is the {path} of {table.RowWord} {earlier} too; each {kind.Singular()} has its own.")],
                    };
                    break;
                }
            }
        }
    }

    private async Task FindTwinsAsync(RecordKind kind, JudgedRow[] rows, CancellationToken cancellationToken)
    {
        var twins = new ImportTwins();
        for (var index = 0; index < rows.Length; index++)
        {
            if (rows[index] is { Verdict: RowVerdict.Ready, Content: { } content } && twins.Add(index, ImportTwins.Of(content)) is { } earlier)
            {
                rows[index] = rows[index] with { Verdict = RowVerdict.Twin, TwinRow = rows[earlier].Row };
            }
        }

        await foreach (var (number, signs) in ground.TwinSignsAsync(kind, twins, cancellationToken))
        {
            foreach (var index in twins.Find(signs))
            {
                // A row that is the record itself was judged by its number or key.
                if (rows[index].Verdict is RowVerdict.Ready or RowVerdict.Twin && rows[index].TwinRecord is null)
                {
                    rows[index] = rows[index] with { Verdict = RowVerdict.Twin, TwinRecord = number };
                }
            }
        }
    }

    // A name is shown as the first row writes it. It is a country where it stands as nothing else.
    private static IReadOnlyList<UnknownName> Named((string Folded, string Name, bool IsSource, bool IsCountry)[][] strange, bool isSource) =>
    [
        .. strange.SelectMany(row => row).Where(one => one.IsSource == isSource).GroupBy(one => one.Folded, StringComparer.Ordinal)
            .Select(name => new UnknownName(name.First().Name, name.Count(), name.All(one => one.IsCountry)))
            .OrderByDescending(one => one.Rows).ThenBy(one => one.Name, StringComparer.Ordinal),
    ];
}
