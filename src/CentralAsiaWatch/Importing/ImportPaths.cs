using System.Collections.Concurrent;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>What stands at a path of flat fields.</summary>
internal static class ImportPaths
{
    private static readonly ConcurrentDictionary<(RecordKind Kind, string Field, string? Member), FieldInput?> s_inputs = new();

    /// <summary>What may be typed at a path; null for a path that the kind does not have.</summary>
    public static FieldInput? InputOf(RecordKind kind, string path)
    {
        // actors.0.role: the first word and the last name the field, whatever the place between them.
        var first = path.IndexOf('.', StringComparison.Ordinal);
        var last = path.LastIndexOf('.');
        var field = first < 0 ? path : path[..first];
        var shape = FormShapes.Of(kind).FirstOrDefault(one => one.Name == field);
        return shape is null ? null : !shape.IsGroup ? shape.Input : s_inputs.GetOrAdd((kind, field, path[(last + 1)..]), at => shape.Members.FirstOrDefault(one => one.Name == at.Member)?.Input);
    }
}
