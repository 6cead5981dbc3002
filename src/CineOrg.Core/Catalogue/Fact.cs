namespace CineOrg.Core.Catalogue;

/// <summary>One value that a source or a person states of a field.</summary>
/// <param name="Field">A word of <see cref="Catalogue.Field"/>.</param>
/// <param name="Language">ISO 639-1, for texts.</param>
/// <param name="Source">Who says so: a source's name, <c>nfo</c>, <c>file</c>, <c>credits</c> or <c>correction</c>.</param>
/// <param name="Value">As stated; structured values as JSON. Null: a person decided that nothing is shown.</param>
/// <param name="SourceUrl">Where a reader can check it.</param>
/// <param name="ExtractedAt">When it was fetched or decided (UTC).</param>
/// <param name="Confidence">
/// 0–1: how surely the source means this film or person and no other. 1 for a person's word and for a source asked by an id, the score of
/// title and year for one that was searched, 0.5 for a file's name.
/// </param>
/// <param name="Shown">Whether this is what pages show.</param>
public sealed record Fact(
    string Field, string? Language, string Source, string? Value, string? SourceUrl, DateTimeOffset ExtractedAt, double Confidence, bool Shown);

/// <summary>Who states what.</summary>
public interface IFactRepository
{
    /// <summary>How many stored documents did not read and wait for their source to be asked again.</summary>
    ValueTask<long> Quarantined(CancellationToken stop = default);

    /// <summary>Every fact of a film or person, by field, language and source, each source's own order kept.</summary>
    ValueTask<IReadOnlyList<Fact>> Of(EntityKind kind, Guid subject, CancellationToken stop = default);
}
