using CineOrg.Core.Housekeeping.Uses;

namespace CineOrg.Core.Housekeeping.Images;

/// <summary>
/// What keeping an image spares, per byte. Uses fade as <see cref="Popularity"/> does, so that worths compare at any time and none is
/// reckoned anew as time passes (frequency and price over size as in GreedyDual-Size-Frequency, Cherkasova, HP Labs 1998; with a
/// half-life in place of its inflation).
/// </summary>
public static class ImageWorth
{
    /// <summary>Of the uses of its film or person, the share that are likely to look at this image too.</summary>
    private const double OfSubject = 0.125;

    /// <summary>Seconds that a request takes before its first byte, and bytes that come in a second after it.</summary>
    private const double Request = 0.25, Flow = 1_000_000;

    /// <param name="uses">As <see cref="Popularity"/>: its own.</param>
    /// <param name="subject">The same of its film or person.</param>
    /// <returns>A binary logarithm: the least goes first. <see cref="Popularity.Score"/> tells it as uses × seconds ÷ byte.</returns>
    public static double Of(double uses, double subject, long bytes)
    {
        var asked = Popularity.Add(uses, subject == Popularity.None ? subject : subject + Math.Log2(OfSubject));
        return asked + Math.Log2((Request + bytes / Flow) / Math.Max(1, bytes));
    }
}
