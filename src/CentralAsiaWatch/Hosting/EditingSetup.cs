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
        services.AddSingleton<DraftAnnouncements>();
        services.AddSingleton<DraftOperations>();
        services.AddSingleton<ProposalQueries>();
        services.AddSingleton<RecordReferrers>();
        services.AddSingleton<RecordEditing>();
        services.AddSingleton<RecordMerging>();
        services.AddSingleton<TwinQueries>();
        services.AddSingleton<TwinOperations>();
        services.AddSingleton<RecordFieldQueries>();
        services.AddSingleton<ReviewOperations>();
        services.AddSingleton<Reviewing.ReviewQueries>();
        services.AddSingleton<Changes.ChangeQueries>();
        services.AddSingleton<Signposts.SignpostQueries>();
        services.AddSingleton<Signposts.RecordSignposts>();
    }
}
