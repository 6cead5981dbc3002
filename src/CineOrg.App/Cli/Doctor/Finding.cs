namespace CineOrg.App.Cli.Doctor;

internal enum Verdict { Fine, Missing, Wrong }

/// <summary>What one look found.</summary>
/// <param name="Verdict"><see cref="Verdict.Missing"/> costs a feature, <see cref="Verdict.Wrong"/> the start.</param>
internal sealed record Finding(string Subject, Verdict Verdict, string Detail);
