namespace CentralAsiaWatch.Records;

/// <summary>What every stored record has. Derived members are computed on write from the content, so that reading is cheap.</summary>
public abstract class Record
{
    /// <summary>Permanent number within the kind.</summary>
    public int Number { get; set; }

    /// <summary>Readable name, unique within the kind.</summary>
    public required string Key { get; set; }

    /// <summary>One line that names the record to a reader.</summary>
    public required string Title { get; set; }

    /// <summary>Counts the writes to this record, from 1. Also the concurrency token.</summary>
    public int Version { get; set; }

    /// <summary>When the store learned the present version, UTC.</summary>
    public DateTime RecordedAt { get; set; }

    /// <summary><see cref="RecordStatus.Published"/> or <see cref="RecordStatus.Hidden"/>. What is not published yet is a proposal and no record.</summary>
    public string Status { get; set; } = RecordStatus.Published;

    /// <summary>The best grade among its citations, such as <c>C2</c>; null where nothing is graded.</summary>
    public string? Grade { get; set; }

    /// <summary>True where two citations give different values for one field.</summary>
    public bool IsContested { get; set; }

    /// <summary>Place in the kind's order: see <see cref="Dates.EdtfOrder"/> and <see cref="NameOrder"/>.</summary>
    public long SortKey { get; set; }

    /// <summary>The record as the public API gives it: one JSON object of the contract.</summary>
    public string Json { get; set; } = "{}";
}

/// <summary>What <see cref="Record.Status"/> may say.</summary>
public static class RecordStatus
{
    /// <summary>Seen by everybody.</summary>
    public const string Published = "published";

    /// <summary>Taken out of sight; its number, its address and its history remain.</summary>
    public const string Hidden = "hidden";
}
