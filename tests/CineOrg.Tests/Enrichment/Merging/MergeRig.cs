using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Enrichment.Merging;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Tests.Storage;
using Statement = CineOrg.Core.Catalogue.Statement;

namespace CineOrg.Tests.Enrichment.Merging;

/// <summary>The true merge service on a true database, with films and people as sources told of them.</summary>
internal sealed class MergeRig : IDisposable
{
    private static readonly EnrichmentOptions Options = new();

    public MergeRig()
    {
        Merges = Store.Get<IMergeRepository>();
        var resolution = new Resolution(Store.Movies, Store.People, Store.Collections, Options, Store.Clock);
        Service = new(Store.Database, Merges, new(Store.Movies, Merges, resolution), Store.Clock);
        Judge = new(Service, Merges);
        Corrections = new(Store.Get<ICorrectionRepository>(), resolution, Store.Database, Store.Clock);
    }

    public Store Store { get; } = new();
    public IMergeRepository Merges { get; }
    public MergeService Service { get; }
    public ClashJudge Judge { get; }
    public Corrections Corrections { get; }

    public async Task<Correction> Correct(EntityKind kind, Guid subject, string field, string value, string? language = null)
    {
        Store.Clock.Pass(TimeSpan.FromSeconds(1));
        return (await Corrections.Make(kind, subject, new(field, language, [value]), "owner"))!;
    }

    /// <summary>A saga that a source knows by these ids.</summary>
    public async Task<Guid> Saga(string language, string title, params (string Source, string Value)[] ids)
    {
        Store.Clock.Pass(TimeSpan.FromSeconds(1));
        var stated = new StatedCollection(new Dictionary<string, string> { [language] = title }, ExternalIds.Of(ids.Select(id => KeyValuePair.Create(id.Source, id.Value))), null);
        return (await Store.Write(transaction => Store.Collections.Ensure(transaction, stated)))!.Value.Id;
    }

    /// <summary>A film of which one source told its titles and ids.</summary>
    public async Task<Guid> Film(string title, int year, string source, params (string Source, string Value)[] ids)
    {
        var film = await Store.Film(title, year);
        await Told(film, source, title, year, ids);
        return film;
    }

    /// <summary>One source tells of a film, as the engine saves it.</summary>
    public Task Told(Guid film, string source, string title, int year, params (string Source, string Value)[] ids) => Store.Write(transaction =>
    {
        List<Statement> said = [new(Field.Title, "fr", title, "details"), new(Field.Year, null, $"{year}", "details")];
        said.AddRange(ids.Select(id => new Statement(Field.ExternalId, null, $"{id.Source}:{id.Value}", "externalIds")));
        Store.Movies.SaveSource(transaction, film, new(source, ids.FirstOrDefault(id => id.Source == source).Value ?? "x", null, Store.Clock.GetUtcNow(), said));
        Store.Movies.SaveResolved(transaction, film, Merge.Movie(Store.Movies.Sources(transaction, film), Options.Trust), Level.Basic);
        Store.Movies.SaveEnricherStates(transaction, film, Settled("externalIds", "details", "poster"));
        transaction.Append(new MovieEnriched(film, "initial", "basic", []));
    });

    /// <summary>A person of whom one source told name and ids.</summary>
    public async Task<Guid> Person(string name, string source, params (string Source, string Value)[] ids)
    {
        var first = ids.First(id => id.Source == source);
        var person = await Store.Write(transaction => Store.People.Ensure(transaction, name, ExternalIds.Of(first.Source, first.Value)).Id);
        await ToldOf(person, name, source, ids);
        Store.Clock.Pass(TimeSpan.FromSeconds(1));
        return person;
    }

    public Task ToldOf(Guid person, string name, string source, params (string Source, string Value)[] ids) => Store.Write(transaction =>
    {
        List<Statement> said = [new(Field.Name, null, name, "personDetails")];
        said.AddRange(ids.Select(id => new Statement(Field.ExternalId, null, $"{id.Source}:{id.Value}", "personDetails")));
        Store.People.SaveSource(transaction, person, new(source, ids.First(id => id.Source == source).Value, null, Store.Clock.GetUtcNow(), said));
        Store.People.SaveResolved(transaction, person, Merge.Person(Store.People.Sources(transaction, person), Options.Trust), Level.Basic);
        Store.People.SaveEnricherStates(transaction, person, Settled("personDetails"));
        transaction.Append(new PersonEnriched(person, "initial", "basic", []));
    });

