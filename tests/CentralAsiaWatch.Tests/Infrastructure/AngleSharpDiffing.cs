using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>bUnit asks for a newer AngleSharp.Diffing than the feed has; the one there is serves. To go when the feed has 1.1.1.</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
