using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Core.Library.Matching;
using CineOrg.Providers.Images;

namespace CineOrg.App.Web.Pages.Pictures;

/// <summary>Which image a name means: one that somebody states of that film, person or copy, and no other. So nobody can have us fetch what they like.</summary>
internal sealed class StatedImages(IFactRepository facts, IMatches matches, IMovieRepository movies)
{
    public async ValueTask<ImageFact?> Find(ImageName name, CancellationToken stop) =>
        await Of(EntityKind.Movie, name, stop) ?? await Of(EntityKind.Person, name, stop) ?? await Poster(name, stop) ?? await Candidate(name, stop);

    private async ValueTask<ImageFact?> Of(EntityKind kind, ImageName name, CancellationToken stop) => (await facts.Of(kind, name.Subject, stop))
        .SelectMany(fact => KnownImages.In([(fact.Field, fact.Source, fact.Value)])).Select(image => Named(name, image)).FirstOrDefault(image => image is not null);

    /// <summary>A poster can be shown whose source's document is being fetched again.</summary>
    private async ValueTask<ImageFact?> Poster(ImageName name, CancellationToken stop) =>
        await movies.Profile(name.Subject, "fr", stop: stop) is { Poster: { } poster } ? Named(name, poster) : null;

    /// <summary>What a copy under review may be of.</summary>
    private async ValueTask<ImageFact?> Candidate(ImageName name, CancellationToken stop) => (await matches.Find(name.Subject, stop))?.Candidates
        .Select(candidate => candidate.Poster).OfType<string>().Select(url => Named(name, new("poster", url, null, null, null, null, null, null))).FirstOrDefault(image => image is not null);

    /// <summary>Lists know an image's address alone: what they ask for may be wider than the image is.</summary>
    private static ImageFact? Named(ImageName name, ImageFact image) => ImageName.KeyOf(image.Url) != name.Key ? null
        : Array.Find([image, image with { Width = null }], one => Renditions.Of(one.Type, one.Url, one.Width).Any(rendition => rendition.Width == name.Width));
}
