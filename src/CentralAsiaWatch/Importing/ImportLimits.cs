namespace CentralAsiaWatch.Importing;

/// <summary>How much an import may hold. One place, so that what is checked, said and documented cannot differ.</summary>
public static class ImportLimits
{
    /// <summary>The most bytes of an upload: 20 MB.</summary>
    public const long UploadBytes = 20_000_000;

    /// <summary>The most bytes a workbook may unpack to: 200 MB.</summary>
    public const long UnpackedBytes = 200_000_000;

    /// <summary>How many times its packed size a part of a workbook may unpack to. Sheets of repeated values reach about 100.</summary>
    public const int UnpackedRatio = 250;

    /// <summary>Parts below this size may have any ratio: they harm nobody.</summary>
    public const long RatioFreeBytes = 1_000_000;

    /// <summary>The most parts of a workbook.</summary>
    public const int ArchiveEntries = 1_000;

    /// <summary>The most bytes of a workbook's list of parts.</summary>
    public const long ArchiveDirectoryBytes = 1_000_000;

    /// <summary>The most rows below the header.</summary>
    public const int Rows = 200_000;

    /// <summary>The most columns.</summary>
    public const int Columns = 300;

    /// <summary>The most cells with text, whatever their shape: what is held in memory at once.</summary>
    public const int Cells = 8_000_000;

    /// <summary>The most characters of a cell.</summary>
    public const int CellCharacters = 100_000;

    /// <summary>The deepest nesting of JSON.</summary>
    public const int JsonDepth = 16;
}
