namespace CentralAsiaWatch.Records;

/// <summary>
/// What a write makes of its records that needs no store: revisions with their chain of hashes and, of new records, the rows with all that is computed beside
/// them. Items are given in their order, by one thread at a time.
/// </summary>
/// <param name="write">The write.</param>
/// <param name="mappings">How kinds become rows.</param>
/// <param name="now">Record time, UTC.</param>
/// <param name="references">Actors and sources as they are after the write.</param>
/// <param name="events">Events that records name, by key.</param>
/// <param name="last">The last revision there is; null for none.</param>
internal sealed class WriteComputation(RecordWrite write, RecordMappings mappings, DateTime now, References references, IReadOnlyDictionary<string, EventLink> events, Revision? last)
{
    private long _sequence = last?.Sequence ?? 0;
    private string _hash = last?.Hash ?? RevisionChain.Start;

    /// <summary>Works an item out.</summary>
    public ComputedItem Compute(WriteItem item)
    {
        var version = (item.Record?.Version ?? 0) + (item.IsChanged ? 1 : 0);
        var revision = item.IsChanged ? Revise(item, version) : null;
        if (item.Record is not null)
        {
            // Its row still shows what was: it is filled when that has been taken back.
            return new ComputedItem(item, version, revision, null, null);
        }

        var mapping = mappings[item.Content.Kind];
        var row = mapping.Fill(null, item.Content, Moment(version, now));
        return new ComputedItem(item, version, revision, row, ProjectedRecord.Of(mapping, row, item.Content, references));
    }

    /// <summary>What a row is filled with.</summary>
    public WriteMoment Moment(int version, DateTime recordedAt) => new(version, recordedAt, references, events);

    private Revision Revise(WriteItem item, int version)
    {
        var revision = new Revision
        {
            Sequence = ++_sequence,
            RecordKind = item.Content.Kind,
            RecordNumber = item.Content.Number,
            Version = version,
            RecordedAt = now,
            Who = write.Who,
            Why = write.Why,
            ApprovedBy = write.ApprovedBy,
            OperationId = write.OperationId,
            Before = item.Before,
            After = item.After,
            Hash = "",
        };
        revision.Hash = _hash = RevisionChain.Hash(revision, _hash);
        return revision;
    }
}

/// <summary>An item of a write, worked out.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">The version that its record has from now on.</param>
/// <param name="Revision">The revision; null where nothing changes.</param>
/// <param name="Row">Of a new record: its row.</param>
/// <param name="Projected">Of a new record: what is computed beside its row; null for a hidden one.</param>
internal sealed record ComputedItem(WriteItem Item, int Version, Revision? Revision, Record? Row, ProjectedRecord? Projected);

/// <summary>One record of a write.</summary>
/// <param name="Content">As it shall be.</param>
/// <param name="Record">The row as it is; null for a new record.</param>
/// <param name="Before">The content as the last revision has it; null for a new record.</param>
/// <param name="Asked">False for a record that only shows what another write changed.</param>
/// <param name="ShowsChange">True for a record that shows a name, a belonging or a grade that this write changes.</param>
internal sealed record WriteItem(RecordContent Content, Record? Record, string? Before, bool Asked, bool ShowsChange)
{
    private string? _after;

    /// <summary>The content as the next revision will have it. Kept only where it is compared: of very many new records it would be most of a write's memory.</summary>
    public string After => _after ?? (!Asked ? Before! : Before is null ? RecordMappings.Write(Content) : _after = RecordMappings.Write(Content));

    public bool IsChanged => Before is null || Before != After;
}
