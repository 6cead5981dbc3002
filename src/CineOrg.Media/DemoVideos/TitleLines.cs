using System.Text;

namespace CineOrg.Media.DemoVideos;

/// <summary>Breaks a title into lines that fit the picture.</summary>
internal static class TitleLines
{
    private const int LongestLine = 34;

    public static string Of(string title)
    {
        var text = new StringBuilder();
        var line = 0;
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line > 0) text.Append(line + word.Length < LongestLine ? ' ' : '\n');
            line = line > 0 && line + word.Length < LongestLine ? line + word.Length + 1 : word.Length;
            text.Append(word);
        }

        return text.ToString();
    }
}
