namespace CineOrg.Storage.Engine;

/// <summary>Finds constant texts by length and a sample: hashing a long SQL text on each use would cost more than binding it.</summary>
internal sealed class ReferenceOrTextComparer : IEqualityComparer<string>
{
    private const int Sample = 24;
    public static readonly ReferenceOrTextComparer Instance = new();

    public bool Equals(string? one, string? other) => ReferenceEquals(one, other) || string.Equals(one, other, StringComparison.Ordinal);

    public int GetHashCode(string text) =>
        text.Length <= Sample ? string.GetHashCode(text) : HashCode.Combine(text.Length, string.GetHashCode(text.AsSpan(text.Length / 2 - Sample / 2, Sample)));
}
