using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Caching;

/// <summary>What is one reader's own on a page, as markup.</summary>
/// <param name="Bell">How much they have not read yet.</param>
/// <param name="Trail">What led them here.</param>
/// <param name="Play">The button that plays the film, from where they left it.</param>
/// <param name="Seen">How far they are in the film, and whether they have seen it.</param>
/// <param name="Pending">What is still being fetched for them, and what they can do about it.</param>
internal sealed record Personal(string Bell = "", string Trail = "", string Seen = "", string Pending = "", string Play = "")
{
    public static readonly Personal Nothing = new();
}

/// <summary>
/// A page as all its readers share it, with marked holes where what is personal goes. No text of a film can be a mark: pages escape what
/// they show.
/// </summary>
internal sealed class SharedPage
{
    // In the order in which they stand on a page.
    private static readonly (byte[] Mark, Func<Personal, string> Filling)[] Marks =
    [
        ("<!--bell-->"u8.ToArray(), personal => personal.Bell), ("<!--trail-->"u8.ToArray(), personal => personal.Trail),
        ("<!--play-->"u8.ToArray(), personal => personal.Play), ("<!--seen-->"u8.ToArray(), personal => personal.Seen), ("<!--pending-->"u8.ToArray(), personal => personal.Pending),
    ];

    private readonly List<(ReadOnlyMemory<byte> Before, Func<Personal, string> Filling)> _holes = [];
    private readonly ReadOnlyMemory<byte> _rest;

    public SharedPage(byte[] page)
    {
        Length = page.Length;
        _rest = page;
        foreach (var (mark, filling) in Marks)
        {
            if (_rest.Span.IndexOf(mark) is not (>= 0 and var at)) continue;
            _holes.Add((_rest[..at], filling));
            _rest = _rest[(at + mark.Length)..];
        }
    }

    public static MarkupString Bell { get; } = Hole(0);
    public static MarkupString Trail { get; } = Hole(1);
    public static MarkupString Play { get; } = Hole(2);
    public static MarkupString Seen { get; } = Hole(3);
    public static MarkupString Pending { get; } = Hole(4);

    /// <summary>Bytes with unfilled holes.</summary>
    public int Length { get; }

    /// <summary>True when it has no hole.</summary>
    public bool IsWhole => _holes.Count == 0;

    /// <summary>Writes the page with its holes filled; a page without a hole leaves its filling out.</summary>
    public void Write(IBufferWriter<byte> writer, Personal personal)
    {
        foreach (var (before, filling) in _holes)
        {
            writer.Write(before.Span);
            Encoding.UTF8.GetBytes(filling(personal), writer);
        }
        writer.Write(_rest.Span);
    }

    /// <summary>Bytes that <see cref="Write"/> writes.</summary>
    public long FilledLength(Personal personal)
    {
        long length = _rest.Length;
        foreach (var (before, filling) in _holes) length += before.Length + Encoding.UTF8.GetByteCount(filling(personal));
        return length;
    }

    private static MarkupString Hole(int place) => new(Encoding.ASCII.GetString(Marks[place].Mark));
}
