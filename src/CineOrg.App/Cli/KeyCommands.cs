using System.CommandLine;
using CineOrg.App.Web.Auth;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg key</c>: who the owner is.</summary>
internal static class KeyCommands
{
    public static Command Create(IReadOnlyList<string> arguments) =>
        new("key", "The owner's key, needed for whatever changes something.") { new NewKey(arguments), new NewLink(arguments) };

    private sealed class NewKey(IReadOnlyList<string> arguments) : CatalogueCommand(
        "new", $"Replace the key and print it, once: only its hash is kept. Browsers signed in before are signed out. {Exit.Usual}", arguments)
    {
        protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
        {
            var key = await context.Need<Sessions>().ReplaceKey(stop);
            if (parse.WantsJson) Terminal.PrintJson(context.Output, new { key });
            else context.Output.WriteLine(key);
            return Exit.Done;
        }
    }

    private sealed class NewLink(IReadOnlyList<string> arguments) : CatalogueCommand(
        "link", $"Print a link that signs a browser in as the owner, once; the program must be serving. {Exit.Usual}", arguments)
    {
        protected override Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
        {
            if (context.Services.GetService<Served>() is not { } served)
            {
                context.Error.WriteLine("cineorg: nothing is served from here: start “cineorg serve” first");
                return Task.FromResult(Exit.Failed);
            }
            var link = served.Address + context.Need<OwnerLinks>().New();
            if (parse.WantsJson) Terminal.PrintJson(context.Output, new { link });
            else context.Output.WriteLine(link);
            return Task.FromResult(Exit.Done);
        }
    }
}
