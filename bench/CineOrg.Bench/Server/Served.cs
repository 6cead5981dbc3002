using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CineOrg.Bench.Server;

/// <summary>The true program, serving a data directory on a free port of this machine.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process _process;
    private readonly string _data;
    private readonly StringBuilder _said;

    private Served(Process process, string data, string address, StringBuilder said, TimeSpan firstAnswer) =>
        (_process, _data, Address, _said, FirstAnswer) = (process, data, address, said, firstAnswer);

    public string Address { get; }

    /// <summary>From starting the process to the first whole list of films.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>Resident memory now, in megabytes.</summary>
    public double ResidentMegabytes => Megabytes("VmRSS:");

    /// <summary>What of it is the process's own: nobody else can have it. The rest are pages of files, of code and libraries, which the kernel takes back as it needs.</summary>
    public double OwnMegabytes => Megabytes("RssAnon:");

    private double Megabytes(string what) => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith(what, StringComparison.Ordinal))
        .Select(line => double.Parse(line[what.Length..^2], CultureInfo.InvariantCulture) / 1024).First();

    /// <param name="settings">Pairs <c>key=value</c>.</param>
    public static Served Start(string data, params IEnumerable<string> settings) => Begin(data, null, settings);

    /// <param name="cores">That it may run on, as taskset writes them.</param>
    /// <inheritdoc cref="Start(string, IEnumerable{string})"/>
    public static Served StartOn(string cores, string data, params IEnumerable<string> settings) => Begin(data, cores, settings);

    private static Served Begin(string data, string? cores, IEnumerable<string> settings)
    {
        var port = FreePort();
        var address = $"http://localhost:{port}";
        string[] arguments = ["serve", "--data", data, "--port", $"{port}", .. settings.SelectMany(setting => new[] { "--set", setting })];
        var watch = Stopwatch.StartNew();
        var process = Begin(arguments, cores);
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitForAnswer(process, $"{address}/v1/works?pageSize=50", said);
        return new(process, data, address, said, watch.Elapsed);
    }

    /// <summary>All that the program wrote so far.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    /// <summary>What a browser sends back after its first page.</summary>
    public string Cookie()
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false });
        using var first = new HttpRequestMessage(HttpMethod.Get, $"{Address}/films") { Headers = { { "Accept", "text/html" } } };
        using var answer = client.Send(first, CancellationToken.None);
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    /// <summary>A command beside the server, on the same data directory.</summary>
    public Process Command(params IEnumerable<string> arguments)
    {
        var process = Begin([.. arguments, "--data", _data]);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Process Begin(string[] arguments, string? cores = null)
    {
        var program = Environment.GetEnvironmentVariable("BENCH_PROGRAM")
            ?? throw new InvalidOperationException("BENCH_PROGRAM names no program; start this with ./cineorg bench.");
        string[] command = cores is null ? ["dotnet", program, .. arguments] : ["taskset", "-c", cores, "dotnet", program, .. arguments];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static void Keep(StringBuilder said, string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private static void WaitForAnswer(Process process, string url, StringBuilder said)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        while (!process.HasExited)
        {
            try
            {
                using var answer = client.Send(new(HttpMethod.Get, url), CancellationToken.None);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                Thread.Yield(); // not listening yet
            }
        }
        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it answered: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it as its owner does, so that it keeps what it would keep.</summary>
    public void End()
    {
        using var kill = Process.Start("kill", $"-TERM {_process.Id}");
        kill.WaitForExit();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
