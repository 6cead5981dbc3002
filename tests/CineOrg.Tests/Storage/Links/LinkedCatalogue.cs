using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Links;

namespace CineOrg.Tests.Storage.Links;

/// <summary>Films and people with all kinds of links, written straight into the tables.</summary>
internal sealed class LinkedCatalogue : IDisposable
{
    private readonly Store _store = new();
    private int _rows;

    public LinkedCatalogue() => Write(lane =>
    {
        foreach (var root in (int[])[1, 2])
            lane.Ask("insert into roots(id, uuid, path, added_at, location) values(?, ?, ?, 0, ?)").With(root).With(Guid.CreateVersion7()).With($"/r{root}")
                .With(root == 1 ? "Local/SSD" : "Local/HDD").Run();
    });

    public CineOrg.Storage.Links.Links Links => _store.Get<CineOrg.Storage.Links.Links>();
    public Database Database => _store.Database;
    public void Pass(TimeSpan time) => _store.Clock.Pass(time);
    public T Get<T>() where T : notnull => _store.Get<T>();

    public void Write(Action<Lane> change) => _store.Write(transaction =>
    {
        var own = Transaction.Of(transaction);
        change(own.Lane);
        _store.Database.Generation.ChangedBy(own);
    }).GetAwaiter().GetResult();

    public T Sql<T>(Looking who, Func<ILinkView, T> question) =>
        _store.Database.Read(lane => question(new SqlLinkView(lane, who, DataLocations.Default)));

    public Guid Film(int id, int? year = null, int level = 2, int kind = 0)
    {
        var uuid = IdOf(id);
        Write(lane => lane.Ask("insert into works(id, uuid, kind, canonical_title, sort_key, year, level, created_at, updated_at) values(?, ?, ?, 't', 't', ?, ?, 0, 0)")
            .With(id).With(uuid).With(kind).With(year).With(level).Run());
        return uuid;
    }

    public Guid Person(int id, int level = 2)
    {
        var uuid = IdOf(1_000_000 + id);
        Write(lane => lane.Ask("insert into persons(id, uuid, full_name, name_key, level, created_at, updated_at) values(?, ?, 'n', 'n', ?, 0, 0)").With(id).With(uuid).With(level).Run());
        return uuid;
    }

    public Guid Collection(int id)
    {
        Write(lane => lane.Ask("insert into collections(id, uuid, created_at) values(?, ?, 0)").With(id).With(IdOf(2_000_000 + id)).Run());
        return IdOf(2_000_000 + id);
    }

    public void Credit(int film, int person, string role = "actor", int? billing = null) => Write(lane => lane
        .Ask("insert or ignore into crew_links(work_id, person_id, role_category, role_name, billing_order) values(?, ?, ?, ?, ?)")
        .With(film).With(person).With(role == "actor" ? 0 : 1).With(role).With(billing).Run());

    public void Link(string table, string column, object other, int film) => Write(lane =>
    {
        var insert = lane.Ask($"insert or ignore into {table}({column}, work_id{(table == "collection_parts" ? ", by_film" : "")}) values(?, ?{(table == "collection_parts" ? ", 1" : "")})");
        (other is int number ? insert.With(number) : insert.With((string)other)).With(film).Run();
    });

    public void Genre(int film, string genre) => Link("work_genres", "genre", genre, film);

    public void Keyword(int film, int keyword)
    {
        Write(lane => lane.Ask("insert or ignore into keywords(id, key, label) values(?, ?, ?)").With(keyword).With($"k{keyword}").With($"k{keyword}").Run());
        Link("work_keywords", "keyword_id", keyword, film);
    }

    public void Copy(int film, int root = 1, string? location = null) => Write(lane =>
    {
        var id = ++_rows;
        lane.Ask("insert or ignore into editions(id, work_id, label) values(?1, ?1, '')").With(film).Run();
        lane.Ask("insert into copies(id, uuid, edition_id, root_id, location, state, last_seen, release) values(?, ?, ?, ?, ?, 0, 0, '{}')")
            .With(id).With(Guid.CreateVersion7()).With(film).With(root).With(location ?? (root == 1 ? "Local/SSD" : "Local/HDD")).Run();
    });

    public void Offer(int film, string service, string country = "FR", string offer = "subscription") => Write(lane =>
        lane.Ask("update works set where_to_watch = ? where id = ?").With($$"""[{"country":"{{country}}","service":"{{service}}","offer":"{{offer}}"}]""").With(film).Run());

    public void See(int film, string viewer = "owner") => Write(lane =>
        lane.Ask("insert or ignore into seen(viewer, work, first_at) select ?, uuid, 0 from works where id = ?").With(viewer).With(film).Run());

    /// <summary>The public id that goes with a number.</summary>
    public static Guid IdOf(int number) => new(number, 1, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public void Dispose() => _store.Dispose();
}
