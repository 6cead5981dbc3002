using CineOrg.App.Tests.Harness;
using Xunit;

[assembly: AssemblyFixture(typeof(Cellar))]

namespace CineOrg.App.Tests.Harness;

/// <summary>One server with a few scanned films and no source to ask: for tests of the doors that change nothing others look at.</summary>
public sealed class Cellar : IAsyncDisposable
{
    private readonly Lazy<Task<Served>> _served = new(Start);

    public Task<ProgramUnderTest> Running => Part(served => served.Program);

    /// <summary>The owner as a program. Nobody may replace the key.</summary>
    public Task<Visit> ByKey => Part(served => served.ByKey);

    /// <summary>The owner as a browser.</summary>
    public Task<Visit> ByCookie => Part(served => served.ByCookie);

    public async ValueTask DisposeAsync()
    {
        if (!_served.IsValueCreated) return;
        var served = await _served.Value;
        served.ByKey.Dispose();
        served.ByCookie.Dispose();
        await served.Program.DisposeAsync();
    }

    private async Task<T> Part<T>(Func<Served, T> part) => part(await _served.Value);

    private static async Task<Served> Start()
    {
        var home = new Home();
        home.Films.With("Les Sœurs fâchées (2004)/Les.Soeurs.fachees.2004.mkv", "L'Œuvre au noir (1988).mkv", "Ran (1985)/Ran.1985.1080p.mkv");
        var program = await ProgramUnderTest.Start(home, home, ["serve", "--set", "http:requestsPerMinute=0", "--set", "http:hosts=cinema.example"]);
        (await program.Run("scan", home.Films.Path)).Ended(0);
        var key = await program.ByKey();
        return new(program, key, await program.ByCookie());
    }

    private sealed record Served(ProgramUnderTest Program, Visit ByKey, Visit ByCookie);
}
