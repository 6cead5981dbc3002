using System.Globalization;
using CineOrg.App.Lab.Traces;

namespace CineOrg.App.Cli;

/// <summary>The series of numbers that <c>simulate --trace</c> takes; what is not given is as usual, and null is what makes no sense.</summary>
internal static class TraceNumbers
{
    public const string UsualShares = "0.05,0.1,0.2,0.5";

    private const long MostBytes = 1L << 40, MostRequests = 1000;

    /// <returns>Each above 0 and at most 1.</returns>
    public static IReadOnlyList<double>? Shares(string? text)
    {
        List<double> shares = [];
        foreach (var part in (text ?? UsualShares).Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || share is not (> 0 and <= 1)) return null;
            shares.Add(share);
        }
        return shares;
    }

    /// <returns>Four that never fall and end above 0.</returns>
    public static IReadOnlyList<long>? Bytes(string? text) => text is null ? Costs.Usual.Bytes
        : Four(text, MostBytes) is { } four && four[^1] > 0 && four.Zip(four.Skip(1)).All(pair => pair.First <= pair.Second) ? four : null;

    public static IReadOnlyList<int>? Requests(string? text) => text is null ? Costs.Usual.Requests
        : Four(text, MostRequests) is { } four ? [.. four.Select(number => (int)number)] : null;

    private static long[]? Four(string text, long most)
    {
        var numbers = text.Split(',').Select(part => Number(part) is { } number && number <= most ? number : -1).ToArray();
        return numbers.Length == Costs.Levels && !numbers.Contains(-1) ? numbers : null;
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
