using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CineOrg.Bench.Overload;

/// <summary>What a load found out.</summary>
/// <param name="OwnShare">0–1: of the machine's processors that the load itself took.</param>
internal sealed record OverloadFigures(int PeopleAsked, int PeopleAnswered, int PeopleErrors, double MedianMs, double P99Ms, double OthersAsked, int OthersAnswered, int OthersRefused, int OthersFailed, int OthersUnsent, double OwnShare);

/// <summary>The load as a process of its own.</summary>
internal static class OverloadLoad
{
    public const string Verb = "overload-load";
    private const string Prefetch = "Sec-Purpose: prefetch\r\n", Background = "Priority: u=7\r\n";

    /// <summary>People alone, at a rate, as a process of its own.</summary>
    /// <param name="paths">File of paths.</param>
    public static OverloadFigures Start(int port, string paths, double perSecond, double seconds)
    {
        string[] arguments = [typeof(OverloadLoad).Assembly.Location, Verb, .. new[] { $"{port}", paths, Text(perSecond), "0", "0", "0", Text(seconds) }];
        using var load = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = load.StandardOutput.ReadToEnd();
        load.WaitForExit();
        return JsonSerializer.Deserialize<OverloadFigures>(said) ?? throw new InvalidOperationException("The load said nothing.");
    }

    /// <param name="arguments">Port, file of paths, requests a second of people, background, prefetch and clients over their limit, seconds.</param>
    public static async Task<int> Run(string[] arguments)
    {
        var paths = await File.ReadAllLinesAsync(arguments[1]);
        var server = new IPEndPoint(IPAddress.Loopback, int.Parse(arguments[0], CultureInfo.InvariantCulture));
        double[] rates = [.. arguments[2..6].Select(rate => double.Parse(rate, CultureInfo.InvariantCulture))];
        var length = TimeSpan.FromSeconds(double.Parse(arguments[6], CultureInfo.InvariantCulture));
        var people = new Crowd(server, paths, "", rates[0], 10, 200, 200, staysToTheEnd: true);
        Crowd[] others = [new(server, paths, Background, rates[1], 20, 200, 200, staysToTheEnd: false), new(server, paths, Prefetch, rates[2], 30, 200, 200, staysToTheEnd: false), new(server, paths, "", rates[3], 40, 1, 64, staysToTheEnd: false)];
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(others.Append(people).Select(crowd => crowd.Run(length)));
        var share = (Environment.CpuUsage.TotalTime - before) / watch.Elapsed / Cores;
        Console.WriteLine(JsonSerializer.Serialize(new OverloadFigures(
            people.Asked, people.Answered, people.Failed + people.Refused + people.Unsent, people.At(0.5), people.At(0.99), others.Sum(crowd => crowd.Asked),
            others.Sum(crowd => crowd.Answered), others.Sum(crowd => crowd.Refused), others.Sum(crowd => crowd.Failed), others.Sum(crowd => crowd.Unsent), share)));
        return 0;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    // Pinned, the process sees its own share alone.
    private static int Cores => File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));
}
