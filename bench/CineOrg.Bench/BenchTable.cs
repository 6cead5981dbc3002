namespace CineOrg.Bench;

/// <summary>One measured line: what, the figure with its unit, what was to be reached, and what explains it.</summary>
public sealed record BenchRow(string What, string Measured, string Reach, string Note);

/// <summary>The lines of one subject.</summary>
public sealed record BenchTable(string Title, IReadOnlyList<BenchRow> Rows);
