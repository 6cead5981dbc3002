using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.Core.Availability;

/// <summary>All that the choice of a source reads.</summary>
/// <param name="MostRisk">0–1.</param>
public sealed record SourceInputs(IReadOnlyList<Source> Sources, double BitRateMbps, double MostRisk);

/// <summary>Which source a film is played from.</summary>
public sealed class SourceDecider() : Decider<SourceInputs, SourceChoice>("source")
{
    public static string Reason(SourceChoice choice) => choice.Found ? "the nearest that carries it" : "none carries it";

    public override SourceChoice Decide(SourceInputs inputs) => SourceSelector.Choose([.. inputs.Sources], new(inputs.BitRateMbps, inputs.MostRisk));
}
