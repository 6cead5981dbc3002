using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;
using CineOrg.Media.Files;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Jobs;
using CineOrg.Storage.Library;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineOrg.Bench.Library;

/// <summary>A first scan of 50,000 files, all their fingerprints, and a second scan that finds nothing changed.</summary>
public static class ScanBench
{
    private const int Files = 50_000;

    public static BenchTable Run(TextWriter log)
    {
        log.WriteLine($"Scan: writing {Files} files…");
        using var tree = new FilmTree(Files);
        using var database = Database.Open(tree.Database, TimeProvider.System, NullLogger.Instance);
        return Measure(tree, database, log).GetAwaiter().GetResult();
    }

    private static async Task<BenchTable> Measure(FilmTree tree, Database database, TextWriter log)
    {
        var (inventory, jobs, disk) = (new Inventory(database), new JobQueue(new JobRepository(database), database, TimeProvider.System), new DiskFiles());
        var movies = MovieRepository.Over(database);
        var scans = new ScanService(database, inventory, new Holdings(database), movies, disk, jobs, new(), TimeProvider.System);

        var first = await Scan(scans, jobs, tree, log);
        var watch = Stopwatch.StartNew();
        await new FingerprintJob(database, inventory, disk).Run(new() { Id = Guid.CreateVersion7(), Type = FingerprintJob.TypeName, Params = "{}" }, new Silent(), default);
        var prints = watch.Elapsed;
        var second = await Scan(scans, jobs, tree, log);
        return new("Scan of 50,000 files", [
            new("First scan", Rate(first.Result.Added, first.Took), "≥ 5,000 files/s", $"{first.Result.Added} added, {first.Result.Errors.Count} errors"),
            new("Peak memory after it", $"{first.Peak / 1_000_000} MB", "< 250 MB", "of the whole benchmark process"),
            new("Until every fingerprint is taken", $"{(first.Took + prints).TotalSeconds:0.0} s", "–", "first scan included"),
            new("Second scan, nothing changed", Rate(second.Result.Skipped, second.Took), "≥ 50,000 files/s", $"{second.Result.Skipped} skipped"),
        ]);
    }

    private static async Task<(ScanResult Result, TimeSpan Took, long Peak)> Scan(ScanService scans, JobQueue jobs, FilmTree tree, TextWriter log)
    {
        var job = await scans.Adopt(new([tree.Films]));
        var watch = Stopwatch.StartNew();
        var result = ScanResult.Read((await new ScanJob(scans).Run(job, new Silent(), default))!);
        var took = watch.Elapsed;
        await jobs.Cancel(job.Id);
        using var self = Process.GetCurrentProcess();
        log.WriteLine($"Scan: {took.TotalSeconds:0.00} s, {result.Added} added, {result.Skipped} skipped");
        return (result, took, self.PeakWorkingSet64);
    }

    private static string Rate(int files, TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{files / took.TotalSeconds:#,0} files/s");

    private sealed class Silent : IJobProgress
    {
        public Task Report(double? share, string? result) => Task.CompletedTask;
    }
}
