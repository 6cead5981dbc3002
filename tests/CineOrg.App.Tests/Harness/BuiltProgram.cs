using System.Diagnostics;

namespace CineOrg.App.Tests.Harness;

/// <summary>The program as it was built: what CINEORG_PROGRAM names, else the one beside these tests.</summary>
public static class BuiltProgram
{
    private static readonly string Program =
        Environment.GetEnvironmentVariable("CINEORG_PROGRAM") is { Length: > 0 } told ? told : Path.Combine(AppContext.BaseDirectory, "cineorg.dll");

    private static readonly string Dotnet = FindDotnet();

    /// <summary>The clone that these tests were built in.</summary>
    public static string Clone { get; } = FindClone(AppContext.BaseDirectory);

    /// <summary>How to start it: nothing of the surroundings but what is said here reaches it.</summary>
    /// <param name="variables">Environment variables; null takes one away.</param>
    public static ProcessStartInfo Call(IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? variables = null)
    {
        var call = new ProcessStartInfo(Dotnet, [Program, .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var ours in call.Environment.Keys.Where(name => name.StartsWith("CINEORG_", StringComparison.OrdinalIgnoreCase)).ToList())
            call.Environment.Remove(ours);
        call.Environment["CINEORG_CLONE"] = Clone;
        call.Environment["CINEORG_JOBS__QUIETWAITHOURS"] = "0"; // tests keep the machine busy, and do not wait until night
        call.Environment["CINEORG_LOAD__THRESHOLDS"] = "streaming=100000/200000";
        call.Environment["HOME"] = folder;
        call.Environment.Remove("XDG_DATA_HOME");
        call.Environment["DOTNET_TieredPGO"] = "0"; // processes that live for seconds gain nothing by measuring themselves
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>()) call.Environment[name] = value;
        return call;
    }

    private static string FindDotnet() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    private static string FindClone(string folder) =>
        File.Exists(Path.Combine(folder, "CineOrg.slnx")) ? folder : FindClone(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
