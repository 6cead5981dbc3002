using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>Ids found so far by the database, each once, best first.</summary>
internal sealed class Found(ulong[]? allowed)
{
    private readonly List<Answer> _answers = [];
    private readonly HashSet<int> _seen = [];
    private readonly Asked _filter = new([], 0, allowed);

    public int Count => _answers.Count;

    /// <summary>Takes one stage's rows (id, weight): the heaviest first, behind those of the stages before.</summary>
    public int Add(Statement rows, Fit fit)
    {
        var stage = new List<(int Id, int Weight)>();
        using (rows)
            while (rows.Next())
                if (_filter.Allows(rows.Int(0)) && _seen.Add(rows.Int(0))) stage.Add((rows.Int(0), rows.Int(1)));
        stage.Sort((one, other) => (other.Weight, one.Id).CompareTo((one.Weight, other.Id)));
        foreach (var (id, _) in stage) _answers.Add(new(id, fit));
        return stage.Count;
    }

    public Answers Take(int most) => new(_answers.GetRange(0, Math.Min(most, _answers.Count)), _answers.Count > most);
}
