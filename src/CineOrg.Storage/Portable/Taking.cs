using System.Text.Json;
using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Merging;

namespace CineOrg.Storage.Portable;

/// <summary>Takes items into the database, inside one transaction, and remembers who is known here under another UUID.</summary>
internal sealed partial class Taking(Transaction own, Redirects redirects, DateTimeOffset now)
{
    private readonly Lane _lane = own.Lane;
    private readonly Dictionary<Guid, long> _roots = [];
    private readonly TakenSubjects _movies = new(own.Lane, Subjects.Movies, "works", Knowledge.OfWorks, redirects.WinnerOf);
    private readonly TakenSubjects _people = new(own.Lane, Subjects.People, "persons", Knowledge.OfPersons, redirects.WinnerOf);
    private readonly TakenCopies _copies = new(own.Lane);
    private readonly TakenCollections _collections = new(own.Lane);
    private readonly TakenMerges _merges = new(own, redirects);
    private (Guid Uuid, long Id) _lastMovie;

    /// <summary>The same document with the UUIDs that films and people have here.</summary>
    private string Renamed(string json) => AnyUuid.Replace(json, found => $"{Here(Guid.Parse(found.ValueSpan))}");

    public Dictionary<string, long> Added { get; } = [];

    /// <summary>Known ones that learnt something: what is shown of them is worked out anew.</summary>
    public IReadOnlyList<Guid> ChangedMovies => _movies.Changed;

    public IReadOnlyList<Guid> ChangedPeople => _people.Changed;

    public void Movie(Item item)
    {
        var (id, added) = _movies.Take(item);
        if (!added) return;
        Count("movies");
        foreach (var (table, column, list) in (ReadOnlySpan<(string, string, string)>)[("work_genres", "genre", "genres"), ("work_countries", "country", "countries")])
            if (item.Values.Text(list) is { } json) Link(id, table, column, json);
        if (item.Values.Text("keywords") is { } keywords) MovieResolving.SaveKeywords(_lane, id, Texts(keywords));
    }

    public void Person(Item item)
    {
        if (_people.Take(item).Added) Count("people");
    }

    public void Credit(Item item)
    {
        var movie = item.Values.Uuid("movie");
        if (movie != _lastMovie.Uuid) Directors();
        if (movie != _lastMovie.Uuid) _lastMovie = (movie, _movies.Find(movie) ?? throw Unknown(item, "movie", movie));
        var person = item.Values.Uuid("person");
        var added = _lane.Ask("""
            insert or ignore into crew_links(work_id, person_id, role_name, role_category, role_details, billing_order) values(?, ?, ?, ?, ?, ?)
            """)
            .With(_lastMovie.Id).With(_people.Find(person) ?? throw Unknown(item, "person", person)).With(item.Values.Text("role_name"))
            .With(item.Values.Whole("role_category")).With(item.Values.Text("role_details")).With(item.Values.Whole("billing_order")).Run();
        if (added > 0) Count("credits");
    }

    public void Seen(Item item)
    {
        var added = _lane.Ask("""
            insert into seen(viewer, work, first_at) values(?, ?, ?)
            on conflict(viewer, work) do update set first_at = excluded.first_at where excluded.first_at < seen.first_at
            """)
            .With(item.Values.Text("viewer")).With(_movies.HereOf(item.Values.Uuid("work"))).With(item.Values.Whole("first_at")).Run();
        if (added > 0) Count("seen");
    }

    /// <summary>Of two the last one told stands.</summary>
    public void WatchState(Item item)
    {
        var values = item.Values;
        var added = _lane.Ask("""
            insert into watch_state(viewer, work, position, duration, at, times, ended_at) values(?, ?, ?, ?, ?, ?, ?)
            on conflict(viewer, work) do update set position = excluded.position, duration = excluded.duration, at = excluded.at, times = excluded.times, ended_at = excluded.ended_at
            where excluded.at > watch_state.at
            """)
            .With(values.Text("viewer")).With(_movies.HereOf(values.Uuid("work"))).With(values.Whole("position")).With(values.Whole("duration"))
            .With(values.Whole("at")).With(values.Whole("times")).With(values.Whole("ended_at")).Run();
        if (added > 0) Count("watchStates");
    }

