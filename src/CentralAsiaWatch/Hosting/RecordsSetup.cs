using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Contested;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Method;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using CentralAsiaWatch.Sources;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class RecordsSetup
{
    /// <summary>Everything that reads and writes records. All of it is stateless, and so made once.</summary>
    public static void AddWatchRecords(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IRecordMapping, ActorMapping>();
        services.AddSingleton<IRecordMapping, SourceMapping>();
        services.AddSingleton<IRecordMapping, EventMapping>();
        services.AddSingleton<IRecordMapping, AgreementMapping>();
        services.AddSingleton<IRecordMapping, ProjectMapping>();
        services.AddSingleton<IRecordMapping, FigureMapping>();
        services.AddSingleton<IRecordMapping, LeverageMapping>();
        services.AddSingleton<RecordMappings>();
        services.AddSingleton<ReferenceCache>();
        services.AddSingleton<WriteAnnouncements>();
        services.AddSingleton<RecordWriter>();
        services.AddSingleton<ProjectionRebuild>();
        services.AddSingleton<Seeder>();
        services.AddSingleton<Collections.CollectionRemoval>();
        services.AddSingleton<Collections.CollectionQueries>();
        services.AddSingleton<Collections.CollectionChoosing>();
        services.AddSingleton<RevisionVerifier>();
        services.AddSingleton<StartReport>();
        services.AddSingleton<RecordList>();
        services.AddSingleton<RecordQueries>();
        services.AddSingleton<EventQueries>();
        services.AddSingleton<EventDensityQueries>();
        services.AddSingleton<EventSpanQueries>();
        services.AddSingleton<EventBarQueries>();
        services.AddSingleton<KeptCountQueries>();
        services.AddSingleton<TimelineQueries>();
        services.AddSingleton<EventPageQueries>();

        // Judgements, contests and the method.
        services.AddSingleton<LeverageQueries>();
        services.AddSingleton<ContestedQueries>();
        services.AddSingleton<MethodQueries>();

        // Relations between two sides, and the Situation page.
        services.AddSingleton<Relations.RelationQueries>();
        services.AddSingleton<Situation.SituationQueries>();

        // Numbers opened to their events, and relations beside each other.
        services.AddSingleton<Explaining.ExplainQueries>();
        services.AddSingleton<Comparing.CompareQueries>();

        // Lists and the pages of single records.
        services.AddSingleton<ListReader>();
        services.AddSingleton<RecordCounts>();
        services.AddSingleton<ActorQueries>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<SourceTexts>();
        services.AddSingleton<FigureQueries>();

        // Map and network. The gazetteer is read when it is first asked for, which is at start.
        services.AddSingleton<Method.SecondCodings>();
        services.AddSingleton(provider => Map.GazetteerFile.Load(provider.GetRequiredService<IOptions<WatchOptions>>().Value.Seeds.Path));
        services.AddSingleton<PeriodQueries>();
        services.AddSingleton<Map.MapQueries>();
        services.AddSingleton<Network.NetworkQueries>();
        services.AddSingleton<Promises.PromiseQueries>();
        services.AddSingleton<CollectedQueries>();

        // What has changed since a time.
        services.AddSingleton<Past.SinceQueries>();

        // The reading desk.
        services.AddSingleton<Desk.DeskShelf>();
        services.AddSingleton<Desk.DeskQueries>();
        services.AddSingleton<Desk.DeskAnswers>();

        // Citations and briefs.
        services.AddSingleton<Citing.PinnedTime>();
        services.AddSingleton<Citing.CiteQueries>();
        services.AddSingleton<Briefs.BriefQueries>();

        // Open pages are told of new events.
        services.AddSingleton<Live.LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<Live.LiveFeed>());

        // What is taken away: answers that are asked for again, records in streams, feeds, the data package.
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<TakeAway.RecordStretches>();
        services.AddSingleton<TakeAway.RecordFeedQueries>();
        services.AddSingleton<TakeAway.ViewFeedQueries>();
        services.AddSingleton<TakeAway.DataPackage>();
    }
}
