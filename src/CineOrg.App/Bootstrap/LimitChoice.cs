using System.Globalization;
using CineOrg.Core.Jobs.Limits;

namespace CineOrg.App.Bootstrap;

/// <summary>Limits by the words that settings, scenarios and the bench name them with.</summary>
internal static class LimitChoice
{
    /// <summary>More than will ever come at once.</summary>
    private const int Unlimited = 1_000_000;

    /// <summary>Gradient2 as published, within the bounds of the others.</summary>
    public static GradientOptions Gradient2 { get; } = new() { Least = 1, Most = 64, First = 4 };

    /// <summary>Work in the background grows and shrinks as Gradient2 does, by people's latency.</summary>
    public static GradientOptions Work(int most) => new() { Least = 1, Most = most, First = most, Queue = 0.5, ShrinksOnlyInUse = false };

    /// <param name="word"><c>gradient, gradient2, aimd, aimd:MS, fixed:N, none</c>.</param>
    public static ILimit Of(string word) => word.Split(':') switch
    {
        ["none"] => new FixedLimit(Unlimited),
        ["gradient2"] => new GradientLimit(Gradient2),
        ["aimd", ..] parts => new AimdLimit(new(TimeSpan.FromMilliseconds(parts.Length > 1 ? Number(parts[1]) : 50), Least: 1, Most: 64, First: 4)),
        ["fixed", var number] => new FixedLimit(Number(number)),
        _ => new GradientLimit(GradientOptions.PeopleFirst),
    };

    /// <summary>Ours looks at the line for a processor too; the others are as their authors meant them.</summary>
    public static bool SeesRunQueue(string word) => word == "gradient";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
