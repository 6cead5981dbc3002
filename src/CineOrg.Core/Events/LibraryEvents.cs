namespace CineOrg.Core.Events;

public abstract record LibraryEvent : Event
{
    public override Category Category => Category.Library;
}

/// <summary>A video file was seen for the first time.</summary>
/// <param name="CopyId">The copy it belongs to.</param>
/// <param name="RootId">The library root it lies in.</param>
/// <param name="Path">Relative to the root, with <c>/</c> between folders.</param>
/// <param name="Size">Bytes.</param>
public sealed record VideoFileDetected(Guid CopyId, Guid RootId, string Path, long Size) : LibraryEvent
{
    public override Guid? Subject => CopyId;
}

/// <summary>A known video is no longer where it was; the copy is kept, as missing.</summary>
public sealed record VideoRemoved(Guid CopyId, Guid RootId, string Path) : LibraryEvent
{
    public override Guid? Subject => CopyId;
}

/// <summary>A known video was found again under another path; the film and its history stay.</summary>
public sealed record VideoOrganized(Guid CopyId, Guid RootId, string From, string To) : LibraryEvent
{
    public override Guid? Subject => CopyId;
}

public sealed record ScanStarted(Guid JobId, Guid RootId, string Root) : LibraryEvent
{
    public override Guid? Subject => RootId;
}

/// <summary>A scan ended. Counts are of video files.</summary>
/// <param name="DurationMs">Milliseconds from start to end.</param>
public sealed record ScanCompleted(
    Guid JobId, Guid RootId, string Root, int Added, int Changed, int Moved, int Missing, int Skipped, int Errors, long DurationMs)
    : LibraryEvent
{
    public override Guid? Subject => RootId;
}

/// <summary>A person decided which film a copy is of, or took the decision back.</summary>
/// <param name="CopyId">The copy.</param>
/// <param name="FromMovieId">The film it stood under.</param>
/// <param name="ToMovieId">The film it stands under now; the same when it stays, or when that film was given the ids chosen.</param>
/// <param name="How"><c>chosen, none, undone</c>.</param>
public sealed record MatchChanged(Guid CopyId, Guid FromMovieId, Guid ToMovieId, string How) : LibraryEvent
{
    public override Guid? Subject => CopyId;
}

/// <summary>What stands in a <c>.nfo</c> beside a copy has changed, come or gone.</summary>
/// <param name="File">Its name; null when there is none any more.</param>
public sealed record FilmNoteChanged(Guid CopyId, Guid MovieId, string? File) : LibraryEvent
{
    public override Guid? Subject => MovieId;
}
