namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Where a film's drawn poster is found; its title is in the reader's language, so the address says which.</summary>
internal static class Posters
{
    public static string Of(Guid film, Reader reader) => $"/posters/{film}.svg?lang={reader.Language}";
}
