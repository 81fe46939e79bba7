using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>What a page says of itself to whoever shows a preview of its address. Of one request: the head of the page tells it, and the tags in the document's head ask.</summary>
public sealed class ViewPreview
{
    /// <summary>What is told when the page has said something.</summary>
    public event Action? Told;

    /// <summary>The page's title; null for a page that is no view.</summary>
    public string? Title { get; private set; }

    /// <summary>Its finding, or its filter in words, as plain text.</summary>
    public string Description { get; private set; } = "";

    /// <summary>A view says what it is.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="finding">The sentence below it; null for none.</param>
    public void Tell(string title, RenderFragment? finding)
    {
        (Title, Description) = (title, finding is null ? "" : FragmentText.Of(finding));
        Told?.Invoke();
    }
}
