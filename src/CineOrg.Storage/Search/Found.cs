using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Search;

/// <summary>Ids found so far, each once, best first.</summary>
internal sealed class Found
{
    private readonly List<int> _ids = [];
    private readonly HashSet<int> _seen = [];

    public int Count => _ids.Count;

    /// <summary>Takes one stage's rows (id, weight): the heaviest first, behind those of the stages before.</summary>
    public void Add(Statement rows)
    {
        var stage = new List<(int Id, int Weight)>();
        using (rows)
            while (rows.Next())
                if (_seen.Add(rows.Int(0))) stage.Add((rows.Int(0), rows.Int(1)));
        stage.Sort((one, other) => (other.Weight, one.Id).CompareTo((one.Weight, other.Id)));
        foreach (var (id, _) in stage) _ids.Add(id);
    }

    public List<int> Take(int most) => _ids.GetRange(0, Math.Min(most, _ids.Count));
}
