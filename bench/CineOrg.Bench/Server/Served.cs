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

    private Served(Process process, string address, TimeSpan firstAnswer) => (_process, Address, FirstAnswer) = (process, address, firstAnswer);

    public string Address { get; }

    /// <summary>From starting the process to the first whole list of films.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>Resident memory now, in megabytes.</summary>
    public double ResidentMegabytes => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => double.Parse(line[6..^2], CultureInfo.InvariantCulture) / 1024).First();

    /// <param name="settings">Pairs <c>key=value</c>.</param>
    public static Served Start(string data, params IEnumerable<string> settings)
    {
        var port = FreePort();
        var address = $"http://localhost:{port}";
        var program = Environment.GetEnvironmentVariable("CINEORG_PROGRAM")
            ?? throw new InvalidOperationException("CINEORG_PROGRAM names no program; start this with ./cineorg bench.");
        string[] arguments = [program, "serve", "--data", data, "--port", $"{port}", .. settings.SelectMany(setting => new[] { "--set", setting })];
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new StringBuilder();
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitForAnswer(process, $"{address}/v1/works?pageSize=50", said);
        return new(process, address, watch.Elapsed);
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

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
