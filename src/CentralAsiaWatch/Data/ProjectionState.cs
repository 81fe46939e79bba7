namespace CentralAsiaWatch.Data;

/// <summary>Which version of the projection the store's facets, quarters, search index and public JSON were made by.</summary>
public sealed class ProjectionState
{
    /// <summary>Always 1: there is one row.</summary>
    public int Id { get; set; }

    /// <summary>The version that made them.</summary>
    public int Version { get; set; }
}
