using System.Security.Cryptography;
using System.Text;
using CineOrg.App.Web.Posters;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Pictures;

/// <summary>What stands where there is no image: the drawn poster of a film, else a quiet ground.</summary>
internal static class Drawn
{
    public const string Type = "image/svg+xml";

    /// <summary>Neither of the dark theme nor of the light one.</summary>
    public static readonly byte[] Ground = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" preserveAspectRatio="none"><path fill="#8f8a80" fill-opacity=".28" d="M0 0h4v3H0z"/></svg>"""u8.ToArray();

    /// <summary>A film's poster in the reader's language.</summary>
    public static byte[] Poster(MovieProfile film, string language)
    {
        var director = film.Crew.FirstOrDefault(credit => credit.Role == "director")?.Name;
        return Encoding.UTF8.GetBytes(PosterArt.Svg(new(Tongue.Of(language).Print(film.Title), film.Year, film.Genres.Count > 0 ? film.Genres[0] : null, director)));
    }

    public static string Tag(ReadOnlySpan<byte> drawn) => $"\"{Convert.ToHexStringLower(SHA256.HashData(drawn).AsSpan(0, 8))}\"";
}
