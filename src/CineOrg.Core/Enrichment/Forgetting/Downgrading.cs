using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;

namespace CineOrg.Core.Enrichment.Forgetting;

/// <summary>
/// Lets go of what sources said beyond a level. What persons wrote is no source's word and never looked at; what no source here could say
/// again stays too. What is left is shown anew, and the questions are open for whoever asks next.
/// </summary>
public sealed class Downgrading(
    IMovieRepository movies, IPeopleRepository people, IHeldRepository held, Resolution resolution, IEnumerable<ISource> sources, EnrichmentOptions options,
    ITransactions transactions) : ILetGo
{
    private readonly IReadOnlyDictionary<string, ISource> _sources = sources.ToDictionary(source => source.Name);

    public int AtOnce => 20;
    public bool Takes(Going going) => going is Downgrade;

    public Task<Freed> Let(IReadOnlyList<Going> going, DateTimeOffset now, Cause cause, CancellationToken stop) => transactions.Run(Durability.Bulk, transaction =>
        going.Cast<Downgrade>().Select(one => Let(transaction, one, cause)).Aggregate(default(Freed), Freed.Add), stop);

    private Freed Let(ITransaction transaction, Downgrade going, Cause cause)
    {
        if (resolution.Held(transaction, going.Kind, going.Id) is not { } level || level <= going.To || CameBack(transaction, going)) return default;
        var before = resolution.Said(transaction, going.Kind, going.Id);
        var remains = Remains.Of(before, States(transaction, going), Enrichers.Of(going.Kind), going.To, CanAsk, going.KeepsSummary ? options.Languages : []);
        if (remains.Level >= level) return default;
        Write(transaction, going, remains, cause);
        transaction.Append<Event>(going.Kind == EntityKind.Movie
            ? new MovieDowngraded(going.Id, level.Word(), remains.Level.Word(), going.Reason.Rule)
            : new PersonDowngraded(going.Id, level.Word(), remains.Level.Word(), going.Reason.Rule), cause);
        return new(1, going.Bytes);
    }

    // Somebody opened it between the rule's look and now.
    private bool CameBack(ITransaction transaction, Downgrade going) =>
        going.Used is { } used && held.LastAccess(transaction, going.Kind, going.Id) > used;

    private IReadOnlyList<EnricherState> States(ITransaction transaction, Downgrade going) =>
        going.Kind == EntityKind.Movie ? movies.EnricherStates(transaction, going.Id) : people.EnricherStates(transaction, going.Id);

    private bool CanAsk(string source, Enricher enricher) => _sources.TryGetValue(source, out var one) && enricher.Takes(one);

    private void Write(ITransaction transaction, Downgrade going, Remains remains, Cause cause)
    {
        if (going.Kind == EntityKind.Movie) Movie(transaction, going.Id, remains, cause);
        else Person(transaction, going.Id, remains, cause);
    }

    private void Movie(ITransaction transaction, Guid id, Remains remains, Cause cause)
    {
        foreach (var document in remains.Documents)
            if (document.Statements.Count > 0) movies.SaveSource(transaction, id, document);
            else movies.DropSource(transaction, id, document.Source);
        movies.Reopen(transaction, id, remains.Reopened);
        var shown = resolution.Movie(transaction, id, remains.Reopened.Contains(Enrichers.Credits), cause, remains.Level, remains.Reopened.Contains("collections"));
        if (remains.Reopened.Contains(Enrichers.Credits) && shown is { Credits: null }) movies.DropCredits(transaction, id);
    }

    private void Person(ITransaction transaction, Guid id, Remains remains, Cause cause)
    {
        foreach (var document in remains.Documents) people.SaveSource(transaction, id, document);
        people.Reopen(transaction, id, remains.Reopened);
        resolution.Person(transaction, id, remains.Level);
        if (!remains.Reopened.Contains(Enrichers.Filmography)) return;
        people.DropFilmography(transaction, id);
        resolution.Filmography(transaction, id, cause);
    }
}
