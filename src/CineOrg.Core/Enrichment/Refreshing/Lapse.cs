using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Lets go of what a source said too long ago to be kept, and of all that was shown from it alone; the questions it had answered are open
/// again, for whoever next asks.
/// </summary>
public sealed class Lapse(IMovieRepository movies, IPeopleRepository people, IOutdated outdated, Resolution resolution, ITransactions transactions) : ILetGo
{
    private const int Some = 50;

    public int AtOnce => Some;
    public bool Takes(Going going) => going is Lapsed;

    public Task<Freed> Let(IReadOnlyList<Going> going, DateTimeOffset now, Cause cause, CancellationToken stop) => transactions.Run(Durability.Bulk, transaction =>
    {
        // Only what a licence limits: nothing else may be named so.
        var limited = going.Cast<Lapsed>().Where(one => Licence.LongestKept.ContainsKey(one.Source)).ToList();
        foreach (var one in limited) One(transaction, one.Source, one.Kind, one.Id, cause);
        return new Freed(limited.Count, 0);
    }, stop);


    /// <returns>How many documents went.</returns>
    public async Task<int> Drop(string source, EntityKind kind, DateTimeOffset before, Cause cause, Func<Task> alive, CancellationToken stop)
    {
        var dropped = 0;
        while (await outdated.Older(source, kind, before, Some, stop) is { Count: > 0 } old)
        {
            await transactions.Run(Durability.Bulk, transaction =>
            {
                foreach (var id in old) One(transaction, source, kind, id, cause);
                return true;
            }, stop);
            dropped += old.Count;
            await alive();
        }
        return dropped;
    }

    private void One(ITransaction transaction, string source, EntityKind kind, Guid id, Cause cause)
    {
        if (resolution.Held(transaction, kind, id) is not { } held) return;
        var questions = outdated.Drop(transaction, source, kind, id);
        var enrichers = kind == EntityKind.Movie ? Enrichers.OfMovies : Enrichers.OfPeople;
        var open = enrichers.Where(enricher => questions.Contains(enricher.Name)).Select(enricher => enricher.Level - 1).Append(held).Min();
        if (kind == EntityKind.Person) Person(transaction, id, open, questions.Contains(Enrichers.Filmography), cause);
        else Movie(transaction, id, open, questions.Contains(Enrichers.Credits), cause);
        transaction.Append(new DocumentLapsed(id, kind.Word(), source, held.Word(), open.Word()), cause);
    }

    // Whom it alone credited goes too.
    private void Movie(ITransaction transaction, Guid id, Level open, bool credited, Cause cause)
    {
        if (resolution.Movie(transaction, id, withCredits: true, cause, open, withCollections: true) is { Credits: null } && credited)
            movies.SaveCredits(transaction, id, []);
    }

    // The films that it alone named stay known, since others may know them; not that this person was in them.
    private void Person(ITransaction transaction, Guid id, Level open, bool hadFilms, Cause cause)
    {
        resolution.Person(transaction, id, open);
        if (!hadFilms) return;
        people.DropFilmography(transaction, id);
        resolution.Filmography(transaction, id, cause);
    }
}
