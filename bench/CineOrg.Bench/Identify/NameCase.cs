namespace CineOrg.Bench.Identify;

/// <summary>A file's path and the film it is of.</summary>
/// <param name="HasNamesake">Another film has all that the name tells, title and year: only a person can say which is meant.</param>
internal sealed record NameCase(string Path, KnownWork Truth, bool HasNamesake);
