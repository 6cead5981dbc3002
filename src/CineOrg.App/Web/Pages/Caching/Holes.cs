using System.Text;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Pages.Caching;

/// <summary>Marks in a shared page where what is personal goes. No text of a film can be one: pages escape what they show.</summary>
internal static class Holes
{
    private const string TrailMark = "<!--trail-->";
    private const string SeenMark = "<!--seen-->";

    public static MarkupString Trail => new(TrailMark);
    public static MarkupString Seen => new(SeenMark);

    /// <summary>The page with its holes filled with markup.</summary>
    public static byte[] Fill(byte[] page, string trail, string seen)
    {
        using var filled = new MemoryStream(page.Length + 512);
        var rest = Pass(page, filled, TrailMark, trail);
        filled.Write(Pass(rest, filled, SeenMark, seen));
        return filled.ToArray();
    }

    private static ReadOnlySpan<byte> Pass(ReadOnlySpan<byte> page, MemoryStream filled, string mark, string markup)
    {
        var at = page.IndexOf(Encoding.ASCII.GetBytes(mark));
        if (at < 0) return page;
        filled.Write(page[..at]);
        filled.Write(Encoding.UTF8.GetBytes(markup));
        return page[(at + mark.Length)..];
    }
}
