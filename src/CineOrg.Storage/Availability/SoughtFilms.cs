using System.Text.Json;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Events;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Availability;

/// <summary>Films that somebody asked for, a row each, and whoever asked.</summary>
internal sealed class SoughtFilms(Database database) : ISoughtFilms
{
    private const int MostFiles = 20;
    private const string Columns = """
        select s.work, s.country, (select json_group_array(a.asked_by) from sought_askers a where a.work = s.work), s.asked_at, s.tries, s.tried_at, s.next_at, s.findings
        from sought s
        """;

    public ValueTask<SoughtFilm?> Of(Guid film, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask(Columns + " where s.work = ?").With(film);
        return row.Next() ? Read(row) : null;
    }));

    public ValueTask<IReadOnlyList<SoughtFilm>> List(int limit, CancellationToken stop = default) => new(database.Read(lane =>
        Films(lane.Ask(Columns + " order by s.asked_at desc limit ?").With(limit))));

    // Few are sought at a time: each is looked up.
    public ValueTask<IReadOnlyList<SoughtFilm>> Arrived(CancellationToken stop = default) => new(database.Read(lane => Films(lane.Ask(Columns + """
         where s.next_at is not null and exists (
           select 1 from works w join copies_at a on a.work_id = w.id join roots r on r.id = a.root_id where w.uuid = s.work and r.reachable)
        """))));

    public bool IsSought(ITransaction transaction, Guid film)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("select 1 from sought where work = ?").With(film);
        return row.Next();
    }

    public void Save(ITransaction transaction, SoughtFilm film)
    {
        var lane = Transaction.Of(transaction).Lane;
        lane.Ask("insert or replace into sought(work, country, asked_at, tries, tried_at, next_at, findings) values(?, ?, ?, ?, ?, ?, ?)")
            .With(film.Film).With(film.Country).With(film.AskedAt).With(film.Tries).With(film.TriedAt).With(film.NextAt)
            .With(film.Findings is null ? null : JsonSerializer.Serialize(film.Findings, FindingsJson.Default.Findings)).Run();
        foreach (var asker in film.AskedBy) lane.Ask("insert or ignore into sought_askers(work, asked_by) values(?, ?)").With(film.Film).With(asker).Run();
    }

    public ValueTask<IReadOnlyList<(Guid Copy, string Path)>> Unmatched(Guid film, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask("""
            select c.uuid, trim(d.path || '/' || f.name, '/') from review v join copies c on c.id = v.copy_id
            join copy_files f on f.id = (select id from copy_files where copy_id = c.id and state = 0 order by ordinal, id limit 1)
            join folders d on d.id = f.folder_id
            where exists (select 1 from json_each(v.candidates) o where json_extract(o.value, '$.movieId') = ?1) order by c.id limit ?2
            """).With(film.ToString()).With(MostFiles);
        var files = new List<(Guid, string)>();
        while (rows.Next()) files.Add((rows.Guid(0), rows.Text(1)));
        return (IReadOnlyList<(Guid, string)>)files;
    }));

    private static IReadOnlyList<SoughtFilm> Films(Statement asked)
    {
        using var rows = asked;
        var films = new List<SoughtFilm>();
        while (rows.Next()) films.Add(Read(rows));
        return films;
    }

    private static SoughtFilm Read(Statement row) => new(
        row.Guid(0), row.Text(1), CatalogueJson.Words(row, 2), row.Time(3), row.Int(4), row.TimeOrNull(5), row.TimeOrNull(6),
        row.TextOrNull(7) is { } findings ? JsonSerializer.Deserialize(findings, FindingsJson.Default.Findings) : null);
}
