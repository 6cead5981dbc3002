using System.Globalization;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Hosting;
using CineOrg.Bench.Overload;
using CineOrg.Bench.Server;
using Microsoft.AspNetCore.Builder;

namespace CineOrg.Bench.Housekeeping;

/// <summary>
/// Ten thousand uses a second are told inside the whole program while a second process reads its pages: as often as people would (an open
/// loop), and as fast as they are answered.
/// </summary>
public static class StatsBench
{
    private const int Films = 20_000;
    private const int PerSecond = 10_050; // what a load's end cuts off leaves ten thousand
    private const int Rounds = 5;
    private const int Port = 18_096;
    private const double Seconds = 5;
    private const string Reach = "± 10 %";
    private static readonly double[] Rates = [100, 500, 1_000];

    /// <summary>Milliseconds.</summary>
    private readonly record struct Figures(double P50, double P99, double Answered);

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
        var (paths, list) = (new Draw(catalogue.Films, 11).Zipf("/films/"), Path.Combine(data, "paths"));
        await File.WriteAllLinesAsync(list, paths);
        Wrk.Run($"http://localhost:{Port}", paths, connections: 2, seconds: 2, warmUp: 8);
        var uses = new ToldUses(program.Services, catalogue.Films, PerSecond);
        Open(list, Rates[^1]);
        uses.While(() => Open(list, Rates[^1]));
        var rows = new List<BenchRow>();
        foreach (var rate in Rates)
            rows.Add(await Row($"film page meanwhile, {rate:N0} asked for a second, 99th percentile", uses, () => Open(list, rate), "an open loop: latency from when a page was due", log));
        rows.Add(await Row("the same, asked for as fast as they are answered", uses, () => Closed(paths), "2 connections: whoever tells, writes and counts shares the two processors with server and load", log));
        var counted = await uses.Counted();
        await program.StopAsync();
        return new("Uses under load", [Taken(uses, counted), .. rows]);
    }

    private static WebApplication Program(string data)
    {
        var reading = SettingsReader.Read(new(data, "", new Dictionary<string, string>(), [.. ServerBench.NoLimit, "library:watch=false", "context:prefetchBatch=0"]));
        return WebHost.Build(reading.Settings with { Http = reading.Settings.Http with { Port = Port } }, data, new($"http://localhost:{Port}"));
    }

    private static async Task<BenchRow> Row(string what, ToldUses uses, Func<Figures> ask, string how, TextWriter log)
    {
        var (quiet, busy) = (new List<Figures>(), new List<Figures>());
        for (var round = 0; round < Rounds; round++)
        {
            await uses.Counted();
            quiet.Add(ask());
            busy.Add(uses.While(ask));
            log.WriteLine(Text($"stats: {what}: p99 {busy[^1].P99:0.00} against {quiet[^1].P99:0.00} ms, p50 {busy[^1].P50:0.00} against {quiet[^1].P50:0.00}, {busy[^1].Answered:N0} against {quiet[^1].Answered:N0} a second"));
        }
        var (with, without) = (Median(busy, load => load.P99), Median(quiet, load => load.P99));
        return new(what, Text($"{with:0.00} ms, {with / without:0.00} × without"), Reach,
            Text($"medians of {Rounds} rounds each, in turn; without {without:0.00} ms; p50 {Median(busy, load => load.P50):0.00} against {Median(quiet, load => load.P50):0.00} ms, {Median(busy, load => load.Answered):N0} against {Median(quiet, load => load.Answered):N0} answers/s; {how}"));
    }

    private static Figures Open(string paths, double rate)
    {
        var load = OverloadLoad.Start(Port, paths, rate, Seconds);
        return load.PeopleErrors == 0 ? new(load.MedianMs, load.P99Ms, load.PeopleAnswered / Seconds) : throw new InvalidOperationException($"{load.PeopleErrors} pages failed.");
    }

    private static Figures Closed(IReadOnlyList<string> paths)
    {
        var load = Wrk.Run($"http://localhost:{Port}", paths, connections: 2, seconds: 4, warmUp: 1);
        return new(load.P50, load.P99, load.PerSecond);
    }

    private static BenchRow Taken(ToldUses uses, long counted) => new("uses told a second, and counted",
        Text($"{uses.PerSecond:N0} told a second, {counted:N0} of {uses.Told:N0} counted"), "≥ 10,000, each once",
        Text($"MovieRequested by ever other sessions, journal and all handlers on; at most {uses.Behind / PerSecond:0.0} s of them were not counted yet when a load ended"));

    private static double Median(List<Figures> loads, Func<Figures, double> figure) => loads.Select(figure).Order().ElementAt(loads.Count / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
