using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>People, as the engine enriches them: the same levels, and a filmography that reaches beyond what is owned.</summary>
internal sealed class PersonKnowledge(IPeopleRepository people, Resolution resolution, EnrichmentOptions options) : IKnowledge
{
    public string Kind => "person";
    public IReadOnlyList<Enricher> Enrichers => Enrichment.Enrichers.OfPeople;
    public string? First => null;

    public async Task<Held?> Load(Guid id, CancellationToken stop)
    {
        if (await people.Find(id, stop) is not { } person) return null;
        return new(new(id, person.Name, null, person.ExternalIds, options.Languages), person.Level)
        {
            Documents = (await people.Sources(id, stop)).ToDictionary(document => document.Source),
            States = (await people.EnricherStates(id, stop)).ToDictionary(state => state.Enricher),
        };
    }

    public Held WithIds(Held held) => held;

    public void Save(ITransaction transaction, Held held, Level level, IReadOnlyList<string> enrichers, Cause cause)
    {
        var id = held.Subject.Id;
        if (people.Find(transaction, id) is null) return; // merged into another while the sources were asked: that one asks for itself
        foreach (var document in held.ChangedDocuments) people.SaveSource(transaction, id, document);
        people.SaveEnricherStates(transaction, id, held.States.Values);
        resolution.Person(transaction, id, level);
        if (enrichers.Contains(Enrichment.Enrichers.Filmography)) resolution.Filmography(transaction, id, cause);
        transaction.Append(new PersonEnriched(id, held.Level.Word(), level.Word(), enrichers), cause);
    }
}
