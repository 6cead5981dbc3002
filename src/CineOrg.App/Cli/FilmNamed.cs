using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary>Finds the film that a person means by an id or a title.</summary>
internal static class FilmNamed
{
    /// <returns>Null when no film is meant.</returns>
    public static async Task<Guid?> Find(CommandContext context, string text, CancellationToken stop)
    {
        var movies = context.Need<IMovieRepository>();
        if (Guid.TryParse(text, out var id)) return (await movies.Find(id, stop))?.Id;
        var exact = await movies.FindByTitle(TitleKey.Of(text), year: null, stop);
        if (exact.Count > 0) return exact[0].Id;
        var found = await movies.Search(text, context.Language, 1, stop);
        return found.Movies is [var best, ..] ? best.Id : null;
    }

    public static int Unknown(CommandContext context, string text)
    {
        context.Error.WriteLine($"cineorg: no film is known as “{text}”");
        return Exit.Failed;
    }
}