    public void ToldApart(Item item)
    {
        Guid[] both = [Here(item.Values.Uuid("one")), Here(item.Values.Uuid("other"))];
        if (both[0] == both[1]) throw new InvalidDataException($"{item.Place}:1: {both[0]} cannot be told apart from itself");
        // As their bytes stand in the database, which is not how Guid itself compares.
        var (one, other) = string.CompareOrdinal($"{both[0]}", $"{both[1]}") < 0 ? (both[0], both[1]) : (both[1], both[0]);
        var added = _lane.Ask("insert or ignore into told_apart(one, other, at) values(?, ?, ?)").With(one).With(other).With(item.Values.Whole("at")).Run();
        if (added > 0) Count("toldApart");
    }

    public void Clash(Item item)
    {
        var values = item.Values;
        var added = _lane.Ask("""
            insert or ignore into clashes(uuid, kind, source, value, held, holder, claimant, state, created_at, decided_at)
            values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(values.Uuid("uuid")).With(values.Whole("kind")).With(values.Text("source")).With(values.Text("value")).With(values.Text("held"))
            .With(Here(values.Uuid("holder"))).With(Here(values.Uuid("claimant"))).With(values.Whole("state"))
            .With(values.Whole("created_at")).With(values.Whole("decided_at")).Run();
        if (added > 0) Count("clashes");
    }

    /// <summary>What a person decided here stands; what was decided elsewhere of the same stays out.</summary>
    public void Correction(Item item)
    {
        var values = item.Values;
        var (subject, isPerson) = (Here(values.Uuid("subject")), values.Whole("kind") == 1);
        CorrectionRules.Check(item);
        var added = _lane.Ask("""
            insert or ignore into corrections(uuid, kind, subject, field, language, value, note, made_by, made_at, undone_at, undone_by, replaced)
            values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(values.Uuid("uuid")).With(values.Whole("kind")).With(subject).With(values.Text("field")).With(values.Text("language"))
            .With(values.Text("value")).With(values.Text("note")).With(values.Text("made_by")).With(values.Whole("made_at"))
            .With(values.Whole("undone_at")).With(values.Text("undone_by")).With(values.Whole("replaced")).Run();
        if (added == 0) return;
        Count("corrections");
        (isPerson ? _people : _movies).Corrected(subject);
    }

    /// <summary>Two that were merged elsewhere and are two here stay two: neither the merge nor its address is taken over.</summary>
    public void Merge(Item item)
    {
        var loser = item.Values.Uuid("loser");
        // Of one that stands in the file itself it would say two things at once.
        if (item.Values.Whole("leads") == 1 && !_movies.WasHere(loser) && !_people.WasHere(loser) && Stands(loser))
            throw new InvalidDataException($"{item.Place}:1: loser {loser} still stands for itself");
        if (_merges.Take(item, Here(item.Values.Uuid("winner")), _movies.WasHere(loser) || _people.WasHere(loser))) Count("merges");
    }

    public void FormerId(Item item)
    {
        var (holder, kind) = (item.Values.Uuid("holder"), _merges.KindOf(item.Values.Uuid("merge")));
        if (kind is null) return;
        var id = (kind switch { EntityKind.Movie => _movies.Find(holder), EntityKind.Person => _people.Find(holder), _ => _collections.Find(holder) })
            ?? throw Unknown(item, "holder", holder);
        if (_merges.Keep(item, kind.Value, id)) Count("formerIds");
    }

    /// <summary>A choice goes with its copy: of one that was here before, what was chosen here stands.</summary>
    public void Choice(Item item)
    {
        var copy = item.Values.Uuid("copy");
        if (!_copies.IsNew(copy)) return;
        _lane.Ask("insert into match_changes(batch, copy, change, at, undone_at) values(?, ?, ?, ?, ?)").With(item.Values.Uuid("batch")).With(copy)
            .With(Renamed(item.Values.Text("change")!)).With(item.Values.Whole("at")).With(item.Values.Whole("undone_at")).Run();
        Count("choices");
    }

    public void Collection(Item item)
    {
        if (_collections.Take(item)) Count("collections");
    }

    public void CollectionPart(Item item)
    {
        var (collection, movie) = (item.Values.Uuid("collection"), item.Values.Uuid("movie"));
        var id = _collections.Find(collection) ?? throw Unknown(item, "collection", collection);
        if (_collections.Join(item, id, _movies.Find(movie) ?? throw Unknown(item, "movie", movie))) Count("collectionParts");
    }

    public void Root(Item item)
    {
        var (uuid, path) = (item.Values.Uuid("uuid"), item.Values.Text("path")!);
        var known = Number(_lane.Ask("select id from roots where uuid = ? or path = ? order by uuid = ?1 desc").With(uuid).With(path));
        if (known is null)
        {
            _lane.Ask("insert into roots(uuid, path, volume, added_at) values(?, ?, ?, ?)").With(uuid).With(path)
                .With(item.Values.Text("volume")).With(item.Values.Whole("added_at")).Run();
            Count("roots");
        }
        _roots[uuid] = known ?? _lane.LastId;
    }

    public void Copy(Item item)
    {
        var (movie, root) = (item.Values.Uuid("work"), item.Values.Uuid("root"));
        var work = _movies.Find(movie) ?? throw Unknown(item, "movie", movie);
        if (!_roots.TryGetValue(root, out var rootId)) throw Unknown(item, "root", root);
        if (_copies.Take(item, work, rootId, Renamed)) Count("copies");
    }

    /// <summary>What can be said only after the last item.</summary>
    public void End(TrustOrder trust)
    {
        Directors();
        _movies.Resolve((id, uuid, documents, level) => MovieResolving.Save(_lane, id, Core.Enrichment.Facts.Merge.Movie(documents, trust), level, now));
        _people.Resolve((id, uuid, documents, level) => PersonResolving.Save(_lane, id, Core.Enrichment.Facts.Merge.Person(documents, trust), level, now));
    }

    public static long? Number(Engine.Statement asked)
    {
        using var row = asked;
        return row.Next() ? row.LongOrNull(0) : null;
    }

    /// <summary>The UUID under which a film, person or collection of the file is known here.</summary>
    public Guid Here(Guid uuid) => _people.HereOf(_movies.HereOf(_collections.HereOf(uuid)));

    private bool Stands(Guid uuid) => (_movies.Find(uuid) ?? _people.Find(uuid) ?? _collections.Find(uuid)) is not null;

    private void Directors()
    {
        if (_lastMovie.Id > 0) Credits.RefreshDirectors(_lane, _lastMovie.Id);
    }

    private void Link(long id, string table, string column, string json)
    {
        var add = table == "work_genres"
            ? "insert or ignore into work_genres(genre, work_id) select value, ? from json_each(?)"
            : "insert or ignore into work_countries(country, work_id) select value, ? from json_each(?)";
        _lane.Ask(add).With(id).With(json).Run();
    }

    private static IReadOnlyList<string> Texts(string list) =>
        [.. JsonElement.Parse(list).EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)];

    private void Count(string list) => Added[list] = Added.GetValueOrDefault(list) + 1;

    private static InvalidDataException Unknown(Item item, string what, Guid uuid) => new($"{item.Place}:1: there is no {what} {uuid}");

    [GeneratedRegex(@"(?<="")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?="")", RegexOptions.CultureInvariant)]
    private static partial Regex AnyUuid { get; }
}
