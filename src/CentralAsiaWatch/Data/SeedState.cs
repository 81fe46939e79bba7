namespace CentralAsiaWatch.Data;

/// <summary>What the seed files looked like when they were last taken in, so that an unchanged folder costs one hash and no parsing.</summary>
public sealed class SeedState
{
    /// <summary>Always 1: there is one row.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 over the names and bytes of all seed files.</summary>
    public required string FilesHash { get; set; }

    /// <summary>Slugs of the collections that are in the store, with commas.</summary>
    public string Collections { get; set; } = CentralAsiaWatch.Collections.CollectionSlugs.Documents;

    /// <summary>What <c>Watch:Seeds:Collections</c> said when it was last followed: said otherwise, it is followed again, and else what a person chose since stands.</summary>
    public string Configured { get; set; } = CentralAsiaWatch.Collections.CollectionSlugs.Documents;
}
