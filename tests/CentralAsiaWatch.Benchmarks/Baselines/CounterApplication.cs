using CentralAsiaWatch.Benchmarks.Working;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CentralAsiaWatch.Benchmarks.Baselines;

/// <summary>The least interactive page there can be, a button that counts, in a program set up as ours is: what a circuit of a working page is measured against.</summary>
internal static class CounterApplication
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var application = builder.Build();
        application.UseAntiforgery();
        application.MapMemory();
        application.MapRazorComponents<CounterPage>().AddInteractiveServerRenderMode(mode => mode.DisableWebSocketCompression = true);
        await application.RunAsync();
        return 0;
    }
}

/// <summary>The page, static around its counter.</summary>
[Route("/")]
public sealed class CounterPage : ComponentBase
{
    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!doctype html><title>Counter</title>");
        builder.OpenComponent<Counter>(1);
        builder.AddComponentRenderMode(new InteractiveServerRenderMode(prerender: false));
        builder.CloseComponent();
    }
}

/// <summary>The counter.</summary>
public sealed class Counter : ComponentBase
{
    private int _count;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => _count++));
        builder.AddContent(2, $"Clicked {_count} times");
        builder.CloseElement();
    }
}
