using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Bench.Graph;

/// <summary>
/// A million films and five million credits with the skew of real ones: who is credited is drawn with density 1 ÷ √rank, so that most people have
/// one or two films and the busiest some thousands. Written straight into the tables, without the feed.
/// </summary>
internal sealed class LinkedFilms(Stored stored, int films)
{
    private const int Batch = 50_000;
    private const int CreditsEach = 5;

    private static readonly string[] Genres = ["drama", "comedy", "romance", "thriller", "crime", "western", "horror", "war"];
    private readonly Random _random = new(42);

    public int Films => films;
    public int People { get; } = films * 6 / 5;
    public int Credits => films * CreditsEach;

    /// <summary>Somebody, as often as they are credited.</summary>
    public int Somebody()
    {
        var draw = _random.NextDouble();
        return 1 + (int)(People * draw * draw);
    }

    public static Guid FilmId(int film) => new(film, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    public static Guid PersonId(int person) => new(person, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);

    public void Fill()
    {
        Each(1, lane => lane.Script(string.Concat(Triggers(lane).Select(trigger => $"drop trigger {trigger};"))));
        Each(1, lane => lane.Script("""
            insert into roots(id, uuid, path, added_at, location) values (1, x'01', '/ssd', 0, 'Local/SSD'), (2, x'02', '/hdd', 0, 'Local/HDD');
            insert into services(id, name) values (1, 'Arte'), (2, 'Mubi'), (3, 'Netflix')
            """));
        Each(films, AddFilm);
        Each(People, AddPerson);
        Each(films, AddCredits);
        Each(films / 500, (lane, film) => lane.Ask("insert or ignore into seen(viewer, work, first_at) values('owner', ?, 0)").With(FilmId(_random.Next(1, films))).Run());
    }

    private void AddFilm(Lane lane, int film)
    {
        lane.Ask("insert into works(id, uuid, kind, canonical_title, sort_key, year, level, created_at, updated_at) values(?, ?, 0, 'Film', 'film', ?, 1, 0, 0)")
            .With(film).With(FilmId(film)).With(1920 + _random.Next(105)).Run();
        lane.Ask("insert or ignore into work_genres(genre, work_id) values(?, ?)").With(Genres[(int)(Genres.Length * _random.NextDouble() * _random.NextDouble())]).With(film).Run();
        var place = _random.Next(100);
        if (place < 4) AddCopy(lane, film, onDisk: place > 0);
        else if (place < 12)
            lane.Ask("insert into work_places(country, service_id, offer, work_id) values('FR', ?, 2, ?)").With(1 + place % 3).With(film).Run();
    }

    private static void AddCopy(Lane lane, int film, bool onDisk)
    {
        lane.Ask("insert into editions(id, work_id) values(?1, ?1)").With(film).Run();
        lane.Ask("insert into copies(id, uuid, edition_id, root_id, location, last_seen, release) values(?1, ?2, ?1, ?3, ?4, 0, '{}')")
            .With(film).With(FilmId(film)).With(onDisk ? 2 : 1).With(onDisk ? "Local/HDD" : "Local/SSD").Run();
    }

    private void AddPerson(Lane lane, int person) => lane
        .Ask("insert into persons(id, uuid, full_name, name_key, level, created_at, updated_at) values(?, ?, 'Name', 'name', 0, 0, 0)").With(person).With(PersonId(person)).Run();

    private void AddCredits(Lane lane, int film)
    {
        for (var credit = 0; credit < CreditsEach; credit++)
            lane.Ask("insert or ignore into crew_links(work_id, person_id, role_category, role_name, billing_order) values(?, ?, ?, ?, ?)")
                .With(film).With(Somebody()).With(credit == 0 ? 1 : 0).With(credit == 0 ? "director" : "actor").With(credit).Run();
    }

    private void Each(int count, Action<Lane, int> add)
    {
        for (var first = 1; first <= count; first += Batch)
        {
            var (from, to) = (first, Math.Min(first + Batch, count + 1));
            stored.Get<ITransactions>().Run(Durability.Bulk, transaction =>
            {
                var lane = Transaction.Of(transaction).Lane;
                for (var at = from; at < to; at++) add(lane, at);
                return true;
            }).GetAwaiter().GetResult();
        }
    }

    private void Each(int count, Action<Lane> add) => Each(count, (lane, _) => add(lane));

    private static List<string> Triggers(Lane lane)
    {
        using var rows = lane.Ask("select name from sqlite_master where type = 'trigger' and (name like 'link_%' or name like 'search_%' or name like 'work_places_%')");
        var names = new List<string>();
        while (rows.Next()) names.Add(rows.Text(0));
        return names;
    }
}
