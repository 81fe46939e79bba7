using System.Globalization;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Citing;

/// <summary>The record that an address is the page of. Pure.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number; null where the address has its slug.</param>
/// <param name="Slug">Its slug; null where the address has its number.</param>
public sealed record RecordAddress(RecordKind Kind, int? Number, string? Slug)
{
    private static readonly RecordKind[] s_slugged = [RecordKind.Actor, RecordKind.Source, RecordKind.Project];

    /// <summary>Reads a path. Samples: <c>/events/17</c>, <c>/sources/detente-2023</c>, <c>/leverage/3</c>.</summary>
    /// <returns>The record; null where the path is of no single one.</returns>
    public static RecordAddress? Read(string path)
    {
        if (path.Split('/') is not ["", var plural, { Length: > 0 } name] || RecordKinds.All.Where(one => one.Plural() == plural).Select(one => (RecordKind?)one).FirstOrDefault() is not { } kind)
        {
            return null;
        }

        return s_slugged.Contains(kind)
            ? new RecordAddress(kind, null, Uri.UnescapeDataString(name))
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new RecordAddress(kind, number, null) : null;
    }
}
