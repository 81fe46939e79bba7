using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Citing;

/// <summary>What can be cited, and so what a reference manager takes it for.</summary>
public enum CitableKind
{
    /// <summary>A record of ours.</summary>
    Record,

    /// <summary>A page of ours that shows several.</summary>
    View,

    /// <summary>A chart of such a page.</summary>
    Chart,

    /// <summary>A document that records rest on: the findings of an inquiry or a body, a policy paper.</summary>
    Report,

    /// <summary>A document that a medium published: news, commentary, a newsletter.</summary>
    Article,
}

/// <summary>Something with all that a citation of it says, whatever the format. Texts are clean: see <see cref="CitedText"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">By which a reference manager tells it from others: letters of ASCII, digits and hyphens.</param>
/// <param name="Title">Its title.</param>
public sealed record Citable(CitableKind Kind, string Key, string Title)
{
    /// <summary>Its permanent number with its kind, such as <c>event 17</c>; null for a view and for what has none.</summary>
    public string? Number { get; init; }

    /// <summary>Its version: of a record the count of its writings, of a view the revision of the store; null for a document.</summary>
    public string? Version { get; init; }

    /// <summary>Who wrote it, as the document names them; null where it names nobody.</summary>
    public string? Author { get; init; }

    /// <summary>What it is a part of; null for none.</summary>
    public string? Container { get; init; }

    /// <summary>Who published it; null where nobody is named.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, as far as that is known; null where nothing dates it.</summary>
    public CitableDate? Issued { get; init; }

    /// <summary>True where the day of publication was inferred; the notes say from what.</summary>
    public bool IsIssuedInferred { get; init; }

    /// <summary>Its whole address, in letters of ASCII; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>The day on which the address was seen to lead there: of a view of ours its as-of, of a document its last check; null for never.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>The language of a document, as an IETF tag; null where nobody noted it.</summary>
    public string? Language { get; init; }

    /// <summary>What is beside: the as-of, and what of it was inferred and how.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True for what is of this desk: a record, a view or a chart.</summary>
    public bool IsOurs => Kind is CitableKind.Record or CitableKind.View or CitableKind.Chart;

    /// <summary>What a line for people says of the notes: of a document only where its record is, for how it was dated and named stands there.</summary>
    public string? ShortNote => IsOurs ? Note : Notes.Count > 0 ? Notes[^1] : null;

    /// <summary>The notes in one line; null for none.</summary>
    public string? Note => Notes.Count == 0 ? null : string.Join(' ', Notes);

    /// <summary>Number and version in a phrase: <c>event 17, version 2</c>; null for neither.</summary>
    public string? Identity => (Number, Version) switch
    {
        (null, null) => null,
        ({ } number, { } version) => $"{number}, version {version}",
        var (number, version) => number ?? $"version {version}",
    };

    /// <summary>The notes with number and version before them, for formats of which few styles show these by themselves; null for neither.</summary>
    public string? NoteWithIdentity => Identity is { } identity ? string.Join(' ', Notes.Prepend($"{SentenceWords.Capital(identity)}.")) : Note;
}
