using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Providers.Demo;

/// <summary>Which entry of the pack is this film or person?</summary>
internal sealed class DemoLookup(DemoClient client)
{
    /// <summary>By the pack's key, else by another source's id, else by title and year (a year beside is near enough).</summary>
    public async Task<DemoWork?> Work(Subject movie, CancellationToken stop)
    {
        if (movie.ExternalIds[DemoClient.Provider] is { } key) return await client.Work(key, stop);
        return await ById(movie, stop) ?? await ByTitle(movie, stop);
    }

    public async Task<DemoPerson?> Person(Subject person, CancellationToken stop)
    {
        if (person.ExternalIds[DemoClient.Provider] is { } key) return await client.Person(key, stop);
        var found = await client.FindPeople(IdTerms(person), stop);
        return found.Count == 1 ? found[0] : null;
    }

    private async Task<DemoWork?> ById(Subject movie, CancellationToken stop)
    {
        var found = await client.FindWorks(IdTerms(movie), stop);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>By the pack's key, else by another source's id.</summary>
    public async Task<DemoCollection?> Collection(ExternalIds ids, CancellationToken stop)
    {
        if (ids[DemoClient.Provider] is { } key) return await client.Collection(key, stop);
        var found = await client.FindCollections([.. ids.Select(id => DemoClient.IdTerm(id.Key, id.Value))], stop);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Two films that fit equally well are no answer: somebody else must tell them apart.</summary>
    private async Task<DemoWork?> ByTitle(Subject movie, CancellationToken stop)
    {
        var found = await client.FindWorks([DemoClient.TitleTerm(movie.Title)], stop);
        var nearest = found.Where(work => Distance(work) <= 1).GroupBy(Distance).MinBy(group => group.Key)?.ToList();
        return nearest is [var one] ? one : null;

        int Distance(DemoWork work) => movie.Year is { } year ? Math.Abs(work.Year - year) : 0;
    }

    private static IReadOnlyList<string> IdTerms(Subject subject) =>
        [.. subject.ExternalIds.Select(id => DemoClient.IdTerm(id.Key, id.Value))];
}
