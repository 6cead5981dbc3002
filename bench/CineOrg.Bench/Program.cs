using CineOrg.Bench;
using CineOrg.Bench.Decisions;
using CineOrg.Bench.Enrich;
using CineOrg.Bench.Events;
using CineOrg.Bench.Graph;
using CineOrg.Bench.Housekeeping;
using CineOrg.Bench.Identify;
using CineOrg.Bench.Jobs;
using CineOrg.Bench.Lab;
using CineOrg.Bench.Library;
using CineOrg.Bench.Overload;
using CineOrg.Bench.Parser;
using CineOrg.Bench.Portable;
using CineOrg.Bench.Recommend;
using CineOrg.Bench.Search;
using CineOrg.Bench.Server;
using CineOrg.Bench.Sources;
using CineOrg.Bench.Traces;

// ./cineorg bench [NAME…] runs all benchmarks or the named ones; a whole run writes bench/RESULTS.md.
if (args is [KilledWorker.Verb, var folder]) return await KilledWorker.Work(folder);
if (args is [EnrichRun.Verb, .. var run]) return await EnrichRun.Run(run);
if (args is [OverloadLoad.Verb, .. var load]) return await OverloadLoad.Run(load);
var benches = new (string Name, Func<TextWriter, BenchTable> Run)[]
{
    // First, for its peak of memory is that of the whole process.
    ("scan", ScanBench.Run),
    ("parser", ParserBench.Run),
    ("identify", IdentifyBench.Run),
    ("journal", JournalBench.Run),
    ("jobs", QueueBench.Run),
    ("sources", SourcesBench.Run),
    ("server", ServerBench.Run),
    ("overload", OverloadBench.Run),
    ("determinism", DeterminismBench.Run),
    ("enrich", EnrichBench.Run),
    ("search", SearchBench.Run),
    ("portable", PortableBench.Run),
    ("housekeeping", HousekeepingBench.Run),
    ("stats", StatsBench.Run),
    ("graph", GraphBench.Run),
    ("recommend", RecommendBench.Run),
    ("lab", LabBench.Run),
    ("traces", TraceBench.Run),
};
var unknown = args.Except(benches.Select(bench => bench.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"Unknown benchmark '{unknown[0]}'; there are: {string.Join(", ", benches.Select(bench => bench.Name))}.");
    return 2;
}

var tables = benches.Where(bench => args.Length == 0 || args.Contains(bench.Name)).Select(bench => bench.Run(Console.Error)).ToList();
foreach (var table in tables) Console.WriteLine(Results.Markdown(table));
if (args.Length == 0) Results.Write(tables);
return 0;
