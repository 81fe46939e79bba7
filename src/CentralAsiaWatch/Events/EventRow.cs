using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>An event as a list or a chart shows it: no long text, nothing that needs a second look-up.</summary>
/// <remarks><c>Who</c> and <c>RestsOn</c> are as stored; <see cref="Participants"/> and <see cref="Sources"/> read them. The score is −10…+10.</remarks>
public sealed record EventRow(
    int Number,
    string Title,
    string Label,
    string? Date,
    DateOnly? Earliest,
    DateOnly? Latest,
    bool DateInferred,
    string Type,
    string? Mode,
    int Quad,
    double Score,
    int? Rung,
    string? Level,
    string? Grade,
    bool IsContested,
    long SortKey,
    string Who,
    string RestsOn)
{
    // Two of the control characters that text input refuses: they can stand in no name.
    private const char Between = '\u001e';
    private const char Within = '\u001f';

    /// <summary>Who took part, in the order in which the coder named them.</summary>
    public IReadOnlyList<ParticipantItem> Participants =>
        [.. Parts(Who).Select(part => new ParticipantItem(part[0], part[1], part[2].Length == 0 ? null : part[2], part[3]))];

    /// <summary>The paragraphs it rests on, without repeats.</summary>
    public IReadOnlyList<RestingPlace> Sources =>
        [.. Parts(RestsOn).Select(part => new RestingPlace(part[0], part[1], int.Parse(part[2], CultureInfo.InvariantCulture)))];

    /// <summary>The slugs of those who took part, for what needs no more of them.</summary>
    internal static IEnumerable<string> ParticipantSlugs(string who) => Parts(who).Select(part => part[0]);

    internal static string WriteParticipants(IEnumerable<(ActorReference Actor, string Role)> participants) =>
        string.Join(Between, participants.Select(one => string.Join(Within, one.Actor.Slug, one.Actor.Name, one.Actor.Country, one.Role)));

    internal static string WriteSources(IEnumerable<(SourceEntry Source, int Paragraph)> sources) =>
        string.Join(Between, sources.Select(one => string.Join(Within, one.Source.Slug, one.Source.ShortName, one.Paragraph.ToString(CultureInfo.InvariantCulture))));

    private static IEnumerable<string[]> Parts(string text) =>
        text.Length == 0 ? [] : text.Split(Between).Select(part => part.Split(Within));
}

/// <summary>A paragraph that a record rests on.</summary>
/// <param name="Source">Slug of the source.</param>
/// <param name="ShortName">How the source is named beside a paragraph sign.</param>
/// <param name="Paragraph">From 1.</param>
public sealed record RestingPlace(string Source, string ShortName, int Paragraph);
