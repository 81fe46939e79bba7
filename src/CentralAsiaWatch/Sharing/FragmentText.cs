using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace CentralAsiaWatch.Sharing;

/// <summary>The words of a piece of a page, without its markup. What a component inside it would add is left out.</summary>
public static class FragmentText
{
    private const int Most = 200;

    /// <summary>The words, with single spaces, at most 200 characters.</summary>
    public static string Of(RenderFragment fragment)
    {
        var words = new StringBuilder();
        using var builder = new RenderTreeBuilder();
        fragment(builder);
#pragma warning disable BL0006 // Frames are the only way to the words of a fragment; if their shape changes, the tests of previews say so.
        var frames = builder.GetFrames();
        for (var index = 0; index < frames.Count; index++)
        {
            ref var frame = ref frames.Array[index];
            words.Append(frame.FrameType switch
            {
                RenderTreeFrameType.Text => frame.TextContent,
                RenderTreeFrameType.Markup => Plain(frame.MarkupContent),
                _ => "",
            });
        }
#pragma warning restore BL0006

        var text = string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Most ? text : text[..text.LastIndexOf(' ', Most - 1)] + " …";
    }

    // <b>2</b> of 5 &amp; more
    private static string Plain(string markup)
    {
        var (plain, isTag) = (new StringBuilder(markup.Length), false);
        foreach (var letter in markup)
        {
            isTag = letter == '<' || (isTag && letter != '>');
            if (!isTag && letter != '>')
            {
                plain.Append(letter);
            }
        }

        return WebUtility.HtmlDecode(plain.ToString());
    }
}
