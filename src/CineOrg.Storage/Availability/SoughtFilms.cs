using System.Text.Json;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Availability;

/// <summary>Films that somebody asked for, a row each.</summary>
internal sealed class SoughtFilms(Database database) : ISoughtFilms
{
    private const int MostFiles = 20;
    private const string Columns = "select work, asked_by, asked_at, tries, tried_at, next_at, findings from sought";

    public ValueTask<SoughtFilm?> Of(Guid film, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask(Columns + " where work = ?").With(film);
        return row.Next() ? Read(row) : null;
    }));

    public ValueTask<IReadOnlyList<SoughtFilm>> List(int limit, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var rows = lane.Ask(Columns + " order by asked_at desc limit ?").With(limit);
        var films = new List<SoughtFilm>();
        while (rows.Next()) films.Add(Read(rows));
        return (IReadOnlyList<SoughtFilm>)films;
    }));

    public void Save(ITransaction transaction, SoughtFilm film) => Transaction.Of(transaction).Lane
        .Ask("insert or replace into sought(work, asked_by, asked_at, tries, tried_at, next_at, findings) values(?, ?, ?, ?, ?, ?, ?)")
        .With(film.Film).With(film.AskedBy).With(film.AskedAt).With(film.Tries).With(film.TriedAt).With(film.NextAt)
        .With(film.Findings is null ? null : JsonSerializer.Serialize(film.Findings, FindingsJson.Default.Findings)).Run();

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

    private static SoughtFilm Read(Statement row) => new(
        row.Guid(0), row.Text(1), row.Time(2), row.Int(3), row.TimeOrNull(4), row.TimeOrNull(5),
        row.TextOrNull(6) is { } findings ? JsonSerializer.Deserialize(findings, FindingsJson.Default.Findings) : null);
}
