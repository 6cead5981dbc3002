namespace CineOrg.Storage.Search.Memory;

/// <summary>What is forgiven beyond a letter or two.</summary>
/// <param name="Generous">Two wrong letters in short words too.</param>
/// <param name="MayMiss">A short or common word may be missing.</param>
internal readonly record struct Leniency(bool Generous, bool MayMiss);

/// <summary>How many wrong letters are taken for a slip of the hand.</summary>
internal static class Tolerance
{
    /// <summary>A word that more titles hold than one in so many says little of which is meant.</summary>
    public const int CommonShare = 200;

    /// <param name="generous">When nothing was found else.</param>
    public static int Of(int letters, bool generous) => letters switch
    {
        < 3 => 0,
        3 => 1,
        < 7 => generous ? 2 : 1,
        _ => 2,
    };

    /// <summary>How many letters of a question may be in words that the title has nothing near to.</summary>
    public static int Missing(int words, int letters) => words == 1 ? 0 : Math.Max(3, letters * 2 / 5);
}
