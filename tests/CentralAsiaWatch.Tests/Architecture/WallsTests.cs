using System.Reflection;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Architecture;

/// <summary>The shape that docs/architecture.md promises, kept by tests and not by good will.</summary>
public sealed class WallsTests
{
    private const int MaximumMarkupLines = 120;
    private const int MaximumCodeBehindLines = 150;

    private static readonly string[] s_below = ["Queries", "Filter", "Configuration", "Calculator", "Mapping", "Content", "Filters", "Row", "Item"];
    private static readonly string[] s_namespacesBelow =
        ["CentralAsiaWatch.Data", "CentralAsiaWatch.Seeding", "CentralAsiaWatch.Records", "CentralAsiaWatch.Filtering", "CentralAsiaWatch.Dates", "CentralAsiaWatch.Vocabulary", "CentralAsiaWatch.Options", "CentralAsiaWatch.Api"];
    private static readonly string[] s_interface = ["Radzen", "Microsoft.AspNetCore.Components", "Microsoft.JSInterop"];

    private static readonly Dictionary<string, string> s_banned = new()
    {
        [@"(^|[\s>])\w+@(if|foreach|for|switch|while)\b"] = "after a letter an @ is text, as in an address: a reader would see it",
        [@"\bMarkupString\b|\bAddMarkupContent\b"] = "text is always escaped; draw with nodes",
        [@"\bFromSqlRaw\b|\bExecuteSqlRaw\w*\b|\bSqlQueryRaw\b"] = "values go into SQL as parameters",
        [@"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b"] = "the time comes from TimeProvider",
        [@"\bTask\.Delay\b|\bThread\.Sleep\b"] = "nothing waits for the clock",
        [@"#region\b"] = "a file that needs regions is two files",
        [@"\bConsole\.Write(Line)?\("] = "what is said is logged",
    };

    [Fact]
    public void WhatStandsBelowThePages_KnowsNothingOfThem()
    {
        var below = typeof(WatchApplication).Assembly.GetTypes()
            .Where(type => !IsInterface(type) && (s_below.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)) || s_namespacesBelow.Contains(type.Namespace)));

        Assert.Empty(below.SelectMany(type => Named(type).Where(IsInterface).Select(other => $"{type.FullName} knows {other.FullName}")).Distinct());
    }

    [Fact]
    public void Components_KnowNoStore()
    {
        var components = typeof(WatchApplication).Assembly.GetTypes().Where(type => typeof(Microsoft.AspNetCore.Components.ComponentBase).IsAssignableFrom(type));

        Assert.Empty(components.SelectMany(type => Named(type)
            .Where(other => other.Namespace?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true || other.Namespace == "CentralAsiaWatch.Data")
            .Select(other => $"{type.FullName} knows {other.FullName}")).Distinct());
    }

    [Fact]
    public void Files_AreShort() => Assert.Empty(
        from file in RepositoryFolder.ProgramFiles("*.razor*")
        let most = file.EndsWith(".razor", StringComparison.Ordinal) ? MaximumMarkupLines : file.EndsWith(".razor.cs", StringComparison.Ordinal) ? MaximumCodeBehindLines : int.MaxValue
        let lines = File.ReadLines(file).Count()
        where lines > most
        select $"{Path.GetRelativePath(RepositoryFolder.Root, file)} has {lines} lines, {most} at most");

    [Fact]
    public void Code_HoldsNothingThatIsBanned() => Assert.Empty(
        from file in RepositoryFolder.ProgramFiles("*.cs").Concat(RepositoryFolder.ProgramFiles("*.razor"))
        where !file.Contains("Migrations", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        from ban in s_banned
            // The choices of closed lists, the program's own words, are one piece of markup for all forms that are open (docs/decisions/0020).
        where !(ban.Key.Contains("MarkupString", StringComparison.Ordinal) && file.EndsWith("FormOptions.cs", StringComparison.Ordinal))
        where Regex.IsMatch(line.Text, ban.Key, RegexOptions.None, TimeSpan.FromSeconds(1))
        select $"{Path.GetRelativePath(RepositoryFolder.Root, file)} line {line.Number}: {ban.Value}");

    [Fact]
    public void Components_HoldNoQueries() => Assert.Empty(
        from file in RepositoryFolder.ProgramFiles("*.razor").Concat(RepositoryFolder.ProgramFiles("*.razor.cs"))
        from word in new[] { "DbContext", "EntityFrameworkCore", "IQueryable" }
        where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
        select $"{Path.GetRelativePath(RepositoryFolder.Root, file)} names {word}");

    private static bool IsInterface(Type type) =>
        typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type) || s_interface.Any(part => type.Namespace is { } name && (name == part || name.StartsWith(part + ".", StringComparison.Ordinal)));

    // Every type that a type names in its members, its base and its attributes.
    private static IEnumerable<Type> Named(Type type)
    {
        const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var members = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(type.GetMethods(All).Select(method => method.GetMethodBody()).OfType<MethodBody>().SelectMany(body => body.LocalVariables).Select(local => local.LocalType))
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType);
        return members.OfType<Type>().SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
