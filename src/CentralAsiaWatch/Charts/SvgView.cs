using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CentralAsiaWatch.Charts;

/// <summary>Puts a drawing into a page. The renderer escapes every value, so no text of a source can become markup.</summary>
public sealed class SvgView : ComponentBase
{
    /// <summary>The drawing, usually an <c>svg</c> element; nothing is shown when it is null.</summary>
    [Parameter, EditorRequired]
    public SvgNode? Node { get; set; }

    [Inject]
    private ShownCharts Shown { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Node is not null)
        {
            Shown.Add(Node);
        }
    }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Node is not null)
        {
            Render(builder, Node);
        }
    }

    private static void Render(RenderTreeBuilder builder, SvgNode node)
    {
        if (node.Text is not null)
        {
            builder.AddContent(0, node.Text);
            return;
        }

        builder.OpenElement(1, node.Name);
        foreach (var attribute in node.Attributes)
        {
            builder.AddAttribute(2, attribute.Name, attribute.Value);
        }

        foreach (var child in node.Children)
        {
            Render(builder, child);
        }

        builder.CloseElement();
    }
}
