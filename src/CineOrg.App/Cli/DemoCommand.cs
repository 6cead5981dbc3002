using System.CommandLine;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Hosting;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Library;
using CineOrg.Media.DemoVideos;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg demo</c>: a library of its own, made on the spot, scanned and served.</summary>
internal static class DemoCommand
{
    // Genres, names and final posters are there from the first look; stories still come to whoever opens a film.
    private static readonly Given Shown = Given.Text("enrichment:levels:owned", Level.Medium.Word(), "demo");

    // Whoever looks at a demo does not look tonight.
    private static readonly Given AtOnce = Given.Text("jobs:quietWaitHours", "0", "demo");

    public static Command Create()
    {
        var command = new Command(
            "demo", $"Prepare a demo library and serve it, on the next free port when the usual one is in use. {Exit.Usual}") { ServeCommand.Port };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken stop)
    {
        var data = parse.GetValue(GlobalOptions.Data) is { } asked ? Path.GetFullPath(asked) : Path.Combine(DemoPack.Root, "cineorg-demo");
        var reading = SettingsReader.Read(parse.Surroundings with { DataDirectory = data, Usual = [Shown, AtOnce] });
        foreach (var mistake in reading.Mistakes) await parse.Err.WriteLineAsync(mistake.ToString());
        if (reading.Mistakes.Count > 0) return Exit.Refused;
        if (!File.Exists(Path.Combine(DemoPack.Folder, "pack.json")))
        {
            await parse.Err.WriteLineAsync($"cineorg: there is no demo pack at {DemoPack.Folder}");
            return Exit.Failed;
        }
        using var instance = Instance.TryHold(data);
        if (instance is null) return Server.Held(parse, data);
        await Prepare(parse, data, stop);
        var http = Listening(parse, reading.Settings.Http);
        return await Server.Run(
            parse, reading.Settings with { Http = http }, instance, (services, token) => services.GetRequiredService<ScanService>().Adopt(new([Library(data)]), stop: token), stop);
    }

    private static HttpSettings Listening(ParseResult parse, HttpSettings http)
    {
        var wanted = parse.GetValue(ServeCommand.Port) ?? http.Port;
        var port = Ports.FirstFree(wanted) ?? wanted;
        if (port != wanted) parse.Out.WriteLine($"Port {wanted} is in use; taking {port}.");
        return http with { Port = port };
    }

    private static async Task Prepare(ParseResult parse, string data, CancellationToken stop)
    {
        DemoPack.Keep(data);
        await parse.Out.WriteLineAsync("Preparing the demo library…");
        var made = await new DemoVideoMaker(TimeProvider.System).Make(DemoPack.Folder, Library(data), progress: null, stop);
        foreach (var problem in made.Problems) await parse.Err.WriteLineAsync($"cineorg: {problem}");
    }

    private static string Library(string data) => Path.Combine(data, "library");
}
