namespace CentralAsiaWatch.Actors;

/// <summary>The five states that the product is about, with Afghanistan on the other side (product.md).</summary>
public static class CentralAsia
{
    /// <summary>Slug of the five together.</summary>
    public const string Together = "central-asia";

    /// <summary>Slug of the other side.</summary>
    public const string Afghanistan = "afghanistan";

    /// <summary>Slug of the movement and, from 15 August 2021, the de facto authorities.</summary>
    public const string Taliban = "taliban";

    /// <summary>Slugs of the five, in alphabetical order.</summary>
    public static IReadOnlyList<string> States { get; } = ["kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan"];

    /// <summary>True for one of the five, and for the five together.</summary>
    public static bool Includes(string slug) => slug == Together || States.Contains(slug);
}
