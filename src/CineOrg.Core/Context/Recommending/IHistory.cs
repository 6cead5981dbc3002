namespace CineOrg.Core.Context.Recommending;

/// <summary>A film that somebody used.</summary>
/// <param name="Film">Its number, as in <see cref="Graph.ILinkView"/>.</param>
/// <param name="Act">The most that they did with it.</param>
public readonly record struct Use(int Film, Act Act);

/// <summary>What somebody did with a film, the least first.</summary>
public enum Act { Opened, Played, Seen }

/// <summary>Who used which films, and in which order.</summary>
public interface IHistory
{
    /// <summary>What one person used, oldest first and each film once; nothing that was only shown to them.</summary>
    /// <param name="viewer">A session's pseudonym; <c>owner</c> for the owner, in whichever browser.</param>
    /// <param name="most">The newest so many.</param>
    ValueTask<IReadOnlyList<Use>> Of(string viewer, int most, CancellationToken stop = default);

    /// <summary>Films that one person does not want put forward any more.</summary>
    ValueTask<IReadOnlySet<int>> Dismissed(string viewer, CancellationToken stop = default);

    /// <summary>What everybody here played or saw, as of a moment ago.</summary>
    ValueTask<Audience> Everybody(CancellationToken stop = default);
}
