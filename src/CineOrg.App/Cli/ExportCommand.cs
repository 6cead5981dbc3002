using System.CommandLine;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg export</c>: the whole encyclopedia as files.</summary>
internal sealed class ExportCommand : CatalogueCommand
{
    private static readonly Option<string> To = new("--to")
    {
        Description = "A new folder, or a new archive when the name ends in .zip.", HelpName = "DIR|FILE.zip", Required = true,
    };

    public ExportCommand(IReadOnlyList<string> arguments)
        : base("export", $"Write everything that is known and that people wrote into files, for keeping or for another CineOrg. {Exit.Usual}", arguments) => Add(To);

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var place = context.FullPath(parse.GetRequiredValue(To));
        var line = new CountLine(context);
        var written = await Task.Run(() => context.Need<IPortableCatalogue>().Export(place, line.Show, stop), stop);
        line.Clear();
        if (parse.WantsJson) Terminal.PrintJson(context.Output, new { place, written.Items, written.Withheld });
        else Tell(context, place, written);
        return Exit.Done;
    }

    private static void Tell(CommandContext context, string place, PortableCounts written)
    {
        var table = new Sheet("List", "Items");
        foreach (var (list, items) in written.Items) table.Row(list, $"{items}");
        Terminal.Print(context, table);
        context.Output.WriteLine($"Written: {place}");
        if (written.Withheld > 0) context.Error.WriteLine($"cineorg: {written.Withheld} facts of IMDb were left out, whose terms forbid to hand them on");
    }
}
