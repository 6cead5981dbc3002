using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>What people asked for, in the order of time.</summary>
/// <param name="Name">Of the file or the shape.</param>
/// <param name="Works">How many different ones; users likewise.</param>
internal sealed record Trace(string Name, Request[] Requests, int Works, int Users)
{
    /// <summary>The same, as if everybody always wanted the whole work: with works of one size, held or not is all there is.</summary>
    public Trace Whole() => this with { Requests = Array.ConvertAll(Requests, request => request with { Level = Level.Deep }) };

    /// <summary>The first request of the same work after each; the trace's length where none follows.</summary>
    public int[] Next()
    {
        var (next, seen) = (new int[Requests.Length], new int[Works]);
        Array.Fill(seen, Requests.Length);
        for (var at = Requests.Length - 1; at >= 0; at--) (next[at], seen[Requests[at].Work]) = (seen[Requests[at].Work], at);
        return next;
    }
}

/// <summary>A trace that cannot be simulated.</summary>
internal sealed class TraceException(string message) : Exception(message);
