using System.Xml.Linq;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>The names of Office Open XML that a brief uses (ECMA-376, transitional).</summary>
internal static class WordNames
{
    public const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>An element of the word processor with attributes of its namespace.</summary>
    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    /// <summary>An attribute of the word processor.</summary>
    public static XAttribute Attribute(string name, object value) => new(W + name, value);

    /// <summary>An element that holds one value: <c>&lt;w:pStyle w:val="Heading1"/&gt;</c>.</summary>
    public static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", value));
}
