using System.Collections.Immutable;
using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>One attribute of an <see cref="SvgNode"/>, its value already formatted but not yet escaped.</summary>
/// <param name="Name">The attribute's name as SVG spells it, for example <c>viewBox</c>.</param>
/// <param name="Value">The value as plain text; the writers escape it.</param>
public readonly record struct SvgValue(string Name, string Value);

/// <summary>
/// An element or a piece of text in a drawing. Never changes once made: every builder method answers a new node.
/// A drawing is data until <see cref="SvgText"/> or <see cref="SvgView"/> writes it, and only they escape.
/// </summary>
public sealed class SvgNode
{
    private SvgNode(string name, string? text, ImmutableArray<SvgValue> attributes, ImmutableArray<SvgNode> children)
    {
        Name = name;
        Text = text;
        Attributes = attributes;
        Children = children;
    }

    /// <summary>The element's name; empty for a piece of text.</summary>
    public string Name { get; }

    /// <summary>The words of a piece of text, not escaped; null for an element.</summary>
    public string? Text { get; }

    /// <summary>The attributes in the order they were given; no name twice.</summary>
    public ImmutableArray<SvgValue> Attributes { get; }

    /// <summary>Elements and pieces of text inside this element, in document order.</summary>
    public ImmutableArray<SvgNode> Children { get; }

    /// <summary>An element with no attributes and nothing in it.</summary>
    /// <param name="name">The element's name, for example <c>path</c>.</param>
    public static SvgNode Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new SvgNode(name, null, [], []);
    }

    /// <summary>A piece of text.</summary>
    /// <param name="text">The words, not escaped.</param>
    public static SvgNode OfText(string text) => new(string.Empty, text, [], []);

    /// <summary>The same node with one attribute more; a null value adds nothing.</summary>
    /// <param name="name">The attribute's name; must not be there already.</param>
    /// <param name="value">The value as plain text, or null.</param>
    public SvgNode With(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        if (Find(name) is not null)
        {
            throw new ArgumentException($"The element {Name} has the attribute {name} already.", nameof(name));
        }

        return new SvgNode(Name, null, Attributes.Add(new SvgValue(name, value)), Children);
    }

    /// <summary>The same node with a number as one attribute more, at most one decimal.</summary>
    /// <param name="name">The attribute's name; must not be there already.</param>
    /// <param name="value">The number, in the units of the drawing.</param>
    public SvgNode With(string name, double value) => With(name, Number(value));

    /// <summary>The same node with children added after those it has.</summary>
    /// <param name="children">Elements or pieces of text.</param>
    public SvgNode Add(params IEnumerable<SvgNode> children) => new(Name, null, Attributes, Children.AddRange(children));

    /// <summary>The same node with a piece of text added after what it has.</summary>
    /// <param name="text">The words, not escaped.</param>
    public SvgNode Add(string text) => Add(OfText(text));

    /// <summary>The value of an attribute, or null when the node does not have it.</summary>
    /// <param name="name">The attribute's name.</param>
    public string? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>This node and everything below it, in document order.</summary>
    public IEnumerable<SvgNode> All() => Children.SelectMany(child => child.All()).Prepend(this);

    /// <summary>A number as a drawing carries it: invariant, at most one decimal, no idle nought (<c>.5</c>, <c>-9.5</c>, <c>12</c>).</summary>
    /// <param name="value">A finite number in the units of the drawing.</param>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A drawing cannot carry a number that is not finite.");
        }

        var text = Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#.#", CultureInfo.InvariantCulture);

        // "#.#" writes nought as nothing and minus nought as a bare sign.
        return text is "" or "-" ? "0" : text;
    }
}
