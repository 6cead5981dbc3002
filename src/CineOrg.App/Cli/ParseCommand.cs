using System.CommandLine;
using System.Text;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg parse</c>: what names tell. Pure: it needs no data directory.</summary>
internal static class ParseCommand
{
    private static readonly Argument<string[]> Names = new("NAMES")
    {
        Arity = ArgumentArity.ZeroOrMore, Description = "File names or paths; without any, one per line from standard input.",
    };

    public static Command Create()
    {
        var command = new Command(
            "parse", $"Read release names. With --json one object per line, as the names come. {Exit.Usual}") { Names };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var given = parse.GetValue(Names) is { Length: > 0 } names ? names : NameLines.Of(Console.OpenStandardInput());
        if (parse.WantsJson) WriteJson(parse, given);
        else Terminal.Print(parse.Out, TableOf(given));
        return Exit.Done;
    }

    private static void WriteJson(ParseResult parse, IEnumerable<string> names)
    {
        using var lines = new ReleaseNameLines();
        var toConsole = parse.Out == Console.Out;
        using var output = toConsole ? Console.OpenStandardOutput() : null;
        foreach (var name in names)
        {
            var line = lines.Line(ReleaseNameParser.Parse(name));
            if (output is not null) output.Write(line);
            else parse.Out.Write(Encoding.UTF8.GetString(line));
        }
    }

    private static Sheet TableOf(IEnumerable<string> names)
    {
        var table = new Sheet("Title", "Year", "Kind", "Edition", "Picture", "Sound", "Group", "Name");
        foreach (var read in names.Select(ReleaseNameParser.Parse))
            table.Row(
                read.Title ?? "", $"{read.Year}", read.Kind.ToString().ToLowerInvariant(), read.Edition ?? "",
                string.Join(' ', new[] { read.Resolution, read.Source, read.VideoCodec, read.Hdr, read.ThreeD }.OfType<string>()),
                string.Join(' ', new[] { read.AudioCodec, read.AudioChannels }.OfType<string>().Concat(read.Languages)),
                read.ReleaseGroup ?? "", read.Input);
        return table;
    }
}
