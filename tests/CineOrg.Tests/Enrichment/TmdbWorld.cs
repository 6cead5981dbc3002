using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;
using CineOrg.Storage.Sources;
using CineOrg.Tests.Providers;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CineOrg.Tests.Enrichment;

/// <summary>A local server in the shape of TMDB, the whole way to it, and the engine that asks it, on one clock that goes when told.</summary>
internal sealed partial class TmdbWorld : IAsyncDisposable
{
    private readonly LoopbackProvider _world;
    private readonly HttpDataProvider _http;
    private readonly SourcesFile _file;
    private readonly TemporaryFolder _folder = new();

    public TmdbWorld()
    {
        _world = new((_, head) => Answer(Path(head)));
        _http = new(ProviderHttp.Open([_world.Address]), [new("tmdb") { UserAgent = "CineOrg/1", Timeout = TimeSpan.FromMinutes(2), Limits = new("tmdb") { MaxPerWindow = 1000 } }], Quota, Clock);
        _file = new(System.IO.Path.Combine(_folder.Path, "sources.db"), NullLogger.Instance);
        var kept = new CachedDataProvider(_http, new AnswerStore(_file, 10_000_000, NullLogger<AnswerStore>.Instance), CacheRules.Day, new(), Clock);
        Engine = new(new() { Grace = TimeSpan.FromSeconds(5) }, Clock, new TmdbSource(new(new SharedDataProvider(kept, Clock), _world.Address, ["fr"]), ["FR"]));
    }

    public ManualTime Clock { get; } = new() { JumpsAtMost = TimeSpan.Zero };
    public MemoryQuota Quota { get; } = new();
    public Engine Engine { get; }

    /// <summary>Null: it does not answer at all well.</summary>
    public string? Title { get; set; } = "Première";

    /// <summary>A film that it does not answer for.</summary>
    public int? Refused { get; set; }

    /// <summary><c>movie</c> or <c>person</c> → pages of what changed; null for one that does not come.</summary>
    public Dictionary<string, int[]?[]> Changes { get; } = new() { ["movie"] = [[]], ["person"] = [[]] };

    /// <summary>Addresses asked for since last looked at, without host and version.</summary>
    public IReadOnlyList<string> Asked()
    {
        var asked = _world.Requests.Select(Path).ToList();
        _world.Requests.Clear();
        return asked;
    }

    public async Task<Guid> Film(int tmdb, Level level = Level.Medium)
    {
        var film = await Engine.Film($"Film {tmdb}", 1950, ("tmdb", $"{tmdb}"));
        await Engine.Subject.Enrich(film, level, default);
        return film;
    }

    /// <summary>One run of the job.</summary>
    public async Task<string?> Refresh(CancellationToken? stop = null)
    {
        var job = new Job { Id = Guid.CreateVersion7(), Type = RefreshJob.JobType, Params = "{}" };
        return await Engine.Get<RefreshJob>().Run(job, new Silent(), stop ?? TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        _http.Dispose();
        _file.Dispose();
        await _world.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex(@"^GET /3/(?<path>\S+)")]
    private static partial Regex Line { get; }

    private static string Path(string head) => Uri.UnescapeDataString(Line.Match(head).Groups["path"].Value);

    private string Answer(string path)
    {
        if (Title is null) return LoopbackProvider.Json("{}", status: "400 Bad");
        var parts = path.Split('/', '?');
        if (parts[1] == "changes")
        {
            var page = int.Parse(path[(path.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture);
            if (Changes[parts[0]][page - 1] is not { } told) return LoopbackProvider.Json("{}", status: "400 Bad");
            var changed = string.Join(',', told.Select(id => $$"""{"id":{{id}},"adult":false}"""));
            return LoopbackProvider.Json($$"""{"results":[{{changed}}],"page":{{page}},"total_pages":{{Changes[parts[0]].Length}}}""");
        }
        if (parts[1] == $"{Refused}") return LoopbackProvider.Json("{}", status: "400 Bad");
        return parts[0] == "movie"
            ? LoopbackProvider.Json($$"""{"id":{{parts[1]}},"title":"{{Title}}","overview":"{{Title}}","release_date":"1950-02-03","runtime":100,"credits":{"cast":[{"id":7,"name":"Simone","character":"Elle","order":0}]} }""")
            : LoopbackProvider.Json($$"""{"id":{{parts[1]}},"name":"Simone","birthday":"1921-03-25","biography":"{{Title}}","combined_credits":{"cast":[{"media_type":"movie","id":50,"title":"Casque d’or","release_date":"1952-04-16","character":"Marie"}]} }""");
    }

    private sealed class Silent : IJobProgress
    {
        public Task Report(double? share, string? result) => Task.CompletedTask;
    }
}
