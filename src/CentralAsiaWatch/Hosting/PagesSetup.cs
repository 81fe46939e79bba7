using System.Text.Encodings.Web;
using System.Text.Unicode;
using CentralAsiaWatch.Components;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Search;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;

namespace CentralAsiaWatch.Hosting;

internal static class PagesSetup
{
    private const int MaximumHubMessageBytes = 1024 * 1024;

    public static void AddWatchPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Letters of every script stand in a page as themselves: numbered entities would triple the size of Cyrillic and Dari names.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents();
        // The default of 32 KB silently loses a big paste (reliability.md, finding 1).
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = MaximumHubMessageBytes);
        services.AddRadzenComponents();
        services.AddProblemDetails();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<Api.ApiDocument>());
        services.AddResponseCompression(compression =>
        {
            // Pages carry no secret beside what a reader typed, so compression over TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliPages>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "text/csv", "application/geo+json", "text/calendar", "application/atom+xml", "application/feed+json"];
        });
        services.AddSingleton<SearchQueries>();
        Sharing.SharingSetup.Add(services);
    }

    public static void MapWatchEndpoints(this WebApplication application)
    {
        application.MapStaticAssets().AllowAnonymous();
        application.MapThemeSwitch();
        application.MapCalendarSwitch();
        application.MapSuggestions();
        Editing.DraftEndpoints.MapDrafts(application);
        Importing.ImportEndpoints.MapImports(application);
        application.MapHealth();
        application.MapPasskeys();
        Live.LiveEndpoint.MapLive(application);
        application.MapOpenApi();
        Api.RecordEndpoints.MapRecords(application);
        Changes.ChangeFeed.Map(application);
        TakeAway.TakeAwayEndpoints.Map(application);
        Reviewing.ReviewEndpoints.Map(application);
        Following.ViewFeed.Map(application);
        Following.DigestEndpoints.Map(application);
        Programs.AssistantEndpoint.Map(application);
        Signposts.SignpostEndpoints.Map(application);
        Sharing.ShareLinkEndpoints.Map(application);
        Citing.CiteEndpoint.Map(application);
        Briefs.BriefEndpoints.Map(application);
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.DisableWebSocketCompression = true).KeepCircuitsToWorkingPages();
    }
}
