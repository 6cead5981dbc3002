namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>What a file is, as far as its name and folder tell.</summary>
public enum ReleaseKind
{
    /// <summary>A film, or one of its parts.</summary>
    Film,

    /// <summary>An episode, a season or a whole series: never a film.</summary>
    Episode,

    /// <summary>A trailer, an interview, a deleted scene… of a film.</summary>
    Extra,

    /// <summary>The short proof that comes with a release.</summary>
    Sample,
}
