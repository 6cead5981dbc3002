using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.When;

namespace CineOrg.Tests.Jobs.When;

/// <summary>Something with a value of every type, to judge rules by.</summary>
internal sealed record Weather
{
    public double? Wind { get; init; }
    public TimeSpan? Wait { get; init; }
    public TimeOnly? Time { get; init; }
    public bool? Rain { get; init; }
    public Load? Clouds { get; init; }
    public string? Place { get; init; }
    public IReadOnlyList<string>? Birds { get; init; }

    public static readonly WhenVariables<Weather> Variables = new WhenVariables<Weather>()
        .Number("wind", "how strong", weather => weather.Wind)
        .Duration("wait", "until the sun", weather => weather.Wait)
        .Time("time", "of day", weather => weather.Time)
        .Flag("rain", "it rains", weather => weather.Rain)
        .Choice<Load>("clouds", "how many", weather => (int?)weather.Clouds)
        .Word("place.name", "where", weather => weather.Place)
        .Words("birds", "seen", weather => weather.Birds);
}
