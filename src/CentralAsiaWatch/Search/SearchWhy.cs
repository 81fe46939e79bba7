using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CentralAsiaWatch.Search;

/// <summary>Why a record was found: the name or passage, with the words that met what was typed marked. In code, because in markup a line's end would be a space within it.</summary>
public sealed class SearchWhy : ComponentBase
{
    /// <summary>The reason.</summary>
    [Parameter, EditorRequired]
    public required SearchReason Reason { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Reason.Field == SearchField.OtherName)
        {
            builder.AddContent(0, "also: ");
        }

        builder.OpenElement(1, "bdi");
        foreach (var piece in Reason.Pieces)
        {
            if (piece.IsMarked)
            {
                builder.OpenElement(2, "mark");
                builder.AddContent(3, piece.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(4, piece.Text);
            }
        }

        builder.CloseElement();
    }
}
