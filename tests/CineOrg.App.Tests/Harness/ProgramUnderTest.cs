using System.Diagnostics;

namespace CineOrg.App.Tests.Harness;

/// <summary>The true program, serving on a port of this machine in a process of its own.</summary>
public sealed class ProgramUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Home? _owned;
    private readonly string _ownerLine;

    private ProgramUnderTest(Process process, Said said, string ownerLine, Home home, Home? owned)
    {
        (_process, Said, _ownerLine, Home, _owned) = (process, said, ownerLine, home, owned);
        Web = new(Address);
    }

    public Home Home { get; }

    /// <summary>Everything it has written on its two outputs.</summary>
    public Said Said { get; }

    /// <summary>Such as <c>http://localhost:12345</c>.</summary>
    public string Address => OwnerLink[..OwnerLink.IndexOf("/owner", StringComparison.Ordinal)];

    /// <summary>The link that it printed; it signs a browser in, once.</summary>
    public string OwnerLink => _ownerLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

    /// <summary>A visitor without cookie or key.</summary>
    public Visit Web { get; }

    public int ProcessId => _process.Id;

    /// <summary>Serves a fresh data directory that goes with it.</summary>
    public static Task<ProgramUnderTest> Serve(params string[] arguments)
    {
        var home = new Home();
        return Start(home, home, ["serve", .. arguments]);
    }

    /// <summary>Serves a data directory that stays.</summary>
    public static Task<ProgramUnderTest> Serve(Home home, params string[] arguments) => Start(home, null, ["serve", .. arguments]);

    /// <param name="arguments">The command <c>serve</c> or <c>demo</c> and its options but <c>--data</c> and <c>--port</c>.</param>
    /// <param name="owned">The same, when it is to go with the program.</param>
    public static async Task<ProgramUnderTest> Start(Home home, Home? owned, params IEnumerable<string> arguments)
    {
        var process = home.Start([.. arguments, "--port", $"{FreePort.Take()}"]);
        var said = new Said(process);
        var owner = await said.Line(line => line.StartsWith("Owner:", StringComparison.Ordinal)).WaitAsync(Patience);
        return new(process, said, owner, home, owned);
    }

    /// <summary>A command beside the running program.</summary>
    public Task<Outcome> Run(params string[] arguments) => Home.Run(arguments);

    /// <summary>Ends it as a power cut would.</summary>
    public Task Kill()
    {
        _process.Kill();
        return _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> Interrupt() => End(Signal.Interrupt);

    /// <summary>Ends it as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> Terminate() => End(Signal.Terminate);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
        Web.Dispose();
        _owned?.Dispose();
    }

    private async Task<int> End(int signal)
    {
        Signal.Send(_process, signal);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }
}
