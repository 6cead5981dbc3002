namespace CineOrg.App.Bootstrap.Settings;

/// <summary>A message for a terminal, whatever the file or argument held that it quotes: one line, bounded, nothing in it that steers the terminal.</summary>
internal static class OneLine
{
    private const int Longest = 400;

    public static string Of(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        var safe = string.Concat(line.Take(Longest).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
        return line.Length > Longest ? safe + "…" : safe;
    }
}
