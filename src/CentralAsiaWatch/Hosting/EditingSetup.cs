using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;

namespace CentralAsiaWatch.Hosting;

internal static class EditingSetup
{
    /// <summary>Everything by which people write records. All of it is stateless, and so made once.</summary>
    public static void AddWatchEditing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AccessCheck>();
        services.AddSingleton<FormNameQueries>();
        services.AddSingleton<PendingSources>();
        services.AddSingleton<KeptTexts>();
        services.AddSingleton<DraftAnnouncements>();
        services.AddSingleton<DraftOperations>();
        services.AddSingleton<ProposalQueries>();
        services.AddSingleton<RecordReferrers>();
        services.AddSingleton<RecordEditing>();
        services.AddSingleton<RecordMerging>();
        services.AddSingleton<TwinQueries>();
        services.AddSingleton<RecordTwinQueries>();
        services.AddSingleton<TwinOperations>();
        services.AddSingleton<Maintenance.MaintenanceQueries>();
        services.AddSingleton<Maintenance.MaintenanceOperations>();

        // Many records at once. Runs are held, so that they outlive the request that starts them.
        services.AddSingleton<Importing.ImportGroundQueries>();
        services.AddSingleton<Importing.ImportPlanner>();
        services.AddSingleton<Importing.ImportQueries>();
        services.AddSingleton<Importing.ImportOperations>();
        services.AddSingleton<Importing.ImportReviewOperations>();
        services.AddSingleton<Importing.ImportWriter>();
        services.AddSingleton<Importing.ImportExport>();
        services.AddSingleton<Importing.ImportRuns>();
        services.AddSingleton<RecordFieldQueries>();
        services.AddSingleton<ReviewOperations>();
        services.AddSingleton<Reviewing.ReviewQueries>();
        services.AddSingleton<Reviewing.CitedQueries>();
        services.AddSingleton<Changes.ChangeQueries>();
        services.AddSingleton<Signposts.SignpostQueries>();
        services.AddSingleton<Signposts.RecordSignposts>();
    }
}
