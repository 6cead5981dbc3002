using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Providers.Commons;

namespace CineOrg.Providers.Images;

/// <summary>The sizes in which each source gives its images.</summary>
public static partial class Renditions
{
    /// <summary>Of an image whose width nobody tells.</summary>
    private const int Unknown = 4000;

    // developer.themoviedb.org, Configuration: details.
    private static readonly Dictionary<string, (int Width, string Word)[]> Tmdb = new()
    {
        ["poster"] = [(92, "w92"), (154, "w154"), (185, "w185"), (342, "w342"), (500, "w500"), (780, "w780")],
        ["backdrop"] = [(300, "w300"), (780, "w780"), (1280, "w1280")],
        ["logo"] = [(92, "w92"), (154, "w154"), (185, "w185"), (300, "w300"), (500, "w500")],
        ["portrait"] = [(45, "w45"), (185, "w185"), (421, "h632")],
    };

    // mediawiki.org, Common thumbnail sizes: any other width is refused (phabricator.wikimedia.org, T414805).
    private static readonly int[] CommonsSteps = [120, 250, 330, 500, 960, 1280, 1920];

    /// <summary>The narrowest first; empty when the address is none of the web.</summary>
    /// <param name="type">As <see cref="ImageFact.Type"/>.</param>
    /// <param name="width">Pixels, where they are known.</param>
    public static IReadOnlyList<Rendition> Of(string type, string address, int? width = null)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var web) || !(web.Scheme == Uri.UriSchemeHttps || web.Scheme == Uri.UriSchemeHttp)) return [];
        if (TmdbPath.Match(address) is { Success: true } tmdb) return OfTmdb(type, tmdb.Groups["size"].Value, tmdb.Groups["path"].Value, width);
        if (CommonsFile(web) is { } file) return OfCommons(file, width);
        return [new(0, web, "", width <= Rendition.WidestOnPages ? StoredKind.Images : StoredKind.HdImages)];
    }

    private static IReadOnlyList<Rendition> OfTmdb(string type, string size, string path, int? width)
    {
        // A logo can be an SVG there, and is given as PNG as well.
        var file = path.EndsWith(".svg", StringComparison.Ordinal) ? path[..^4] + ".png" : path;
        var widest = size == "original" ? width : null;
        var sizes = Tmdb.GetValueOrDefault(type, Tmdb["backdrop"]).Where(one => widest is null || one.Width < widest);
        return [.. sizes.Select(one => Sized(one.Width, one.Word, file)), Sized(widest ?? Unknown, "original", file)];
    }

    private static Rendition Sized(int width, string word, string file) =>
        new(width, new($"https://image.tmdb.org/t/p/{word}{file}"), "tmdb", KindOf(width), Lasts: true);

    private static IReadOnlyList<Rendition> OfCommons(string file, int? width)
    {
        // What is told is the width of the rendition that facts are read with: of a smaller file, its own.
        var widest = width is { } told && told < CommonsFacts.Width ? told : int.MaxValue;
        var steps = CommonsSteps.Where(step => step < widest).ToList();
        if (widest < int.MaxValue) steps.Add(CommonsSteps.First(step => step >= widest));
        return [.. steps.Select(step => new Rendition(step, new($"https://commons.wikimedia.org/wiki/Special:FilePath/{Uri.EscapeDataString(file)}?width={step}"), "commons", KindOf(step)))];
    }

    private static StoredKind KindOf(int width) => width > Rendition.WidestOnPages ? StoredKind.HdImages : StoredKind.Images;

    /// <summary>The name of a file of Commons, from any of the addresses under which it is found there; null for another's.</summary>
    private static string? CommonsFile(Uri web)
    {
        if (web.Host is not ("commons.wikimedia.org" or "upload.wikimedia.org" or "thumb.wikimedia.org")) return null;
        var parts = web.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (web.Host == "commons.wikimedia.org") return parts is ["wiki", "Special:FilePath" or "Special:Redirect", .., var named] ? Name(named) : null;
        if (parts is not ["wikipedia", "commons", ..]) return null;
        return parts is [_, _, "thumb", _, _, var thumbed, _] ? Name(thumbed) : parts is [_, _, _, _, var whole] ? Name(whole) : null;
    }

    private static string Name(string part) => Uri.UnescapeDataString(part).Replace(' ', '_');

    [GeneratedRegex(@"^https://image\.tmdb\.org/t/p/(?<size>[a-z0-9]{1,12})(?<path>/[A-Za-z0-9_.-]{1,200})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TmdbPath { get; }
}
