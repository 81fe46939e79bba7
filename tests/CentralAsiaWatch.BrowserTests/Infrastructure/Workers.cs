using System.Text.Json;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CentralAsiaWatch.BrowserTests.Infrastructure;

/// <summary>Windows of people who are signed in.</summary>
public static class Workers
{
    /// <summary>A window in which a person of that role is signed in.</summary>
    public static async Task<Reader> OpenAsAsync(this Browser browser, WatchApp app, PersonRole role, string? name = null)
    {
        using var visitor = await app.SignInAsync(role, name);
        return await browser.OpenAsAsync(app, visitor);
    }

    /// <summary>A window with what a visitor's browser knows.</summary>
    public static async Task<Reader> OpenAsAsync(this Browser browser, WatchApp app, Visitor visitor)
    {
        var cookies = visitor.Cookies.GetCookies(app.Address).Select(cookie => new
        {
            name = cookie.Name,
            value = cookie.Value,
            domain = app.Address.Host,
            path = "/",
            expires = -1,
            httpOnly = true,
            secure = false,
            sameSite = "Lax",
        });
        return await browser.OpenAsync(new BrowserNewContextOptions { StorageState = JsonSerializer.Serialize(new { cookies, origins = Array.Empty<object>() }) }, app);
    }
}
