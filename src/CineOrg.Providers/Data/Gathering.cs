namespace CineOrg.Providers.Data;

/// <summary>How several questions of one kind are put to the provider as one.</summary>
/// <param name="Most">Keys in one request.</param>
/// <param name="Address">Of so many keys; another host's, it may be: when it fails, each question is put alone.</param>
/// <param name="Split">The answer's part of each key, as it would have been answered alone.</param>
/// <param name="Absent">What a key without part would have been answered alone; null when only a question of its own can tell.</param>
internal sealed record Gathering(
    int Most, Func<IReadOnlyList<string>, Uri> Address, Func<ReadOnlyMemory<byte>, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> Split,
    ReadOnlyMemory<byte>? Absent = null);
