namespace CineOrg.Core.Context.Graph;

/// <summary>A file of relations that cannot be followed.</summary>
/// <param name="line">From 1.</param>
public sealed class GraphException(string file, int line, string reason) : Exception($"{file}, line {line}: {reason}")
{
    public string File => file;
    public int Line => line;
    public string Reason => reason;
}
