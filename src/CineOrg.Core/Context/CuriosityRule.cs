using CineOrg.Core.Availability;

namespace CineOrg.Core.Context;

/// <summary>Where a session's steps have moved its level of curiosity, and by which row of the table.</summary>
/// <param name="Word">The row's: <c>watching, exploring, wanting</c>.</param>
public sealed record CuriosityMove(Curiosity Level, string Word);

/// <summary>
/// The declared rule that moves how far somebody looks, over the steps of their session and nothing else. Everything is shown at first;
/// whoever watches one film after another is shown what plays now; whoever goes on exploring, or wants what is not here, looks further again.
/// </summary>
public static class CuriosityRule
{
    /// <param name="Word">By which pages say why.</param>
    /// <param name="Intents">Steps meant for one of these count.</param>
    /// <param name="InARow">So many of them, one after another.</param>
    /// <param name="Up">It only widens what is shown; else it only narrows it.</param>
    public sealed record Row(string Word, IReadOnlyList<string> Intents, int InARow, Curiosity To, bool Up);

    public static IReadOnlyList<Row> Table { get; } =
    [
        new("watching", [Context.Intents.WatchWord], 2, Curiosity.Low, Up: false),
        new("exploring", [Context.Intents.ExploreWord], 3, Curiosity.Medium, Up: true),
        new("exploring", [Context.Intents.ExploreWord], 5, Curiosity.High, Up: true),
        new("wanting", [Context.Intents.FetchNowWord, Context.Intents.FollowWord, Context.Intents.AddToListWord], 1, Curiosity.High, Up: true),
    ];

    /// <summary>Where the steps of a session have moved it, those alone since the person put it back.</summary>
    /// <inheritdoc cref="Of(IEnumerable{Frame})"/>
    public static CuriosityMove? Of(ContextStack stack) => Of(
        stack.Frames.Concat(stack.Left).Where(step => stack.PutBackAt is not { } then || step.At > then).OrderBy(step => step.At).ThenBy(step => step.Id));

    /// <param name="steps">In the order in which they were taken.</param>
    /// <returns>Null when they leave everything shown.</returns>
    public static CuriosityMove? Of(IEnumerable<Frame> steps)
    {
        var (move, run, last) = (new CuriosityMove(Curiosity.High, ""), 0, "");
        foreach (var step in steps)
        {
            var kind = Table.FirstOrDefault(row => row.Intents.Contains(step.Intent.Type))?.Word ?? "";
            run = kind == last ? run + 1 : 1;
            last = kind;
            foreach (var row in Table.Where(row => row.Word == kind && row.InARow == run))
                if (row.Up ? row.To > move.Level : row.To < move.Level) move = new(row.To, row.Word);
        }
        return move.Level == Curiosity.High ? null : move;
    }
}
