using System.Text;

namespace CineOrg.App.Web.Posters;

/// <summary>Any string as the text of an XML 1.0 document: what XML cannot hold is left out, the rest is escaped.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(safe, rune);
        return safe.ToString();
    }

    private static void Append(StringBuilder safe, Rune rune)
    {
        _ = rune.Value switch
        {
            '<' => safe.Append("&lt;"),
            '>' => safe.Append("&gt;"),
            '&' => safe.Append("&amp;"),
            '"' => safe.Append("&quot;"),
            < 0x20 or 0x7f or 0xfffe or 0xffff => safe,
            _ => safe.Append(rune.ToString()),
        };
    }
}
