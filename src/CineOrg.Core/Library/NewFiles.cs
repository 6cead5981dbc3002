using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.Notes;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>Understands a new file and gives it its place: a part of a copy, another copy of a held film, a film of its own, or an episode of a series.</summary>
internal sealed class NewFiles(IInventory inventory, IHoldings holdings, IMovieRepository movies, LibraryOptions options, ScanTally tally, TimeProvider clock)
{
    private readonly SeriesFiles _series = new(holdings, movies, clock);

    public void Add(ScanBatch batch, LibraryRoot root, ScannedFolder folder, long folderKey, ScannedFile file,
        IReadOnlyDictionary<string, FilmNote> notes, Cause cause)
    {
        var release = ReleaseOf.File(folder.Path, file.Name);
        var companion = release.Kind == ReleaseKind.Film ? Companion(batch, folder.Path, folderKey, release) : null;
        var isCopy = release.Kind == ReleaseKind.Film ? companion is null : SeriesFiles.IsNamed(release);
        var own = isCopy ? NewCopy(batch, root, folder, file, release, notes, cause) : (long?)null;
        inventory.AddFile(batch.Transaction, companion ?? own, folderKey, file, OrdinalOf(folder, file, release), release.Kind);
        batch.Touch(companion);   // a new copy is present from its first file on
        if (own is null) TellFound(batch, root, folder.Path, companion, file, cause);
        tally.Added++;
    }

    // The file comes first, and the film because of it: so the journal tells it.
    private long NewCopy(ScanBatch batch, LibraryRoot root, ScannedFolder folder, ScannedFile file, ReleaseName release,
        IReadOnlyDictionary<string, FilmNote> notes, Cause cause)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var detected = Cause.Of(Tell(batch, root, folder.Path, id, file, cause));
        return release.Kind == ReleaseKind.Episode
            ? _series.NewCopy(batch, root, id, release, detected) : NewCopy(batch, root, id, file, release, NoteFor(file, folder, notes)?.Note, detected);
    }

    public void TellFound(ScanBatch batch, LibraryRoot root, string folder, long? copy, ScannedFile file, Cause cause)
    {
        if (copy is { } key) Tell(batch, root, folder, holdings.CopyId(batch.Transaction, key), file, cause);
    }

    private static VideoFileDetected Tell(ScanBatch batch, LibraryRoot root, string folder, Guid copy, ScannedFile file, Cause cause) =>
        batch.Transaction.Append(new VideoFileDetected(copy, root.Id, Join(folder, file.Name), file.Size), cause);

    public void TellMoved(ScanBatch batch, LibraryRoot root, string folder, KnownFile moved, ScannedFile file, Cause cause)
    {
        if (moved.CopyKey is { } key)
            batch.Transaction.Append(new VideoOrganized(holdings.CopyId(batch.Transaction, key), root.Id, moved.Path, Join(folder, file.Name)), cause);
    }

    /// <summary>The copy that this part or disc stream continues: same folder, same title, year, edition and quality.</summary>
    private long? Companion(ScanBatch batch, string folder, long folderKey, ReleaseName release)
    {
        if (release.Part is null && DiscFolder.Holds(folder) == Disc.None) return null;
        return inventory.FilesIn(batch.Transaction, folderKey)
            .FirstOrDefault(row => row.CopyKey is not null && ReleaseOf.SameCopy(release, ReleaseOf.File(folder, row.Seen.Name)))?.CopyKey;
    }

    private long NewCopy(ScanBatch batch, LibraryRoot root, Guid id, ScannedFile file, ReleaseName release, FilmNote? note, Cause cause)
    {
        var evidence = ReleaseOf.Evidence(release, note, file.Name);
        var ranked = Rank(batch.Transaction, evidence);
        var chosen = FilmMatcher.Choose(ranked, options.MatchThreshold);
        var now = clock.GetUtcNow();
        var movie = chosen?.MovieId ?? Create(batch.Transaction, evidence, cause, now);
        var copy = holdings.AddCopy(batch.Transaction, id, movie, release.Edition ?? "", root.Key, release, CopyEvidence.Of(evidence), now);
        if (chosen is null && (ranked.Count > 0 || (release.Title is null && note?.Title is null)))
            holdings.SaveReview(batch.Transaction, copy, ranked, now);
        return copy;
    }

    private IReadOnlyList<Candidate> Rank(ITransaction transaction, FilmEvidence evidence)
    {
        var held = evidence.ExternalIds.Count > 0 ? holdings.Identified(transaction, evidence.ExternalIds) : [];
        return FilmMatcher.Rank(evidence, held.Concat(holdings.Titled(transaction, evidence.TitleKey, evidence.Year)).DistinctBy(film => film.MovieId));
    }

    private Guid Create(ITransaction transaction, FilmEvidence evidence, Cause cause, DateTimeOffset now)
    {
        var movie = new Movie
        {
            Id = Guid.CreateVersion7(now), Title = evidence.Title, Year = evidence.Year, ExternalIds = evidence.ExternalIds, Owned = true,
        };
        movies.Add(transaction, movie);
        transaction.Append(new MovieCreated(movie.Id, movie.Title, movie.Year, "file"), cause);
        return movie.Id;
    }

    /// <summary>The note that is a file's: of its own name, else of its disc, else of its folder.</summary>
    public static (string File, FilmNote Note)? NoteFor(ScannedFile file, ScannedFolder folder, IReadOnlyDictionary<string, FilmNote> notes)
    {
        var own = Path.ChangeExtension(file.Name, ".nfo").ToLowerInvariant();
        foreach (var name in DiscFolder.Holds(folder.Path) == Disc.Dvd ? (string[])[own, "video_ts.nfo", "movie.nfo"] : [own, "movie.nfo"])
            if (notes.TryGetValue(name, out var note)) return (name, note);
        return null;
    }

    private static int OrdinalOf(ScannedFolder folder, ScannedFile file, ReleaseName release) =>
        DiscFolder.Holds(folder.Path) == Disc.None ? release.Part ?? 1
        : 1 + folder.Videos.Count(other => string.CompareOrdinal(other.Name, file.Name) < 0);

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
