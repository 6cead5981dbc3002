using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using CineOrg.Media.Files;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Jobs;
using CineOrg.Storage.Library;
using CineOrg.Storage.Merging;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace CineOrg.Tests.Library;

/// <summary>The true library on true folders and a true database, all in one temporary place.</summary>
internal sealed class LibraryRig : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("cineorg-library-");

    public LibraryRig()
    {
        Films = Path.Combine(_place.FullName, "films");
        Directory.CreateDirectory(Films);
        Database = Database.Open(Path.Combine(_place.FullName, "data", "cineorg.db"), TimeProvider.System, NullLogger.Instance);
        Movies = MovieRepository.Over(Database);
        (Inventory, Holdings, Jobs) = (new(Database), new(Database), new(Database));
        Queue = new(Jobs, Database, TimeProvider.System);
        Scans = new(Database, Inventory, Holdings, Movies, Disk, Queue, new(), TimeProvider.System);
        Merges = new(Database, new(Database));
        Review = new(Database, new Matches(Database), Movies, Merges, TimeProvider.System);
    }

    public string Films { get; }
    public string Place => _place.FullName;
    public Database Database { get; }
    public MovieRepository Movies { get; }
    public Inventory Inventory { get; }
    public Holdings Holdings { get; }
    public JobRepository Jobs { get; }
    public JobQueue Queue { get; }
    public ScanService Scans { get; }
    public ReviewService Review { get; }
    public MergeRepository Merges { get; }
    public DiskFiles Disk { get; } = new();

    /// <summary>Writes a file below the films' folder; its content is its own unless told.</summary>
    public string Write(string path, string? content = null)
    {
        var file = Path.Combine(Films, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content ?? "video " + path);
        return file;
    }

    public string At(string path) => Path.Combine(Films, path);

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(to))!);
        File.Move(At(from), At(to), overwrite: true);
    }

    public Task<ScanResult> Scan(params string[] paths) => Scan(new ScanRequest(paths.Length == 0 ? [Films] : paths));

    public Task<ScanResult> Scan(ScanRequest request) => ScanUntil(request, null, CancellationToken.None);

    /// <summary>A scan that tells each time it reports, and can be called off.</summary>
    public async Task<ScanResult> ScanUntil(ScanRequest request, Func<Task>? onReport, CancellationToken stop)
    {
        var job = await Adopt(request);
        try { return await RunUntil(job, onReport, stop); }
        finally { await Queue.Cancel(job.Id, CancellationToken.None); }
    }

    public Task<Job> Request(params string[] paths) => Scans.Request(new(paths));

    public Task<Job> Adopt(ScanRequest request) => Scans.Adopt(request, default, CancellationToken.None);

    public Task<ScanResult> Run(Job job) => RunUntil(job, null, CancellationToken.None);

    private async Task<ScanResult> RunUntil(Job job, Func<Task>? onReport, CancellationToken stop) =>
        ScanResult.Read((await new ScanJob(Scans).Run(job, new Progress(onReport), stop))!);

    public async Task<IReadOnlyList<LibraryRoot>> Roots() => await Inventory.Roots();

    public async Task<Movie> Film(string source, string id) => (await Movies.FindByExternalId(source, id)).ShouldNotBeNull();

    public async Task<IReadOnlyList<ReviewItem>> Waiting() => (await Review.List(pageSize: 100)).Items;

    public async Task<bool> Accept(Guid copy, Guid movie) => await Review.Accept(copy, FilmChoice.Held(movie)) is not null;

    public async Task<bool> Keep(Guid copy) => await Review.None(copy) is not null;

    public async Task<FingerprintResult> TakeFingerprints()
    {
        var result = await new FingerprintJob(Database, Inventory, Disk).Run(new Job { Id = Guid.CreateVersion7(), Type = FingerprintJob.TypeName, Params = "{}" }, new Progress(null), default);
        return System.Text.Json.JsonSerializer.Deserialize(result!, LibraryJson.Default.FingerprintResult)!;
    }

    /// <summary>Every file of the inventory: path, state, and the film it is a copy of.</summary>
    public IReadOnlyList<OwnedFile> Files() => Database.Read(lane =>
    {
        using var row = lane.Ask("""
            select d.path, f.name, f.state, f.kind, f.ordinal, c.id, e.label, w.uuid, w.canonical_title, w.year, w.copies
            from copy_files f join folders d on d.id = f.folder_id left join copies c on c.id = f.copy_id
            left join editions e on e.id = c.edition_id left join works w on w.id = e.work_id order by d.path, f.name, f.state, f.id
            """);
        var files = new List<OwnedFile>();
        while (row.Next())
            files.Add(new(row.Text(0).Length == 0 ? row.Text(1) : $"{row.Text(0)}/{row.Text(1)}", (FileState)row.Int(2), row.Int(3), row.Int(4),
                row.LongOrNull(5), row.TextOrNull(6), row.GuidOrNull(7), row.TextOrNull(8), row.IntOrNull(9), row.IntOrNull(10)));
        return files;
    });

    public OwnedFile Owned(string path) => Files().Single(file => file.Path == path && file.State == FileState.Present);

    public long Count(string table) => Database.Read(lane => lane.Number("select count(*) from " + table));

    public long CountEvents(string type) => Database.Read(lane =>
    {
        using var row = lane.Ask("select count(*) from journal where type = ?").With(type);
        return row.Next() ? row.Long(0) : 0;
    });

    public void Dispose()
    {
        Database.Dispose();
        _place.Delete(recursive: true);
    }

    private sealed class Progress(Func<Task>? onReport) : IJobProgress
    {
        public Task Report(double? share, string? result) => onReport?.Invoke() ?? Task.CompletedTask;
    }
}

internal sealed record OwnedFile(
    string Path, FileState State, int Kind, int Ordinal, long? Copy, string? Edition, Guid? Movie, string? Title, int? Year, int? Copies);
