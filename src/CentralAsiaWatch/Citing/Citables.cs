using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Citing;

/// <summary>Makes what is cited of what is stored. Pure.</summary>
public static class Citables
{
    /// <summary>The collection that records and views of ours are a part of, and its author.</summary>
    public const string Collection = "CentralAsiaWatch";

    // The rules of addresses by which a pinned link of today is made.
    private const string AddressVersion = "1";
    private const int MostOfTitle = 300;
    private const int MostOfPath = 60;

    // What says in which kind of medium a document was published, so that a style sets it as such.
    private static readonly string[] s_ofMedia = ["news", "commentary", "newsletter"];

    /// <summary>A record as of a time.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="number">Its permanent number.</param>
    /// <param name="title">Its title.</param>
    /// <param name="version">Its version.</param>
    /// <param name="recorded">When the version was recorded, UTC.</param>
    /// <param name="url">Its page.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="pinned">The time as of which it is cited.</param>
    public static Citable OfRecord(RecordKind kind, int number, string title, int version, DateTime recorded, string url, string host, AsOf pinned) =>
        Ours(CitableKind.Record, string.Create(CultureInfo.InvariantCulture, $"{CitedText.Key(kind.Singular())}-{number}-v{version}"), title, url, host, pinned) with
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{kind.Singular()} {number}"),
            Version = version.ToString(CultureInfo.InvariantCulture),
            Issued = CitableDate.Of(DateOnly.FromDateTime(recorded)),
        };

    /// <summary>A view, or a chart of it, as of a time.</summary>
    /// <param name="view">The view.</param>
    /// <param name="chart">Its chart; null for the whole view.</param>
    /// <param name="title">The title of the view.</param>
    /// <param name="sequence">The last revision that it shows.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="pinned">The time as of which it is cited.</param>
    public static Citable OfView(ViewAddress view, ViewChart? chart, string title, long sequence, string host, AsOf pinned)
    {
        var live = view.With(AsOf.Parameter, null).With(RecordFilter.VersionParameter, null);
        var cited = Ours(chart is null ? CitableKind.View : CitableKind.Chart, ViewKey(live, chart, pinned), chart is null ? title : $"{chart.Words}: {title}", Readable(live), host, pinned);
        return cited with
        {
            Address = chart is null ? cited.Address : $"{cited.Address}#{chart.Anchor}",
            Version = sequence.ToString(CultureInfo.InvariantCulture),
            Issued = CitableDate.Of(DateOnly.FromDateTime(pinned.Instant)),
        };
    }

    /// <summary>A document itself, as it names itself; what of it was inferred is said in its notes.</summary>
    /// <param name="source">What is recorded of the document.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="pinned">The time as of which the record is read.</param>
    public static Citable OfDocument(SourceItem source, string host, AsOf pinned)
    {
        var isOfMedium = s_ofMedia.Contains(source.Kind, StringComparer.Ordinal);
        var issued = CitableDate.Of(source.Published);
        var publisher = Text(source.Publisher);
        string?[] notes =
        [
            source.Title is null ? "The document states no title; it is named here by a short name." : null,
            source.TitleBasis is { } title ? $"Title: {Sentence(title)}" : null,
            issued is { IsVague: true } ? $"Published: {issued.Words}." : null,
            source.PublishedBasis is { } date ? $"Date inferred: {Sentence(date)}" : null,
            source.Origin is { } origin ? $"It repeats {Sentence(origin)}" : null,
            SourceWords.Address(source.Address) is null && source.Address is { } place ? $"Found at: {Sentence(place)}" : null,
            string.Create(CultureInfo.InvariantCulture, $"{Collection}, source {source.Id}, version {source.Version}: {Address(host, source.Url, pinned)}"),
        ];
        return new Citable(isOfMedium ? CitableKind.Article : CitableKind.Report, CitedText.Key(source.Slug) is { Length: > 0 } key ? key : $"source-{source.Id}", source.Title is null ? $"[{CitedText.Clean(source.ShortName)}]" : CitedText.Clean(source.Title))
        {
            Author = Text(source.Author),
            Container = isOfMedium ? publisher : null,
            Publisher = isOfMedium ? null : publisher,
            Issued = issued,
            IsIssuedInferred = source.PublishedBasis is not null,
            Address = SourceWords.Address(source.Address) is { } address ? Ascii(address) : null,
            Seen = source.Checked,
            Language = Text(source.Language),
            Notes = [.. notes.OfType<string>()],
        };
    }

    /// <summary>A page of ours as of a time, with its host.</summary>
    public static string Address(string host, string url, AsOf pinned) =>
        Ascii(host + AppUrls.With(url, [KeyValuePair.Create(AsOf.Parameter, (string?)pinned.Text), KeyValuePair.Create(RecordFilter.VersionParameter, (string?)AddressVersion)]));

    private static Citable Ours(CitableKind kind, string key, string title, string url, string host, AsOf pinned)
    {
        var clean = CitedText.Clean(title);
        return new Citable(kind, key, clean.Length > MostOfTitle ? CitedText.Clean(clean[..MostOfTitle]) + "…" : clean)
        {
            Author = Collection,
            Container = Collection,
            Address = Address(host, url, pinned),
            Seen = DateOnly.FromDateTime(pinned.Instant),
            Notes = [$"As of {Instant(pinned)}."],
        };
    }

    /// <summary>An as-of in words, in the Gregorian calendar whatever a reader prefers: what is cited reads the same to everybody.</summary>
    public static string Instant(AsOf pinned) => pinned.Instant.ToString("d MMM yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    // Commas and colons as people write them, which the address of a view as it is passed on has encoded.
    private static string Readable(ViewAddress view) => AppUrls.With(view.Path, view.Query.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())));

    // Two views of one page differ by their query, of which no key can be made that people can read: some letters of its hash tell them apart.
    private static string ViewKey(ViewAddress view, ViewChart? chart, AsOf pinned)
    {
        var path = CitedText.Key(view.Path);
        var query = view.Query.Count == 0 ? "" : $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(view.Url)))[..8]}";
        return string.Create(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? "situation" : path[..Math.Min(path.Length, MostOfPath)])}{(chart is null ? "" : $"-{chart.Code}")}{query}-{pinned.Instant:yyyyMMdd'T'HHmmss}");
    }

    // Braces, quotes and letters beyond ASCII are written as their bytes, so that no format needs to mark them.
    private static string Ascii(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        ? string.Concat(uri.AbsoluteUri.Select(letter => letter is '{' or '}' or '\\' or '"' or '<' or '>' or ' ' ? Uri.HexEscape(letter) : letter.ToString()))
        : "";

    private static string? Text(string? text) => text is null || CitedText.Clean(text) is not { Length: > 0 } clean ? null : clean;

    private static string Sentence(string text) => CitedText.Clean(text) is var clean && clean.Length > 0 && clean[^1] is '.' or '!' or '?' or '…' ? clean : $"{clean}.";
}
