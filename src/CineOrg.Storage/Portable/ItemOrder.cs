namespace CineOrg.Storage.Portable;

/// <summary>Items stand in the order of their names, so one that stands twice shows without remembering all.</summary>
internal sealed class ItemOrder(Section section)
{
    private object?[]? _before;

    /// <exception cref="InvalidDataException">It stands twice, or not in its order.</exception>
    public void Check(Item item)
    {
        var key = Enumerable.Range(0, section.Keys).Select(index => item.Values[index]).ToArray();
        if (_before is not null && Compare(_before, key) is var so and >= 0)
            throw new InvalidDataException($"{item.Place}:1: {(so == 0 ? "it stands twice" : "it does not stand in the order of its name")}");
        _before = key;
    }

    private static int Compare(object?[] left, object?[] right)
    {
        for (var index = 0; index < left.Length; index++)
            if (Bytes(left[index]).SequenceCompareTo(Bytes(right[index])) is var so and not 0) return so;
        return 0;
    }

    // As the database compares: texts by their UTF-8 bytes.
    private static ReadOnlySpan<byte> Bytes(object? value) => value as byte[] ?? System.Text.Encoding.UTF8.GetBytes((string)value!);
}
