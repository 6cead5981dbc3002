using System.Diagnostics;
using System.Globalization;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Hosting;
using CineOrg.Bench.Server;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Bench.Housekeeping;

/// <summary>Ten thousand uses a second are told inside the whole program while a second process reads its pages.</summary>
public static class StatsBench
{
    private const int Films = 20_000;
    private const int PerSecond = 10_000;
    private const int Rounds = 5;
    private const int Port = 18_096;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    public static BenchTable Run(TextWriter log)
    {
        if (!Wrk.IsThere) return new("Uses under load", [new("all", "not measured", "", "wrk is not on this machine (Debian: apt-get install wrk)")]);
        using var stored = new Stored();
        var catalogue = new BenchCatalogue(stored, Films);
        log.WriteLine($"stats: filling a catalogue of {Films:N0} films");
        catalogue.Fill();
        stored.Close();
        return Measure(stored.Folder, catalogue, log).GetAwaiter().GetResult();
    }

    private static async Task<BenchTable> Measure(string data, BenchCatalogue catalogue, TextWriter log)
    {
        await using var program = Program(data);
        await program.StartAsync();
        var (quiet, busy, told, time) = (new List<Wrk.Load>(), new List<Wrk.Load>(), 0L, TimeSpan.Zero);
        var paths = new Draw(catalogue.Films, 11).Zipf("/films/");
        Wrk.Run($"http://localhost:{Port}", paths, connections: 2, seconds: 2, warmUp: 8);
        for (var round = 0; round < Rounds; round++)
        {
            log.WriteLine($"stats: round {round + 1} of {Rounds}");
            quiet.Add(Wrk.Run($"http://localhost:{Port}", paths, connections: 2, seconds: 4, warmUp: 1));
            using var end = new CancellationTokenSource();
            var (from, watch) = (told, Stopwatch.StartNew());
            var telling = Task.Run(() => Tell(program.Services.GetRequiredService<EventBus>(), catalogue.Films, from, end.Token));
            busy.Add(Wrk.Run($"http://localhost:{Port}", paths, connections: 2, seconds: 4, warmUp: 1));
            await end.CancelAsync();
            told = await telling;
            time += watch.Elapsed;
        }
        var counted = await Counted(program);
        await program.StopAsync();
        return Table(quiet, busy, (told, counted, time));
    }

    private static WebApplication Program(string data)
    {
        var reading = SettingsReader.Read(new(data, "", new Dictionary<string, string>(), [.. ServerBench.NoLimit, "library:watch=false", "context:prefetchBatch=0"]));
        return WebHost.Build(reading.Settings with { Http = reading.Settings.Http with { Port = Port } }, data, new($"http://localhost:{Port}"));
    }

    // Each use is another session's or another film's: none is told twice within a second, which would be one.
    private static async Task<long> Tell(EventBus bus, IReadOnlyList<Guid> films, long first, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Beat);
        var (told, watch) = (first, Stopwatch.StartNew());
        while (!stop.IsCancellationRequested)
        {
            for (var due = first + (long)(watch.Elapsed.TotalSeconds * PerSecond); told < due; told++)
                await bus.Publish(new MovieRequested(films[(int)(told % films.Count)], "basic", $"bench{told / films.Count}"), stop: CancellationToken.None);
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }
        return told;
    }

    private static async Task<long> Counted(WebApplication program)
    {
        await program.Services.GetRequiredService<Acts>().Write(CancellationToken.None);
        var journal = program.Services.GetRequiredService<IJournal>();
        var end = await journal.End(CancellationToken.None);
        using var soon = new PeriodicTimer(Beat);
        while (await journal.Cursor(nameof(StatsTracker), CancellationToken.None) < end) await soon.WaitForNextTickAsync();
        return program.Services.GetRequiredService<Database>().Read(lane => lane.Number("select sum(opened) from session_uses where session like 'bench%'"));
    }

    private static BenchTable Table(List<Wrk.Load> quiet, List<Wrk.Load> busy, (long Told, long Counted, TimeSpan Time) uses) => new("Uses under load",
    [
        new("uses told a second, and counted", Text($"{uses.Told / uses.Time.TotalSeconds:N0} told a second, {uses.Counted:N0} of {uses.Told:N0} counted"), "≥ 10,000, each once",
            "MovieRequested by ever other sessions, journal and all handlers on"),
        new("film page meanwhile, 99th percentile", Text($"{Median(busy, load => load.P99):0.00} ms, {Median(busy, load => load.P99) / Median(quiet, load => load.P99):0.00} × without"), "± 10 %",
            Text($"medians of {Rounds} rounds each, in turn; without {Median(quiet, load => load.P99):0.00} ms; p50 {Median(busy, load => load.P50):0.00} against {Median(quiet, load => load.P50):0.00} ms, {Median(busy, load => load.PerSecond):N0} against {Median(quiet, load => load.PerSecond):N0} requests/s; 2 connections that ask as fast as they are answered: whoever tells, writes and counts shares the two processors with server and load")),
    ]);

    private static double Median(List<Wrk.Load> loads, Func<Wrk.Load, double> figure) => loads.Select(figure).Order().ElementAt(loads.Count / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
