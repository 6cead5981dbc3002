using CineOrg.App.Tests.Harness;
using Xunit;

[assembly: AssemblyFixture(typeof(Demo))]

namespace CineOrg.App.Tests.Harness;

/// <summary>
/// One demo for all tests that only read: scanned, and every film enriched as deep as it goes. It starts when first asked for.
/// It runs without ffmpeg, whose videos would take longer to make than all tests to run.
/// </summary>
public sealed class Demo : IAsyncDisposable
{
    private readonly Lazy<Task<ProgramUnderTest>> _running = new(Start);
    private readonly Lazy<Task<Visit>> _owner;

    public Demo() => _owner = new(async () => await (await Running).ByKey());

    public Task<ProgramUnderTest> Running => _running.Value;

    /// <summary>Its owner, by key. The tests share it: none of them may replace the key.</summary>
    public Task<Visit> Owner => _owner.Value;

    public async Task<Answer> Get(string path, params (string Name, string Value)[] headers) => await (await Running).Web.Get(path, headers);

    /// <summary>The id of the best film for some words.</summary>
    public async Task<string> Film(string words) => await First("items", $"/v1/works?q={Uri.EscapeDataString(words)}");

    /// <summary>The id of the best person for some words.</summary>
    public async Task<string> Person(string words) => await First("people", $"/v1/works/search?q={Uri.EscapeDataString(words)}");

    public async ValueTask DisposeAsync()
    {
        if (_owner.IsValueCreated) (await Owner).Dispose();
        if (_running.IsValueCreated) await (await Running).DisposeAsync();
    }

    private async Task<string> First(string list, string path) =>
        (await Get(path)).Json.GetProperty(list)[0].GetProperty("id").GetString()!;

    private static async Task<ProgramUnderTest> Start()
    {
        var home = new Home();
        home.Variables["PATH"] = "/nonexistent";
        var program = await ProgramUnderTest.Start(home, home, ["demo", "--set", "http:requestsPerMinute=0"]);
        (await program.Run("scan", Path.Combine(home.Data, "library"))).Ended(0);
        (await program.Run("enrich", "--all")).Ended(0);
        return program;
    }
}
