using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Relations;

/// <summary>A handful of actors, and events written in a line.</summary>
internal static class RelationSamples
{
    public static References References { get; } = new(
    [
        new ActorEntry(1, "afghanistan", "Afghanistan", "state", null, "AFG"),
        new ActorEntry(2, "taliban", "Taliban", "authority", "afghanistan", null),
        new ActorEntry(3, "uzbekistan", "Uzbekistan", "state", null, "UZB"),
        new ActorEntry(4, "kazakhstan", "Kazakhstan", "state", null, "KAZ"),
        new ActorEntry(5, "iskp", "ISKP", "armed group", null, null),
        new ActorEntry(6, "pakistan", "Pakistan", "state", null, "PAK"),
    ],
    [new SourceEntry(1, "paper", "Paper 2025", 'F', 30)]);

    /// <summary>An event; <c>who</c> is written as <c>uzbekistan:actor taliban:recipient</c>.</summary>
    public static EventRow Event(int number, string? date, string who, string type = "CONSULT", int? rung = null, string? level = null)
    {
        var read = date is null ? null : EdtfDate.Parse(date);
        var plover = PloverType.Find(type)!;
        var participants = who.Split(' ').Select(part => part.Split(':')).Select(part => (References.Actor(part[0]), part[1]));
        return new EventRow(
            number, $"Event {number}", $"Event {number}", date, read?.Earliest, read?.Latest, false, type, null, (int)plover.Quad, plover.ScoreOf(null), rung, level, "F2", false,
            EdtfOrder.Key(read), EventRow.WriteParticipants(participants), EventRow.WriteSources([(References.Sources["paper"], number)]));
    }
}
