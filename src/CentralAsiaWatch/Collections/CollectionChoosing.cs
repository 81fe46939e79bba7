using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Collections;

/// <summary>Adds a collection to the store, or takes one out: the one operation behind the page and the command.</summary>
public sealed class CollectionChoosing(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, CollectionQueries queries, Seeder seeder)
{
    /// <summary>An administrator adds or takes out.</summary>
    /// <returns>What was done, in a sentence.</returns>
    /// <exception cref="RefusedException">The person may not, or it cannot be done; nothing was changed.</exception>
    public async Task<string> ChooseAsync(Acting? acting, string slug, bool isIn, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.ChooseCollections, Subject.Other, cancellationToken);
        return await ChooseAsync(slug, isIn, person.DisplayName, cancellationToken);
    }

    /// <summary>Somebody who may write the store's file adds or takes out.</summary>
    /// <exception cref="RefusedException">It cannot be done; nothing was changed.</exception>
    public async Task<string> ChooseAsync(string slug, bool isIn, string who, CancellationToken cancellationToken)
    {
        var states = await queries.StatesAsync(cancellationToken);
        if (states.FirstOrDefault(one => one.Slug == slug) is not { } state)
        {
            throw new RefusedException($"‘{slug}’ is no collection; nothing was changed. There are {CollectionSlugs.Words([.. states.Select(one => one.Slug)])}.");
        }

        if (state.IsIn == isIn)
        {
            return $"{slug} is {(isIn ? "in the store already" : "not in the store")}; nothing was changed.";
        }

        if (slug == CollectionSlugs.Documents)
        {
            throw new RefusedException("The documents are what every store begins with; they stay. Nothing was changed.");
        }

        string[] wanted = [.. states.Where(one => one.Slug == slug ? isIn : one.IsIn).Select(one => one.Slug)];
        try
        {
            var outcome = await seeder.ChooseAsync(wanted, who, cancellationToken);
            return isIn
                ? $"{slug} was added: {Counted(outcome.Written?.Created ?? 0)} new, {outcome.Written?.Changed ?? 0} changed."
                : $"{slug} was taken out: {Counted(outcome.Hidden)} hidden. Added again, it comes back with everything that people wrote in it.";
        }
        catch (StartProblemException problem)
        {
            throw new RefusedException(problem.Message);
        }
    }

    private static string Counted(int count) => Formatting.NumberWords.Count(count, "record");
}
