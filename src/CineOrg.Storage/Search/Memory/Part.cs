namespace CineOrg.Storage.Search.Memory;

/// <summary>A segment, and whose titles in it no longer hold since a later segment has them all.</summary>
/// <param name="Gone">A bit for each entity; shorter when none has come so far.</param>
internal sealed record Part(Segment Segment, ulong[] Gone)
{
    public bool IsGone(int entity) => entity >> 6 < Gone.Length && (Gone[entity >> 6] >> entity & 1) != 0;

    public Part Without(IEnumerable<int> entities)
    {
        ulong[]? gone = null;
        foreach (var entity in entities)
        {
            if (entity > Segment.LastEntity || entity < 0) continue;
            gone ??= Room();
            gone[entity >> 6] |= 1UL << entity;
        }
        return gone is null ? this : this with { Gone = gone };
    }

    private ulong[] Room()
    {
        var room = new ulong[(Segment.LastEntity >> 6) + 1];
        Gone.CopyTo(room, 0);
        return room;
    }
}
