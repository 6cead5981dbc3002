namespace CineOrg.Storage.Catalogue;

/// <summary>Orders by nearness without losing the order within it.</summary>
internal static class Nearness
{
    public static byte Of(byte[] ranks, int film) => film < ranks.Length ? ranks[film] : byte.MaxValue;

    /// <summary>By counting, in one pass over each array: films of the same rank stay as they stood.</summary>
    public static int[] Sort(int[] order, byte[] ranks)
    {
        var starts = new int[257];
        foreach (var film in order) starts[Of(ranks, film) + 1]++;
        for (var rank = 1; rank < starts.Length; rank++) starts[rank] += starts[rank - 1];
        var sorted = new int[order.Length];
        foreach (var film in order) sorted[starts[Of(ranks, film)]++] = film;
        return sorted;
    }
}
