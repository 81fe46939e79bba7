using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Data;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Hosting;

internal static class Pipeline
{
    private static readonly TimeSpan s_choiceKept = TimeSpan.FromDays(365);

    public static void UseWatchPipeline(this WebApplication application)
    {
        // Of a proxy on this machine, and no other: whether the reader came over TLS, and from where.
        application.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        application.UseWatchTransportSecurity();
        application.UseMiddleware<HeadRequests>();
        application.UseMiddleware<RequestLog>();
        application.UseMiddleware<SecurityHeaders>();
        application.UseMiddleware<HotAnswers>();
        application.UseResponseCompression();
        application.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        application.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseMiddleware<CanonicalAddress>();
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
            pages.UseMiddleware<Sharing.SharedViews>();
            pages.UseMiddleware<Sharing.LinkVersions>();
            pages.UseMiddleware<Sharing.ChartFiles>();
            pages.UseMiddleware<Sharing.Embeds>();
            pages.UseMiddleware<Sharing.OfferedCharts>();
            // After what reads an address as another one: the calendar is that of the view.
            pages.Use(PageCalendar.UseAsync);
        });
        application.UseMiddleware<DevelopmentOnly>();

        Importing.ImportEndpoints.UseImportLimit(application);

        // After the pages for errors and missing addresses, which go through it a second time.
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAuthentication();
        application.Use(Sharing.SharedView.ReadAsNobodyAsync);
        application.UseMiddleware<PrivatePages>();
        application.UseMiddleware<Programs.ProgramDoor>();
        application.UseMiddleware<CircuitDoor>();
        application.UseAuthorization();

        application.UseAntiforgery();
        application.UseMiddleware<StaleForms>();

        // Who asks is known from the store as it is, and only what is answered is of the past.
        application.UseMiddleware<Past.AsOfRequests>();

        // After it is known who may read: who may not is told nothing, not even that nothing is new. The tag of a past state is that state's.
        application.UseMiddleware<ConditionalAnswers>();
    }

    /// <summary>Remembers the theme where no script does it.</summary>
    public static void MapThemeSwitch(this WebApplication application) =>
        MapChoice(application, AppUrls.Theme, PageTheme.Cookie, theme => theme is "light" or "dark" ? theme : "auto");

    /// <summary>Remembers whether Solar Hijri dates are shown.</summary>
    public static void MapCalendarSwitch(this WebApplication application) => MapChoice(application, AppUrls.Calendar, PageCalendar.Name, PageCalendar.Kept);

    // A form sends what was chosen and where it was chosen; a cookie keeps it, and the reader is led back.
    private static void MapChoice(WebApplication application, string url, string name, Func<string, string> read) =>
        application.MapPost(url, async (HttpContext context) =>
        {
            if (!context.Request.HasFormContentType)
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return;
            }

            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Response.Cookies.Append(name, read(form[name].ToString()), new CookieOptions
            {
                MaxAge = s_choiceKept,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                IsEssential = true,
            });
            var back = form["return"].ToString();
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            // A header is ASCII; an address in another script is written as its bytes.
            context.Response.Headers.Location = IsOurs(back) && Uri.TryCreate(new Uri("http://here"), back, out var whole) ? whole.PathAndQuery : AppUrls.Situation;
        }).DisableAntiforgery().AllowAnonymous().ExcludeFromDescription();

    /// <summary>200 when the store can be read and written, else 503.</summary>
    public static void MapHealth(this WebApplication application) =>
        application.MapGet("/healthz", async (IDbContextFactory<WatchDbContext> dbFactory, WriteGate gate, ILogger<SecurityHeaders> logger, CancellationToken cancellationToken) =>
        {
            try
            {
                return await gate.RunAsync(async () =>
                {
                    await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
                    await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                    // Written for real and taken back: only that proves that there is room and a right to write.
                    await db.SeedStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.FilesHash, state => state.FilesHash), cancellationToken);
                    _ = await db.Revisions.AsNoTracking().Where(revision => revision.Sequence > 0).OrderByDescending(revision => revision.Sequence).Select(revision => revision.Hash).FirstOrDefaultAsync(cancellationToken);
                    await transaction.RollbackAsync(cancellationToken);
                    return Results.Text("ok");
                }, cancellationToken);
            }
            catch (Exception problem) when (problem is Microsoft.Data.Sqlite.SqliteException or DbUpdateException or InvalidOperationException)
            {
                logger.LogError(problem, "The store cannot be read and written.");
                return Results.Text("The store cannot be read and written.", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous().ExcludeFromDescription();

    // Only a page of ours: one slash at the start, and no second.
    private static bool IsOurs(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl);

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments(AppUrls.Assistants, StringComparison.Ordinal);
}
