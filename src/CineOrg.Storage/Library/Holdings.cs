using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.ReleaseNames;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Library;

/// <summary>Copies and the films they are of; what a person decides about them stands in the other half.</summary>
internal sealed partial class Holdings(Database database) : IHoldings
{
    /// <summary>As many as a person can be offered to choose from by one key.</summary>
    public const int MostHeld = 9;
    private const string FilmColumns = "select w.id, w.uuid, w.canonical_title, w.year, w.duration_minutes, w.kind from works w";

    public IReadOnlyList<KnownFilm> Titled(ITransaction transaction, string titleKey, int? year)
    {
        if (titleKey.Length == 0) return [];
        var lane = Transaction.Of(transaction).Lane;
        return [.. Films(lane, lane.Ask(FilmColumns + """
             where w.id in (select work_id from work_titles where title_key = ?1) order by abs(ifnull(w.year, ?2) - ?2), w.id limit ?3
            """).With(titleKey).With(year).With(MostHeld)).Select(film => film with { OtherTitles = [titleKey] })];
    }

    public IReadOnlyList<KnownFilm> Identified(ITransaction transaction, ExternalIds ids)
    {
        var lane = Transaction.Of(transaction).Lane;
        return [.. ids.SelectMany(id =>
            Films(lane, lane.Ask(FilmColumns + " join work_ids i on i.work_id = w.id where i.source = ? and i.value = ?").With(id.Key).With(id.Value)))];
    }

    public long AddCopy(
        ITransaction transaction, Guid copy, Guid movie, string edition, long root, ReleaseName release, CopyEvidence? evidence, DateTimeOffset now)
    {
        var opened = Transaction.Of(transaction);
        var lane = opened.Lane;
        var work = WorkKey(lane, movie) ?? throw new InvalidOperationException($"The film {movie} is not in the catalogue");
        lane.Ask("""
            insert into copies(uuid, edition_id, root_id, location, last_seen, release, evidence)
            values (?1, ?2, ?3, (select location from roots where id = ?3), ?4, ?5, ?6)
            """).With(copy).With(EnsureEdition(lane, work, edition)).With(root).With(now)
            .With(JsonSerializer.Serialize(release with { Input = "" }, LibraryJson.Default.ReleaseName))
            .With(evidence is null ? null : JsonSerializer.Serialize(evidence, LibraryJson.Default.CopyEvidence)).Run();
        var key = lane.LastId;
        lane.Ask("update works set copies = 2 where id = ? and copies < 2").With(work).Run();
        database.Generation.ChangedBy(opened);
        return key;
    }

    public Guid CopyId(ITransaction transaction, long copy)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("select uuid from copies where id = ?").With(copy);
        return row.Next() ? row.Guid(0) : Guid.Empty;
    }

    public IReadOnlyList<string> TitleKeys(ITransaction transaction, long copy)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("""
            select t.title_key from copies c join editions e on e.id = c.edition_id join work_titles t on t.work_id = e.work_id where c.id = ?
            """).With(copy);
        var keys = new List<string>();
        while (row.Next()) keys.Add(row.Text(0));
        return keys;
    }

    public void Refresh(ITransaction transaction, IReadOnlyCollection<long> copies, DateTimeOffset now)
    {
        if (copies.Count == 0) return;
        var opened = Transaction.Of(transaction);
        foreach (var copy in copies)
        {
            opened.Lane.Ask("""
                update copies set state = not exists (select 1 from copy_files f where f.copy_id = ?1 and f.state = 0),
                  last_seen = case when exists (select 1 from copy_files f where f.copy_id = ?1 and f.state = 0) then ?2 else last_seen end
                where id = ?1
                """).With(copy).With(now).Run();
            RefreshWork(opened.Lane, WorkOf(opened.Lane, copy));
        }
        database.Generation.ChangedBy(opened);
    }

    /// <summary>Keeps works.copies: 0 none, 1 missing only, 2 at least one present.</summary>
    public static void RefreshWork(Lane lane, long work) => lane.Ask("""
        update works set copies = coalesce((select max(2 - c.state) from editions e join copies c on c.edition_id = e.id where e.work_id = ?1), 0)
        where id = ?1
        """).With(work).Run();

    internal static long WorkOf(Lane lane, long copy)
    {
        using var row = lane.Ask("select e.work_id from copies c join editions e on e.id = c.edition_id where c.id = ?").With(copy);
        return row.Next() ? row.Long(0) : 0;
    }

    internal static long? WorkKey(Lane lane, Guid movie)
    {
        using var row = lane.Ask("select id from works where uuid = ?").With(movie);
        return row.Next() ? row.Long(0) : null;
    }

    public static long EnsureEdition(Lane lane, long work, string label)
    {
        lane.Ask("insert into editions(work_id, label) values (?, ?) on conflict(work_id, label) do nothing").With(work).With(label).Run();
        using var row = lane.Ask("select id from editions where work_id = ? and label = ?").With(work).With(label);
        row.Next();
        return row.Long(0);
    }

    private static List<KnownFilm> Films(Lane lane, Statement asked)
    {
        var films = new List<(long Key, KnownFilm Film)>();
        using (var row = asked)
            while (row.Next())
                films.Add((row.Long(0), new(row.Text(2), row.IntOrNull(3), row.IntOrNull(4), ExternalIds.None) { MovieId = row.Guid(1), Kind = (MovieKind)row.Int(5) }));
        return [.. films.Select(pair => pair.Film with { ExternalIds = Ids(lane, pair.Key) })];
    }

    private static ExternalIds Ids(Lane lane, long work)
    {
        using var row = lane.Ask("select source, value from work_ids where work_id = ? and former = 0").With(work);
        var ids = new List<KeyValuePair<string, string>>();
        while (row.Next()) ids.Add(new(row.Text(0), row.Text(1)));
        return ids.Count == 0 ? ExternalIds.None : ExternalIds.Of(ids);
    }
}
