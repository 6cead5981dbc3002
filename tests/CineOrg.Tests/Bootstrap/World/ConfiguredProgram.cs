using System.Net;
using System.Net.Sockets;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Hosting;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>The whole program as <c>serve</c> puts it together, told nothing but settings, with one film on the disk.</summary>
internal sealed class ConfiguredProgram : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private readonly HttpMessageInvoker _reader = new(new SocketsHttpHandler());
    private readonly WebApplication _app;
    private readonly int _port;

    public MovedTime Clock { get; } = new();

    private ConfiguredProgram(string[] settings, (string Name, string Value)[] variables)
    {
        var reading = SettingsReader.Read(new(Data, "", variables.ToDictionary(one => one.Name, one => one.Value),
            ["library:watch=false", "library:enrichOwned=false", "http:requestsPerMinute=0", "jobs:quietWaitHours=0", "load:thresholds=streaming=100000/200000", .. settings]));
        reading.Mistakes.ShouldBeEmpty();
        _port = FreePort();
        _app = WebHost.Build(reading.Settings with { Http = reading.Settings.Http with { Port = _port } }, Data, new Served($"http://localhost:{_port}"), Clock);
    }

    public string Data => Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "data")).FullName;

    public static async Task<ConfiguredProgram> Start(string[] settings, params (string Name, string Value)[] variables)
    {
        var program = new ConfiguredProgram(settings, variables);
        await program._app.StartAsync(TestContext.Current.CancellationToken);
        return program;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Puts a file on the disk, scans, and gives the film that came of it.</summary>
    public async Task<Guid> Scan(string fileName)
    {
        var films = Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "films")).FullName;
        await File.WriteAllTextAsync(System.IO.Path.Combine(films, fileName), "film", TestContext.Current.CancellationToken);
        var created = Until<MovieCreated>(_ => true);
        await Get<ScanService>().Adopt(new ScanRequest([films], true, null), stop: TestContext.Current.CancellationToken);
        return (await created).MovieId;
    }

    /// <summary>Opens a film's page as a French reader does.</summary>
    public Task<string> Open(Guid film) => Read($"/films/{film}");

    /// <param name="from">The page whose link led there.</param>
    public async Task<string> Read(string path, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{_port}{path}");
        request.Headers.TryAddWithoutValidation("Accept-Language", "fr");
        if (from is not null) request.Headers.Referrer = new($"http://localhost:{_port}{from}");
        using var response = await _reader.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>All that happened so far, in order.</summary>
    public async Task<IReadOnlyList<Event>> Told() =>
        [.. (await Get<IJournal>().After(0, 10_000, TestContext.Current.CancellationToken)).Select(recorded => recorded.Event)];

    public async Task<MovieProfile> Shown(Guid film) => (await Get<IMovieRepository>().Profile(film, "fr"))!;

    /// <summary>The first event of a kind, whether it has happened already or is yet to.</summary>
    public async Task<T> Until<T>(Func<T, bool> awaited) where T : Event
    {
        var told = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Notice(IReadOnlyList<Recorded> batch)
        {
            if (batch.Select(one => one.Event).OfType<T>().FirstOrDefault(awaited) is { } happened) told.TrySetResult(happened);
        }
        var journal = Get<IJournal>();
        journal.Appended += Notice;
        Notice(await journal.After(0, 10_000, TestContext.Current.CancellationToken));
        try
        {
            return await told.Task.WaitAsync(Longest, TestContext.Current.CancellationToken);
        }
        finally
        {
            journal.Appended -= Notice;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _reader.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
