namespace CineOrg.App.Web.Posters;

/// <summary>What a generated poster is drawn from.</summary>
/// <param name="Genre">The first genre's key (<c>science-fiction</c>), if known.</param>
public sealed record PosterSubject(string Title, int? Year, string? Genre, string? Director);
