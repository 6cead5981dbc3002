using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Storage.Images;
using CineOrg.Storage.Merging;
using CineOrg.Storage.Portable;

namespace CineOrg.Tests.Storage.Portable;

/// <summary>A catalogue with something of everything, and its way out and in.</summary>
internal sealed class PortableRig : IDisposable
{
    public Store Store { get; } = new();

    public PortableCatalogue Portable => new(Store.Database, Store.Get<Redirects>(), Store.Get<ImageFolder>(), Store.Get<ImageStore>(), TrustOrder.Default);

    public string Folder { get; } = Directory.CreateTempSubdirectory("cineorg-portable-").FullName;

    public string Out(string name) => Path.Combine(Folder, name);

    public PortableCounts Export(string place) => Portable.Export(place, (_, _) => { }, CancellationToken.None);

    public Task<ImportReport> Import(string place, bool dryRun = false) => Portable.Import(place, dryRun, (_, _) => { }, CancellationToken.None);

    /// <summary>Two films, two people with a credit, a film that somebody saw, and one that only its file names.</summary>
    public async Task<(Guid Metropolis, Guid Lang)> Fill()
    {
        var metropolis = await Store.Film("Metropolis", 1927, ids: ExternalIds.Of("wikidata", "Q151599"));
        await Store.Film("L’Œuvre au noir “é” 🎬", 1988);
        await Say(metropolis, "wikidata", "Metropolis", "drama");
        var lang = await Store.Database.Run(Core.Events.Durability.Bulk, transaction =>
        {
            var (person, _) = Store.People.Ensure(transaction, "Fritz Lang", ExternalIds.Of("imdb", "nm0000485"));
            var (helm, _) = Store.People.Ensure(transaction, "Brigitte Helm", ExternalIds.None);
            Store.Movies.SaveCredits(transaction, metropolis, [new(person, CreditCategory.Crew, "director", null, 0), new(helm, CreditCategory.Cast, "actor", "Maria", 1)]);
            Store.Seen.Mark(transaction, "owner", metropolis, Store.Clock.GetUtcNow());
            CineOrg.Storage.Engine.Transaction.Of(transaction).Lane.Script("""
                insert into collections(uuid, asked_at, created_at) values(x'0192d3b0000070008000000000000001', null, 1000);
                insert into collection_texts select id, 'fr', 'Cycle' from collections;
                insert into collection_ids(source, value, collection_id) select 'wikidata', 'Q42', id from collections;
                insert into collection_parts select c.id, w.id, 2, 1 from collections c, works w where w.year = 1927;
                insert into told_apart select min(p.uuid), max(p.uuid), 1000 from persons p;
                insert into clashes(uuid, kind, source, value, holder, claimant, state, created_at)
                  select x'0192d3b0000070008000000000000002', 1, 'wikidata', 'Q7', min(p.uuid), max(p.uuid), 2, 1000 from persons p;
                """);
            return person;
        });
        return (metropolis, lang);
    }

    /// <summary>Lets a source say something of a film, and shows it.</summary>
    public Task Say(Guid film, string source, string title, string genre, int minutesLater = 0) => Store.Write(transaction =>
    {
        SourceDocument document = new(source, "X1", "https://example.org/x", Store.Clock.GetUtcNow().AddMinutes(minutesLater),
        [
            new(Field.Title, "fr", title, "details"), new(Field.Year, null, "1927", "details"), new(Field.Genre, null, genre, "genres"), new(Field.ExternalId, null, "imdb:tt0017136", "externalIds"),
            new(Field.Rating, null, """{"value":8.3,"scale":10}""", "rating"),
        ]);
        Store.Movies.SaveSource(transaction, film, document);
        Store.Movies.SaveEnricherStates(transaction, film, [new("details", EnricherOutcome.Done, Store.Clock.GetUtcNow(), null)]);
        Store.Movies.SaveResolved(transaction, film, Merge.Movie([document], TrustOrder.Default), Level.Basic);
    });

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
