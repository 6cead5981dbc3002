namespace CineOrg.App.Web.Pages.Frame;

/// <summary>
/// Where a film's drawn poster is found; its title is in the reader's language, so the address says which. Until title, genre and director
/// are known it is a draft with an address of its own: the final one is fetched when it comes, whatever the browser keeps.
/// </summary>
internal static class Posters
{
    /// <param name="level">The film's, as its profile spells it.</param>
    public static string Of(Guid film, string level, Reader reader) =>
        $"/posters/{film}.svg?{(level is "initial" or "basic" ? $"draft={level}&" : "")}lang={reader.Language}";
}
