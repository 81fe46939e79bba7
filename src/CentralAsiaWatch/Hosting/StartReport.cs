using CentralAsiaWatch.Data;
using CentralAsiaWatch.Seeding;

namespace CentralAsiaWatch.Hosting;

/// <summary>Says on the console where the program listens and where the store is.</summary>
public sealed class StartReport(StoreLocation store, ILogger<StartReport> logger)
{
    /// <summary>Writes the report.</summary>
    public void Write(IEnumerable<string> urls, SeedOutcome seeded)
    {
        if (seeded.Written is { } written)
        {
            logger.LogInformation(
                "Seeds: {Created} records new, {Changed} changed, {Unchanged} unchanged, {Left} left as people changed them.",
                written.Created, written.Changed, written.Unchanged, seeded.LeftToPeople);
        }

        logger.LogInformation("The store is {Store}", store.File);
        logger.LogInformation("CentralAsiaWatch listens on {Urls}", string.Join(" and ", urls));
    }
}
