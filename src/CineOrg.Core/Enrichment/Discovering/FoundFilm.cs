using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Discovering;

/// <summary>A film as the sources that found it name it, once however many did.</summary>
/// <param name="Source">The first source that found it.</param>
/// <param name="ExternalId">What that source calls it: with the source, the film's address here until it is opened.</param>
/// <param name="DurationMinutes">Whole minutes.</param>
/// <param name="Sources">Every source that found it.</param>
/// <param name="Known">The film of the catalogue that it is; null while it stands nowhere here.</param>
public sealed record FoundFilm(
    string Source, string ExternalId, StatedMovie Film, int? DurationMinutes, IReadOnlyList<string> Sources, Guid? Known = null);

/// <summary>What the sources answered to a search so far.</summary>
/// <param name="Films">Best first.</param>
/// <param name="Answered">Sources whose answer is in, or that failed.</param>
/// <param name="Failed">Sources that could not answer.</param>
/// <param name="IsComplete">False while a source is still being asked.</param>
public sealed record Discovered(IReadOnlyList<FoundFilm> Films, IReadOnlyList<string> Answered, IReadOnlyList<string> Failed, bool IsComplete)
{
    /// <summary>Nobody was asked.</summary>
    public static readonly Discovered Nothing = new([], [], [], IsComplete: true);
}
