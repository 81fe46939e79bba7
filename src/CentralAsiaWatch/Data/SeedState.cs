namespace CentralAsiaWatch.Data;

/// <summary>What the seed files looked like when they were last taken in, so that an unchanged folder costs one hash and no parsing.</summary>
public sealed class SeedState
{
    /// <summary>Always 1: there is one row.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 over the names and bytes of all seed files.</summary>
    public required string FilesHash { get; set; }
}
