using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>Where a copy's first file lies.</summary>
/// <param name="Root">Absolute path of its library root.</param>
/// <param name="Path">Relative to the root, spelled by <see cref="ScannedName"/>.</param>
/// <param name="MovieId">The film it is a copy of.</param>
/// <param name="File">Which file the last scan saw there.</param>
public sealed record CopyPlace(string Root, string Path, Guid MovieId, FileIdentity File);

/// <summary>Which file it is on its disk, by whatever name: device and inode, and its size in bytes.</summary>
public readonly record struct FileIdentity(long Device, long Inode, long Size);

/// <summary>Which copies of which films are owned.</summary>
public interface IHoldings
{
    /// <summary>Films with this folded title, in any language: at most nine, those of the nearest years.</summary>
    IReadOnlyList<KnownFilm> Titled(ITransaction transaction, string titleKey, int? year);

    /// <summary>Films that claim one of these ids.</summary>
    IReadOnlyList<KnownFilm> Identified(ITransaction transaction, ExternalIds ids);

    /// <summary>Adds a present copy under the film's edition of this label (empty for the plain cut); its film is owned from now on.</summary>
    long AddCopy(ITransaction transaction, Guid copy, Guid movie, string edition, long root, ReleaseName release, CopyEvidence? evidence, DateTimeOffset now);

    Guid CopyId(ITransaction transaction, long copy);

    /// <summary>What the film of a copy is called: its folded titles.</summary>
    IReadOnlyList<string> TitleKeys(ITransaction transaction, long copy);

    /// <summary>Brings the states of copies, and what their films own, in line with their files.</summary>
    void Refresh(ITransaction transaction, IReadOnlyCollection<long> copies, DateTimeOffset now);

    /// <summary>Whether a note is kept of any copy with a file in this folder.</summary>
    bool HasNotes(ITransaction transaction, long folder);

    /// <summary>Keeps what the note beside a copy says; without statements there is none.</summary>
    /// <returns>The copy's film when that is news; else null.</returns>
    Guid? SaveNote(ITransaction transaction, long copy, string? file, IReadOnlyList<Statement>? statements, DateTimeOffset now);

    /// <summary>What the note beside a film's first copy that has one says; null when there is none.</summary>
    SourceDocument? NoteOf(ITransaction transaction, Guid movie);

    /// <summary>The copy waits for a person, who may choose among these.</summary>
    void SaveReview(ITransaction transaction, long copy, IReadOnlyList<Candidate> candidates, DateTimeOffset now);

    /// <summary>Where the copy can be read; null when it is unknown or missing.</summary>
    ValueTask<CopyPlace?> Place(Guid copy, CancellationToken stop = default);
}
