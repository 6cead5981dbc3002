namespace CineOrg.App.Web.Posters;

/// <summary>A typeface from what systems have, since an image cannot load fonts of its own.</summary>
/// <param name="Family">The stack, best first.</param>
/// <param name="Girth">How wide its letters run against the plain estimate.</param>
internal sealed record Face(string Family, int Weight, double Girth, bool Capitals = false, bool Italic = false)
{
    private const string SansStack = "Helvetica Neue, Helvetica, Arial, Liberation Sans, Noto Sans, Noto Sans CJK JP, sans-serif";
    private const string SerifStack = "Didot, Bodoni MT, Playfair Display, Georgia, Liberation Serif, Noto Serif, Noto Serif CJK JP, serif";
    private const string NarrowStack = "Avenir Next Condensed, Arial Narrow, Liberation Sans Narrow, Noto Sans, Noto Sans CJK JP, sans-serif";

    public static Face Sans { get; } = new(SansStack, 700, 1.06);

    public static Face SansCapitals { get; } = new(SansStack, 800, 1.08, Capitals: true);

    public static Face Slanted { get; } = new(SansStack, 800, 1.08, Capitals: true, Italic: true);

    public static Face Serif { get; } = new(SerifStack, 700, 1.04);

    public static Face SerifItalic { get; } = new(SerifStack, 600, 1.0, Italic: true);

    public static Face Narrow { get; } = new(NarrowStack, 700, 0.92, Capitals: true);
}
