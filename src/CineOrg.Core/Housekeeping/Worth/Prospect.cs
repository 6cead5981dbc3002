namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>What became of others that were used alike: why something is worth what it is.</summary>
/// <param name="Count">Times it was used.</param>
/// <param name="Age">Uses of other things since the last time, or since it came.</param>
/// <param name="Chance">Of what was used alike: the share that came back, 0–1.</param>
/// <param name="Within">Within how many uses of other things; <see cref="long.MaxValue"/>: at any time.</param>
/// <param name="Returns">What it promises in all, for each use of other things.</param>
public sealed record Prospect(int Count, long Age, double Chance, long Within, double Returns);