    private IEnumerable<EnricherState> Settled(params IEnumerable<string> enrichers) =>
        enrichers.Select(enricher => new EnricherState(enricher, EnricherOutcome.Done, Store.Clock.GetUtcNow(), null));

    /// <summary>Lets the judge look at everything that was told.</summary>
    public async Task Judged()
    {
        foreach (var recorded in await Store.Journal.After(0, 1000, CancellationToken.None)) await Judge.Handle(recorded.Event, CancellationToken.None);
    }

    /// <summary>A copy of a film, and that it was seen and opened.</summary>
    public Task Own(Guid film, Guid copy, bool chosen = false, string edition = "") => Store.Write(transaction =>
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("insert or ignore into roots(id, uuid, path, added_at) values(1, ?, '/films', 0)").With(Guid.Empty).Run();
        lane.Ask("insert or ignore into editions(work_id, label) select id, ?2 from works where uuid = ?1").With(film).With(edition).Run();
        lane.Ask("""
            insert into copies(uuid, edition_id, root_id, last_seen, release, chosen)
            select ?1, e.id, 1, 0, '{}', ?3 from editions e join works w on w.id = e.work_id where w.uuid = ?2 and e.label = ?4
            """).With(copy).With(film).With(chosen).With(edition).Run();
        lane.Ask("update works set copies = 2 where uuid = ?").With(film).Run();
    });

    public Task Count(Guid film, int views) => Store.Write(transaction => Transaction.Of(transaction).Lane
        .Ask("insert into work_stats(work_id, view_count, last_access, last_event) select id, ?2, 5, x'01' from works where uuid = ?1").With(film).With(views).Run());

    public async Task<MovieProfile> Shown(Guid film) => (await Store.Movies.Profile(film, "fr"))!;

    /// <summary>Everything the catalogue holds beside the history of merges, as text, with UUIDs for keys.</summary>
    public IReadOnlyList<string> Everything() => Store.Database.Read(lane =>
    {
        string[] questions =
        [
            "select 'work', hex(uuid), canonical_title, year, level, copies, original_title, directors from works order by uuid",
            "select 'id', hex(w.uuid), source, value, former from work_ids i join works w on w.id = i.work_id order by 2, 3, 4",
            "select 'title', hex(w.uuid), title_key from work_titles t join works w on w.id = t.work_id order by 2, 3",
            "select 'text', hex(w.uuid), language, title from work_texts t join works w on w.id = t.work_id order by 2, 3",
            "select 'copy', hex(c.uuid), hex(w.uuid), e.label, c.chosen from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id order by 2",
            "select 'stats', hex(w.uuid), view_count from work_stats s join works w on w.id = s.work_id order by 2",
            "select 'seen', viewer, hex(work), first_at from seen order by 2, 3",
            "select 'watch state', viewer, hex(work), position, times from watch_state order by 2, 3",
            "select 'source', hex(w.uuid), source from work_sources s join works w on w.id = s.work_id where source <> 'file' order by 2, 3",
            "select 'credit', hex(w.uuid), hex(p.uuid), role_name, role_details from crew_links c join works w on w.id = c.work_id join persons p on p.id = c.person_id order by 2, 3, 4",
            "select 'person', hex(uuid), full_name, level from persons order by uuid",
            "select 'person id', hex(p.uuid), source, value, former from person_ids i join persons p on p.id = i.person_id order by 2, 3, 4",
            "select 'correction', hex(subject), field, language, value, undone_at, undone_by, replaced from corrections order by 2, id",
            "select 'saga', hex(c.uuid), t.language, t.title from collections c left join collection_texts t on t.collection_id = c.id order by 2, 3",
            "select 'saga id', hex(c.uuid), source, value, former from collection_ids i join collections c on c.id = i.collection_id order by 2, 3, 4",
            "select 'part', hex(c.uuid), hex(w.uuid), ordinal, by_film from collection_parts p join collections c on c.id = p.collection_id join works w on w.id = p.work_id order by 2, 3",
            "select 'name', hex(p.uuid), n.name_key from person_names n join persons p on p.id = n.person_id order by 2, 3",
        ];
        var lines = new List<string>();
        foreach (var question in questions)
        {
            using var row = lane.Ask(question);
            while (row.Next()) lines.Add(string.Join('|', Enumerable.Range(0, row.Count).Select(at => $"{row.Value(at)}")));
        }
        return lines;
    });

    public void Dispose() => Store.Dispose();
}
