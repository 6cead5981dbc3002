using CineOrg.App.Lab.Traces;
using CineOrg.Core.Catalogue;
using Shelf = CineOrg.App.Lab.Traces.Shelf;

namespace CineOrg.Tests.Lab.Traces;

/// <summary>Small traces written as words: each letter is a work of one size, asked for in turn by one person.</summary>
internal static class Played
{
    public static Trace Of(string works)
    {
        var names = works.Distinct().ToList();
        return new("letters", [.. works.Select((work, at) => new Request(at * 60_000L, 0, names.IndexOf(work), Level.Deep))], names.Count, 1);
    }

    /// <summary>Which requests were served at once: '+' or '.', letter by letter.</summary>
    /// <param name="held">Works that fit.</param>
    public static string Hits(string policy, string works, int held)
    {
        var trace = Of(works);
        var shelf = new Shelf(Costs.Unit, held, trace.Works);
        var played = PolicyKinds.All.Single(kind => kind.Name == policy).Make(shelf, trace);
        return string.Concat(trace.Requests.Select((request, at) =>
        {
            var served = shelf.Serves(request.Work, request.Level);
            played.Use(request, at);
            return served ? '+' : '.';
        }));
    }
}
