using System.CommandLine;
using System.CommandLine.Parsing;

namespace CineOrg.App.Cli;

/// <summary>What was typed and makes no sense: told in one line each on standard error, which also says where help is.</summary>
internal static class Nonsense
{
    public static IEnumerable<string> In(ParseResult parse)
    {
        if (parse.UnmatchedTokens is [var first, ..] && parse.CommandResult.Command.Subcommands.Any()) return [Unknown(first, parse.CommandResult.Command)];
        if (parse.Errors.Count > 0) return parse.Errors.Select(error => Plain(error.Message)).Distinct();
        return Misspelt(parse) is { } option ? [$"{option} is no option of this command; a name that begins so comes after --"] : [];
    }

    public static int Refuse(ParseResult parse, IEnumerable<string> mistakes, TextWriter error)
    {
        foreach (var mistake in mistakes) error.WriteLine($"cineorg: {mistake}");
        error.WriteLine($"cineorg: see “{Path(parse.CommandResult)} --help”");
        return Exit.Refused;
    }

    // Without the program's own names for kinds of values, and what it knows of them.
    private static string Plain(string message) => message.Split(" as expected type ")[0].ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private static string Unknown(string typed, Command parent)
    {
        var near = parent.Subcommands.Select(command => command.Name).MaxBy(name => Alike(name, typed))!;
        return $"unknown command {typed}{(Alike(near, typed) < 2 ? "" : $"; did you mean {near}?")}";
    }

    // A letter dropped, added or wrong, or two of them swapped, leaves most of both ends as they were.
    private static int Alike(string name, string typed)
    {
        var head = name.Zip(typed).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = name.Reverse().Zip(typed.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return head + tail < Math.Max(name.Length, typed.Length) - 2 ? 0 : head + tail;
    }

    // A command that takes names would take a misspelt option for one of them.
    private static string? Misspelt(ParseResult parse) => parse.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "cineorg";
}
