using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CentralAsiaWatch.Data;

/// <summary>The store. Each provider has a subclass of its own, and with it a migration set of its own.</summary>
public abstract class WatchDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Actor> Actors => Set<Actor>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<LeverageAssessment> LeverageAssessments => Set<LeverageAssessment>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<SourceParagraph> SourceParagraphs => Set<SourceParagraph>();
    public DbSet<Citation> Citations => Set<Citation>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Facet> Facets => Set<Facet>();
    public DbSet<RecordFacet> RecordFacets => Set<RecordFacet>();
    public DbSet<FacetQuarter> FacetQuarters => Set<FacetQuarter>();
    public DbSet<FacetYear> FacetYears => Set<FacetYear>();
    public DbSet<ProjectionState> ProjectionStates => Set<ProjectionState>();
    public DbSet<SeedState> SeedStates => Set<SeedState>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalStep> ProposalSteps => Set<ProposalStep>();
    public DbSet<ReviewNote> ReviewNotes => Set<ReviewNote>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonPasskey> PersonPasskeys => Set<PersonPasskey>();
    public DbSet<PersonSession> PersonSessions => Set<PersonSession>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();
    public DbSet<CentralAsiaWatch.Sharing.ShareLink> ShareLinks => Set<CentralAsiaWatch.Sharing.ShareLink>();
    public DbSet<Following.SavedView> SavedViews => Set<Following.SavedView>();
    public DbSet<Following.ViewFollow> ViewFollows => Set<Following.ViewFollow>();
    public DbSet<Following.ViewHook> ViewHooks => Set<Following.ViewHook>();
    public DbSet<Programs.ApiKey> ApiKeys => Set<Programs.ApiKey>();

    /// <summary>Of a context that reads a past state: its last revision, 0 for one before the first. Null for the store as it is.</summary>
    public long? PastSequence => Past?.Sequence;

    /// <summary>Of such a context: true where nothing of the store as it is now is read.</summary>
    public bool IsPastWhole => Past?.IsWhole == true;

    /// <summary>The connection that a context of a past state gives back when it is done with.</summary>
    internal PastConnection? Past { get; init; }

    /// <inheritdoc />
    public override void Dispose()
    {
        if (Past is null)
        {
            base.Dispose();
        }

        Past?.GiveBack();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        if (Past is null)
        {
            await base.DisposeAsync();
        }

        Past?.GiveBack();
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes of the context of a past state for good: it is handed out again and again until then.</summary>
    internal void End() => base.Dispose();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WatchDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}

/// <summary>The store in a SQLite file. Migrations: <c>Data/Migrations/add.sh NAME</c>.</summary>
public sealed class SqliteWatchDbContext(DbContextOptions<SqliteWatchDbContext> options) : WatchDbContext(options)
{
    // Said by the database itself from what a revision holds, so that revisions written before this column have it too and nothing has to be updated.
    private const string ActionOfARevision =
        "CASE WHEN json_extract(After, '$.mergedInto') IS NOT NULL THEN 'merged' WHEN json_extract(After, '$.hidden') THEN 'hidden' "
        + "WHEN Before IS NULL THEN 'entered' WHEN json_extract(Before, '$.hidden') THEN 'restored' ELSE 'corrected' END";

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Neither written nor read back: what a write appended needs no second look.
        var action = modelBuilder.Entity<Revision>().Property(revision => revision.Action).HasComputedColumnSql(ActionOfARevision, stored: false).ValueGeneratedNever().Metadata;
        action.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        action.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}

/// <summary>The store in PostgreSQL: the same model, with a migration set of its own to come.</summary>
public sealed class PostgresWatchDbContext(DbContextOptions<PostgresWatchDbContext> options) : WatchDbContext(options);
