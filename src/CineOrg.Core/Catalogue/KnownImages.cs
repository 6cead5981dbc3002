using System.Text.Json;

namespace CineOrg.Core.Catalogue;

/// <summary>The images that sources told of a film or person, among which a person chooses what is shown.</summary>
public static class KnownImages
{
    private static readonly string[] Fields = [Field.Poster, Field.Portrait, Field.Image];

    /// <summary>Each once, with who tells of it; those that a person chose remain known when their source no longer tells of them.</summary>
    public static IReadOnlyList<ImageFact> In(IEnumerable<(string Field, string Source, string? Value)> said) =>
        [.. said.Where(one => Fields.Contains(one.Field)).Select(one => Read(one.Source, one.Value)).OfType<ImageFact>().DistinctBy(image => image.Url)];

    /// <summary>The chosen ones as they are kept: whole, so that they are shown with author and licence whatever the sources say later.</summary>
    /// <returns>Null when one of the addresses is not known.</returns>
    public static IReadOnlyList<string>? Chosen(string field, IReadOnlyList<string> addresses, IReadOnlyList<ImageFact> known)
    {
        var chosen = addresses.Select(address => known.FirstOrDefault(image => image.Url == address)).OfType<ImageFact>().ToList();
        return chosen.Count < addresses.Count ? null : [.. chosen.Select(image => Structured.Write(field == Field.Image ? image : image with { Type = field }))];
    }

    private static ImageFact? Read(string source, string? value)
    {
        if (value is not { Length: > 0 }) return null;
        try
        {
            var image = Structured.Image(value);
            return image with { Source = image.Source ?? source };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
