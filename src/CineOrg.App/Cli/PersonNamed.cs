using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary>Finds the person that somebody means by an id, an external id or a name.</summary>
internal static class PersonNamed
{
    /// <returns>Null when nobody is meant; of namesakes, whoever has most films here.</returns>
    public static async Task<Guid?> Find(CommandContext context, string text, CancellationToken stop)
    {
        var people = context.Need<IPeopleRepository>();
        if (Guid.TryParse(text, out var id)) return (await people.Find(id, stop))?.Id;
        if ((await people.Lookup(text, stop)).MaxBy(entry => entry.Movies) is { } exact) return exact.Id;
        var found = await context.Need<IMovieRepository>().Search(text, context.Language, 1, stop);
        return found.People is [var best, ..] ? best.Id : null;
    }

    public static int Unknown(CommandContext context, string text)
    {
        context.Error.WriteLine($"cineorg: nobody is known as “{text}”");
        return Exit.Failed;
    }
}
