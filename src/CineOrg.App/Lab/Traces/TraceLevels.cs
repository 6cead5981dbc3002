using CineOrg.Core.Catalogue;

namespace CineOrg.App.Lab.Traces;

/// <summary>Levels as a trace writes them: initial, basic, medium, deep.</summary>
internal static class TraceLevels
{
    public static string Word(Level level) => level.ToString().ToLowerInvariant();

    /// <summary>Case does not matter; numbers are no levels.</summary>
    public static Level? Of(ReadOnlySpan<char> word)
    {
        foreach (var level in Enum.GetValues<Level>())
            if (word.Equals(level.ToString(), StringComparison.OrdinalIgnoreCase)) return level;
        return null;
    }
}
