using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Matching;

/// <summary>The film that a person chose for a copy: one that is held, or one that sources know by these ids.</summary>
/// <param name="Title">What to call it until the sources have told more, when it is not held yet.</param>
public sealed record FilmChoice(Guid? MovieId, ExternalIds ExternalIds, string? Title = null, int? Year = null)
{
    public static FilmChoice Held(Guid movie) => new(movie, ExternalIds.None);

    public static FilmChoice Of(Candidate candidate) =>
        new(candidate.MovieId, ExternalIds.Of(candidate.ExternalIds), candidate.Title, candidate.Year);
}

/// <summary>What a person decided about one copy, kept so that it can be taken back.</summary>
/// <param name="Batch">Decisions made at once are taken back at once.</param>
/// <param name="From">The film it stood under.</param>
/// <param name="To">The film it stands under now.</param>
/// <param name="FromTitle">What the film it stood under was called then.</param>
/// <param name="Claimed">The film itself took the chosen ids, since no source had named it.</param>
/// <param name="Candidates">The review it was taken from; null when it was not waiting for one.</param>
/// <param name="Along">Other copies that went with it.</param>
/// <param name="Seen">Who has seen the film because of this copy: these marks went along.</param>
/// <param name="WasChosen">A person had chosen before.</param>
public sealed record MatchChange(
    Guid Batch, Guid CopyId, Guid From, Guid To, string FromTitle, int? FromYear, bool Claimed, IReadOnlyList<Candidate>? Candidates,
    IReadOnlyList<Guid> Along, IReadOnlyList<string> Seen, bool WasChosen, DateTimeOffset At);
