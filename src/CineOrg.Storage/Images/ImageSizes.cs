using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>Bytes held of each kind, added up once and counted on from there.</summary>
internal sealed class ImageSizes(Database database)
{
    private readonly Lock _door = new();
    private readonly Dictionary<StoredKind, long> _bytes = [];

    public long Of(StoredKind kind)
    {
        lock (_door) return _bytes.TryGetValue(kind, out var bytes) ? bytes : _bytes[kind] = Sum(kind);
    }

    public void Add(StoredKind kind, long bytes)
    {
        lock (_door)
            if (_bytes.ContainsKey(kind)) _bytes[kind] += bytes;
    }

    /// <summary>Something went wrong in the middle of a change: it is added up anew.</summary>
    public void Forget()
    {
        lock (_door) _bytes.Clear();
    }

    private long Sum(StoredKind kind) => database.Read(lane =>
    {
        using var row = lane.Ask("select ifnull(sum(bytes), 0) from image_files where kind = ?").With((int)kind);
        return row.Next() ? row.Long(0) : 0;
    });
}
