using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Links;

namespace CineOrg.Bench.Graph;

/// <summary>How long it takes to find what a person is after among a million films: in memory, and by the same question to the database.</summary>
public static class GraphBench
{
    private const int Asked = 20_000;
    private const int AskedOfDatabase = 300;

    private static readonly Viewing Viewing = new(Curiosity.High, "FR") { Services = ["Arte"] };

    private static readonly Intent NotSeenPlayable = new("Explore", new Dictionary<string, JsonElement>
    {
        ["seen"] = JsonSerializer.SerializeToElement(false), ["playable"] = JsonSerializer.SerializeToElement(true),
    });

    public static BenchTable Run(TextWriter log)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("CINEORG_BENCH_FILMS"), out var asked) ? asked : 1_000_000;
        using var stored = new Stored();
        var films = new LinkedFilms(stored, count);
        log.WriteLine($"graph: {count} films and {films.Credits} credits are made");
        films.Fill();
        var links = stored.Get<Links>();
        var resolver = new Resolver(GraphFile.Default(DataLocations.Default), links, new(new(Most: 0), TimeProvider.System));
        int[] people = [.. Enumerable.Range(0, Asked).Select(_ => films.Somebody())];
        log.WriteLine("graph: the database is asked");
        var byInterface = Ask(resolver, people.AsSpan(0, AskedOfDatabase));
        var bySql = AskSql(stored.Get<Database>(), people.AsSpan(0, AskedOfDatabase));
        log.WriteLine("graph: the links are read into memory");
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        if (!links.Build(4L << 30)) throw new InvalidOperationException("The links did not fit");
        var built = watch.Elapsed;
        heap = GC.GetTotalMemory(forceFullCollection: true) - heap;
        Ask(resolver, people.AsSpan(0, 2_000));
        var held = Ask(resolver, people);
        var busiest = Ask(resolver, [.. Enumerable.Repeat(1, 200)]);
        var alike = Ask(resolver, [.. Enumerable.Range(1, 500).Select(film => film * (count / 501))], Alike);
        return Table(films, held, byInterface, bySql, busiest, alike, (built, heap, links.Standing!.Bytes));
    }

    private static BenchTable Table(LinkedFilms films, Times held, Times byInterface, Times bySql, Times busiest, Times alike, (TimeSpan Built, long Heap, long Bytes) memory) => new("Relation graph",
    [
        new($"an actor’s films, not seen, playable now ({films.Films:N0} films, {films.Credits:N0} credits)", Shown(held), "< 1 ms p99",
            Text($"{Asked:N0} people drawn as often as they are credited (density 1 ÷ √rank); {held.Allocated / Asked:N0} bytes allocated a decision, its recordable inputs and the answer included")),
        new("the busiest person’s films, the same wishes", Shown(busiest), "< 1 ms p99", "the one with the most credits, 200 times"),
        new("films like one film, playable now", Shown(alike), "", "alternatives: shared people, genre and decade, each with its reasons; 500 films"),
        new("baseline: the same Resolver on the database", Shown(byInterface), "", Text($"{AskedOfDatabase:N0} of the same people; graph:megabytes 0")),
        new("baseline: one SQL question by hand", Shown(bySql), "", Text($"{AskedOfDatabase:N0} of the same people; join of credits and films, copies or offers, not seen, 24 at most; same run")),
        new("links read into memory", Text($"{memory.Built.TotalSeconds:0.0} s"), "", Text($"{memory.Bytes / 1048576.0:0} MB by its own account, {memory.Heap / 1048576.0:0} MB of heap")),
    ]);

    private static Moment Films(int person) => new()
    {
        Frame = new() { Id = Guid.Empty, Entity = "Movie", Intent = NotSeenPlayable },
        Stack = [new() { Id = Guid.Empty, Entity = "Person", EntityId = LinkedFilms.PersonId(person).ToString() }],
        Viewing = Viewing, Conditions = new() { Now = DateTimeOffset.UnixEpoch },
    };

    private static Moment Alike(int film) => Films(1) with { Stack = [new() { Id = Guid.Empty, Entity = "Movie", EntityId = LinkedFilms.FilmId(film).ToString() }] };

    private static Times Ask(Resolver resolver, ReadOnlySpan<int> subjects, Func<int, Moment>? moment = null)
    {
        var times = new double[subjects.Length];
        Moment[] moments = [.. subjects.ToArray().Select(moment ?? Films)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; at < times.Length; at++)
        {
            var start = Stopwatch.GetTimestamp();
            resolver.Resolve(moments[at], "owner");
            times[at] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return Times.Of(times, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Times AskSql(Database database, ReadOnlySpan<int> people)
    {
        var times = new double[people.Length];
        for (var at = 0; at < times.Length; at++)
        {
            var (person, start) = (people[at], Stopwatch.GetTimestamp());
            database.Read(lane => BySql(lane, person));
            times[at] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        return Times.Of(times, 0);
    }

    private static int BySql(Lane lane, int person)
    {
        using var rows = lane.Ask("""
            select distinct w.uuid, w.year, coalesce((select min(case a.location when 'Local/SSD' then 0 else 1 end) from copies_at a where a.work_id = w.id), 2) near
            from crew_links c join works w on w.id = c.work_id
            where c.person_id = ?1
              and (exists (select 1 from copies_at a join roots r on r.id = a.root_id where a.work_id = w.id and r.reachable)
                or exists (select 1 from work_places p join services s on s.id = p.service_id where p.work_id = w.id and p.country = 'FR' and s.name = 'Arte' and p.offer <= 2))
              and not exists (select 1 from seen s where s.viewer = 'owner' and s.work = w.uuid)
            order by near, w.year desc, w.id limit 24
            """).With(person);
        var found = 0;
        while (rows.Next()) found++;
        return found;
    }

    private static string Shown(Times times) => Text($"p50 {times.Median:0} µs, p99 {times.P99:0} µs, most {times.Most:0} µs");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Times(double Median, double P99, double Most, long Allocated)
    {
        public static Times Of(double[] times, long allocated)
        {
            Array.Sort(times);
            return new(times[times.Length / 2], times[(int)(times.Length * 0.99)], times[^1], allocated);
        }
    }
}
