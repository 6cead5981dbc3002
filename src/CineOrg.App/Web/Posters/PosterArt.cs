namespace CineOrg.App.Web.Posters;

/// <summary>Draws a typographic poster for a film that has none: the same subject always gives the same poster.</summary>
public static class PosterArt
{
    /// <summary>An SVG document, 2:3, without scripts, styles or outside references: safe as an image.</summary>
    public static string Svg(PosterSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var dice = Dice.For(subject);
        var palette = Palettes.For(subject.Genre, dice);
        var ink = new Ink();
        ink.Rect(0, 0, Ink.Width, Ink.Height, palette.Paper);
        var lettering = Eras.For(subject.Year, dice).Draw(ink, palette, dice);
        Typesetter.Set(ink, subject, lettering);
        return ink.ToSvg();
    }
}
