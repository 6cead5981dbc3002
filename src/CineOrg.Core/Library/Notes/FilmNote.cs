using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Notes;

/// <summary>What a <c>.nfo</c> file beside a video says of its film.</summary>
/// <param name="Statements">All of it, as facts.</param>
public sealed record FilmNote(string? Title, int? Year, ExternalIds ExternalIds, IReadOnlyList<Statement> Statements)
{
    public string? OriginalTitle { get; init; }

    /// <summary>Running time.</summary>
    public int? Minutes { get; init; }
    public IReadOnlyList<string> Directors { get; init; } = [];
}
