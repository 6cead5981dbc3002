using System.CommandLine;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg import</c>: takes in what <c>cineorg export</c> wrote, whole or not at all.</summary>
internal sealed class ImportCommand : CatalogueCommand
{
    private static readonly Argument<string> From = new("DIR|FILE.zip") { Description = "What cineorg export wrote." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and check everything, say what would change, change nothing." };

    public ImportCommand(IReadOnlyList<string> arguments)
        : base("import", "Take in an export, whole or not at all. Exit codes: 0 done, 1 failed, 2 the export is damaged, newer or none; then nothing was changed.", arguments)
    {
        Add(From);
        Add(DryRun);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var (place, dryRun) = (context.FullPath(parse.GetRequiredValue(From)), parse.GetValue(DryRun));
        var line = new CountLine(context);
        var report = await Task.Run(() => context.Need<IPortableCatalogue>().Import(place, dryRun, line.Show, stop), stop);
        line.Clear();
        if (parse.WantsJson) Terminal.PrintJson(context.Output, new { place, dryRun, report.Read, report.Added, report.Merged });
        else Tell(context, report, dryRun);
        return Exit.Done;
    }

    private static void Tell(CommandContext context, ImportReport report, bool dryRun)
    {
        var table = new Sheet("List", "Read", "New here");
        foreach (var (list, read) in report.Read) table.Row(list, $"{read}", $"{report.Added.GetValueOrDefault(list)}");
        Terminal.Print(context, table);
        context.Output.WriteLine($"{report.Merged} films and people known here learnt something.{(dryRun ? " Nothing was changed: this was a trial." : "")}");
    }
}
