using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Links;
using CineOrg.Storage.Links.Memory;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Links;

public sealed class LinksTests : IDisposable
{
    private const int Films = 40;
    private const int People = 25;

    private static readonly string[] Roles = ["actor", "director", "writer", "editor", "composer"];
    private static readonly string[] Genres = ["drama", "western", "comedy", "no genre"];
    private static readonly string[] Countries = ["FR", "IT", "US", "??"];

    private static readonly Looking[] Viewers =
    [
        new("owner", new(Curiosity.High, "FR") { Services = ["Arte"] }), new("owner", new(Curiosity.Low, "FR")), new("s1", new(Curiosity.Medium, "BE", LocalOnly: true)),
    ];

    private readonly LinkedCatalogue _catalogue = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(19)]
    public void Memory_answers_as_the_database_does_whatever_is_changed(int seed)
    {
        var random = new Random(seed);
        for (var film = seed; film < Films; film += seed) _catalogue.Film(film, 1960 + film);
        for (var person = seed; person < People; person += seed) _catalogue.Person(person);
        for (var at = 0; at < 200; at++) Change(random);
        _catalogue.Links.Build(long.MaxValue).ShouldBeTrue();
        ShouldAnswerAlike();
        for (var round = 0; round < 12; round++)
        {
            for (var at = 0; at < 15; at++) Change(random);
            _catalogue.Links.Follow(TestContext.Current.CancellationToken).ShouldBeTrue();
            ShouldAnswerAlike();
        }
    }

    [Fact]
    public void Whoever_wrote_finds_it_at_the_next_question()
    {
        _catalogue.Film(1, 1966);
        _catalogue.Person(1);
        _catalogue.Links.Build(long.MaxValue);
        _catalogue.Credit(1, 1);
        Follow(_catalogue.Links.Ask, Viewers[0], "Person", 1).ShouldBe([1]);
    }

    [Fact]
    public void What_would_take_too_much_memory_is_asked_of_the_database()
    {
        _catalogue.Film(1, 1966);
        _catalogue.Person(1);
        _catalogue.Credit(1, 1);
        _catalogue.Links.Build(10).ShouldBeFalse();
        _catalogue.Links.Standing.ShouldBeNull();
        Follow(_catalogue.Links.Ask, Viewers[0], "Person", 1).ShouldBe([1]);
    }

    [Fact]
    public void How_far_they_are_behind_is_told_until_what_changed_is_followed()
    {
        _catalogue.Links.Lag.State.ShouldBe("database");
        _catalogue.Film(1, 1966);
        _catalogue.Links.Build(long.MaxValue);
        (_catalogue.Links.Lag.State, _catalogue.Links.Lag.Behind).ShouldBe(("memory", 0));
        _catalogue.Film(2, 1967);
        _catalogue.Links.Lag.Behind.ShouldBeGreaterThan(0);
        _catalogue.Links.Follow(TestContext.Current.CancellationToken).ShouldBeTrue();
        _catalogue.Links.Lag.Behind.ShouldBe(0);
    }

    [Fact]
    public void Whoever_is_too_far_behind_reads_everything_anew()
    {
        _catalogue.Film(1, 1966);
        _catalogue.Links.Build(long.MaxValue);
        _catalogue.Person(1);
        _catalogue.Credit(1, 1);
        _catalogue.Write(lane => lane.Script("delete from link_feed; insert into link_feed(kind, entity) values (3, 0)"));
        _catalogue.Links.Follow(TestContext.Current.CancellationToken).ShouldBeFalse();
        _catalogue.Links.Standing.ShouldBeNull();
        Follow(_catalogue.Links.Ask, Viewers[0], "Person", 1).ShouldBe([1]);
    }

    [Fact]
    public void What_was_worked_out_while_it_changed_is_not_left_to_the_next_who_asks()
    {
        var kept = new UntilChanged<string>();
        kept.Of("a", () => { kept.Forget("a"); return "old"; }).ShouldBe("old");
        kept.Of("a", () => { kept.Forget(); return "older"; }).ShouldBe("older");
        kept.Of("a", () => "new").ShouldBe("new");
        kept.Of("a", () => "never").ShouldBe("new");
        kept.Forget("a");
        kept.Of("a", () => "newest").ShouldBe("newest");
    }

    [Fact]
    public void The_feed_keeps_its_newest_rows_alone()
    {
        _catalogue.Write(lane => lane.Script($"""
            with recursive n(i) as (select 1 union all select i + 1 from n where i < {LinkFeed.Kept + 500}) insert into link_feed(kind, entity) select 0, i from n
            """));
        _catalogue.Write(LinkFeed.Trim);
        _catalogue.Database.Read(lane => lane.Number("select count(*) from link_feed")).ShouldBe(LinkFeed.Kept);
    }

    public void Dispose() => _catalogue.Dispose();

    private static List<int> Follow(Func<Looking, Func<ILinkView, List<int>>, List<int>> ask, Looking who, string entity, int number) => ask(who, view =>
    {
        var into = new List<int>();
        view.Follow(Via.Find("Movie-People")!, entity, number, into);
        return into;
    });

    private void Change(Random random)
    {
        var (film, person, other) = (random.Next(1, Films), random.Next(1, People), random.Next(1, 4));
        switch (random.Next(18))
        {
            case 0: Quietly(() => _catalogue.Film(film, random.Next(5) == 0 ? null : random.Next(1950, 1985), random.Next(4), random.Next(5))); break;
            case 1: Quietly(() => _catalogue.Person(person, random.Next(4))); break;
            case 2 or 3 or 4 or 5 or 6: Quietly(() => _catalogue.Credit(film, person, Roles[random.Next(Roles.Length)], random.Next(3) == 0 ? null : random.Next(9))); break;
            case 7: Quietly(() => _catalogue.Genre(film, Genres[random.Next(Genres.Length)])); break;
            case 8: Quietly(() => _catalogue.Link("work_countries", "country", Countries[random.Next(Countries.Length)], film)); break;
            case 9: Quietly(() => _catalogue.Keyword(film, other)); break;
            case 10: Quietly(() => _catalogue.Collection(other)); Quietly(() => _catalogue.Link("collection_parts", "collection_id", other, film)); break;
            case 11: Quietly(() => _catalogue.Copy(film, random.Next(1, 3), random.Next(4) == 0 ? "Remote/Backup" : null)); break;
            case 12: Quietly(() => _catalogue.Offer(film, random.Next(2) == 0 ? "Arte" : "Netflix", random.Next(2) == 0 ? "FR" : "BE", random.Next(2) == 0 ? "free" : "rent")); break;
            case 13: _catalogue.See(film, random.Next(2) == 0 ? "owner" : "s1"); break;
            case 14: _catalogue.Write(lane => lane.Ask("delete from crew_links where work_id = ?").With(film).Run()); break;
            case 15: _catalogue.Write(lane => lane.Ask("update works set year = ?, level = ? where id = ?").With(random.Next(1950, 1985)).With(random.Next(4)).With(film).Run()); break;
            case 16: _catalogue.Write(lane => lane.Ask("update roots set reachable = 1 - reachable where id = 2").Run()); break;
            default: Remove(random, film, person); break;
        }
    }

    private void Remove(Random random, int film, int person) => Quietly(() => _catalogue.Write(lane =>
    {
        if (random.Next(3) == 0) lane.Ask("delete from works where id = ?").With(film).Run();
        else if (random.Next(2) == 0) lane.Ask("delete from seen where viewer = 'owner'").Run();
        else lane.Ask("update persons set level = 3 - level where id = ?").With(person).Run();
    }));

    // What hangs on a row that is not there, or is there already, changes nothing.
    private static void Quietly(Action change)
    {
        try
        {
            change();
        }
        catch (CineOrg.Storage.Engine.DatabaseException)
        {
            return;
        }
    }

    private void ShouldAnswerAlike()
    {
        foreach (var who in Viewers)
        {
            var (held, stored) = (All(_catalogue.Links.Ask, who), All(_catalogue.Sql, who));
            held.Zip(stored).FirstOrDefault(pair => pair.First != pair.Second).ShouldBe(default);
            held.Count.ShouldBe(stored.Count);
        }
        _catalogue.Links.Standing.ShouldNotBeNull();
        _catalogue.Links.Lag.ShouldSatisfyAllConditions(lag => lag.State.ShouldBe("memory"), lag => lag.Behind.ShouldBeGreaterThanOrEqualTo(0), lag => lag.Bytes.ShouldBeGreaterThan(0));
    }

    private static List<string> All(Func<Looking, Func<ILinkView, List<string>>, List<string>> ask, Looking who) => ask(who, view =>
    {
        var told = new List<string>();
        foreach (var (entity, most) in ((string, int)[])[("Movie", Films), ("Person", People), ("Collection", 4), ("Keyword", 4), ("Genre", 23), ("Country", 160), ("Decade", 200)])
            for (var number = 1; number < most; number++) Tell(view, entity, number, told);
        return told;
    });

    private static void Tell(ILinkView view, string entity, int number, List<string> told)
    {
        var id = entity switch
        {
            "Movie" => LinkedCatalogue.IdOf(number).ToString(), "Person" => LinkedCatalogue.IdOf(1_000_000 + number).ToString(),
            "Collection" => LinkedCatalogue.IdOf(2_000_000 + number).ToString(), "Keyword" => $"k{number}", _ => view.Id(entity, number),
        };
        told.Add($"{entity} {number}: {view.Number(entity, id)}");
        if (view.Number(entity, id) is null) return;
        told.Add($"{view.Id(entity, number)} {view.LevelOf(entity, number)} {(entity == "Movie" ? view.Film(number) : null)}");
        foreach (var via in Via.All.Where(via => via.Table < LinkTable.DataLayers && (via.Film == entity || via.Other == entity)))
        {
            var into = new List<int>();
            view.Follow(via, entity, number, into);
            told.Add($"{entity} {number} {via.Name}: {string.Join(' ', into)}");
        }
    }
}
