using System.Globalization;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>Why something is worth what it is.</summary>
/// <param name="Count">Times it was used.</param>
/// <param name="Age">Uses of other things since the last time.</param>
/// <param name="Chance">Of what was used alike: the share that came back, 0–1.</param>
/// <param name="Within">Within how many uses of other things; <see cref="long.MaxValue"/>: at any time.</param>
/// <param name="Returns">What it promises in all, for each use of other things.</param>
public sealed record Reason(int Count, long Age, double Chance, long Within, double Returns)
{
    /// <summary>One sentence.</summary>
    public string En => Text($"Used {Count} times, not since {Age} uses of others; of what was used alike, {Chance:0.#%} came back{(Within == long.MaxValue ? "" : Text($" within {Within} more"))}.");

    /// <inheritdoc cref="En"/>
    public string Fr => Text($"Utilisé {Count} fois, plus depuis {Age} usages d’autres choses\u00A0; de ce qui fut utilisé ainsi, {Chance * 100:0.#}\u00A0% est revenu{(Within == long.MaxValue ? "" : Text($" dans les {Within} suivants"))}.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
