using System.Collections.Concurrent;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>
/// Which films and persons led a session to the page it is on: from link to link, cut back when it goes back, begun anew from a list.
/// It lives in memory: after a restart the page one comes from is still known, by the link.
/// </summary>
internal sealed class Trails
{
    private const int Longest = 6;

    // Bounded because sessions are strangers' words; a crowd beyond it starts anew.
    private const int MostSessions = 10_000;
    private readonly ConcurrentDictionary<string, IReadOnlyList<TrailStep>> _trails = new();

    /// <summary>What led to <paramref name="here"/>, first step first.</summary>
    public IReadOnlyList<TrailStep> Before(string? session, TrailStep? from, TrailStep here)
    {
        if (from is not { } origin || session is null) return [];
        var kept = _trails.GetValueOrDefault(session, []);
        var at = kept.ToList().LastIndexOf(origin);
        var before = at >= 0 ? kept.Take(at + 1) : [origin];
        // Whoever is on the trail already has gone back.
        return [.. before.TakeWhile(step => step != here)];
    }

    public void Visit(string? session, IReadOnlyList<TrailStep> before, TrailStep here)
    {
        if (session is null) return;
        if (_trails.Count >= MostSessions) _trails.Clear();
        _trails[session] = [.. before.Append(here).TakeLast(Longest)];
    }
}
