using System.CommandLine;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg scan</c>: takes folders of videos into the library.</summary>
internal sealed class ScanCommand : CatalogueCommand
{
    private static readonly Argument<string[]> Folders = new("DIR")
    {
        Arity = ArgumentArity.ZeroOrMore, Description = "Folders; one outside the library becomes a library root. None: every root.",
    };
    private static readonly Option<bool> Flat = new("--no-recursive") { Description = "The folders themselves, not those inside them." };
    private static readonly Option<string[]> Extensions = new("--extensions")
    {
        Description = "Only these, such as mkv,mp4.", HelpName = "EXT", AllowMultipleArgumentsPerToken = true,
    };

    public ScanCommand(IReadOnlyList<string> arguments)
        : base("scan", "Take folders of videos into the library. Exit codes: 0 done, 1 failed, 2 bad settings or arguments, 3 some files failed.", arguments)
    {
        Add(Folders);
        Add(Flat);
        Add(Extensions);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        try
        {
            var job = await context.Need<ScanService>().Adopt(Request(parse, context), stop: stop);
            return Tell(parse, context, await context.Need<JobFollower>().Follow(context, job, stop));
        }
        catch (NotInLibraryException outside)
        {
            await context.Error.WriteLineAsync($"cineorg: {outside.Message}");
            return Exit.Failed;
        }
    }

    private static ScanRequest Request(ParseResult parse, CommandContext context)
    {
        string[] extensions = [.. (parse.GetValue(Extensions) ?? []).SelectMany(given => given.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Select(given => given.Trim().TrimStart('.').ToLowerInvariant())];
        return new(
            [.. (parse.GetValue(Folders) ?? []).Select(context.FullPath)], !parse.GetValue(Flat), extensions.Length == 0 ? null : extensions);
    }

    private static int Tell(ParseResult parse, CommandContext context, Job job)
    {
        var result = job.Result is { Length: > 0 } json ? ScanResult.Read(json) : ScanResult.Nothing;
        if (parse.WantsJson) Terminal.PrintJson(context.Output, Web.Api.ScanBody.Of(job));
        else Print(context, result);
        if (job.Status == JobStatus.Completed) return result.Errors.Count == 0 ? Exit.Done : Exit.SomeFailed;
        context.Error.WriteLine($"cineorg: {job.LastError ?? (job.Ended ? "cancelled; what was done is kept" : "it goes on for those who asked first")}");
        return Exit.Failed;
    }

    private static void Print(CommandContext context, ScanResult result)
    {
        var table = new Sheet("Added", "Changed", "Moved", "Missing", "Skipped", "Errors", "Seconds");
        table.Row(
            $"{result.Added}", $"{result.Changed}", $"{result.Moved}", $"{result.Missing}", $"{result.Skipped}", $"{result.Errors.Count}",
            $"{result.DurationMs / 1000.0:0.0}");
        Terminal.Print(context, table);
        foreach (var error in result.Errors) context.Error.WriteLine($"{error.Path}: {error.Reason}");
    }
}
