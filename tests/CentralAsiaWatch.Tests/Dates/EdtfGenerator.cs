using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Dates;

/// <summary>Makes valid EDTF texts of every supported kind.</summary>
internal static class EdtfGenerator
{
    /// <summary>A date that may stand in an interval or a set, with a mark or without.</summary>
    private static Gen<string> Part { get; } =
        from year in Gen.Choose(1, 9998)
        from form in Gen.Choose(0, 2)
        from month in Gen.Elements(Enumerable.Range(1, 12).Concat(Enumerable.Range(21, 4)).Concat(Enumerable.Range(33, 9)).ToArray())
        from day in Gen.Choose(1, 28)
        from mark in Gen.Elements("", "", "", "?", "~", "%")
        select (form == 0 ? $"{year:0000}" : form == 1 || month > 12 ? $"{year:0000}-{month:00}" : $"{year:0000}-{month:00}-{day:00}") + mark;

    /// <summary>A date with unspecified digits.</summary>
    private static Gen<string> Gap { get; } =
        from year in Gen.Choose(100, 9999)
        from month in Gen.Choose(1, 12)
        from form in Gen.Elements("202X", "20XX", "XX", "XX-XX", "05-XX", "05-2X")
        let fullYear = $"{year:0000}"
        let fullMonth = $"{month:00}"
        select form switch
        {
            "202X" => fullYear[..3] + "X",
            "20XX" => fullYear[..2] + "XX",
            "05-XX" => $"{fullYear}-{fullMonth}-XX",
            "05-2X" => $"{fullYear}-{fullMonth}-2X",
            _ => $"{fullYear}-{form}",
        };

    private static Gen<string> Interval { get; } =
        from two in Ordered
        from form in Gen.Choose(0, 4)
        select form switch
        {
            0 => $"{two.First}/..",
            1 => $"../{two.First}",
            2 => $"{two.First}/",
            3 => $"/{two.First}",
            _ => $"{two.First}/{two.Last}",
        };

    private static Gen<string> Set { get; } =
        from open in Gen.Elements("none", "before", "after")
        from first in Part
        from middle in Gen.ListOf(Gen.OneOf(Part, from two in Ordered select $"{two.First}..{two.Last}"), 3)
        from last in Part
        select $"[{(open == "before" ? ".." : "")}{first},{string.Join("", middle.Select(member => member + ","))}{last}{(open == "after" ? ".." : "")}]";

    /// <summary>Two dates, the earlier year first; with equal years the second is the year itself, so that they never cross.</summary>
    private static Gen<(string First, string Last)> Ordered =>
        from one in Part
        from other in Part
        let isEarlier = string.CompareOrdinal(one[..4], other[..4]) < 0
        select one[..4] == other[..4] ? (one, other[..4]) : isEarlier ? (one, other) : (other, one);

    /// <summary>Points, intervals and sets.</summary>
    public static Gen<string> Valid { get; } = Gen.OneOf(Part, Gap, Interval, Set);

    /// <summary>Texts made of EDTF's own characters, most of them not quite right.</summary>
    public static Gen<string> NearlyValid { get; } =
        from characters in Gen.ArrayOf(Gen.Elements("0123456789XxuT-–/.[],?~%{} Y".ToCharArray()))
        select new string(characters);

    /// <summary>Valid texts with one character changed.</summary>
    public static Gen<string> Damaged { get; } =
        from text in Valid
        from at in Gen.Choose(0, text.Length - 1)
        from character in Gen.Elements("09X-/.[],?~%u \0".ToCharArray())
        select text[..at] + character + text[(at + 1)..];
}
