namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Rings around an off-centre eye, wider as they go.</summary>
internal sealed class Target : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var (x, y) = (dice.Between(110, 290), dice.Between(150, 230));
        string[] colours = [palette.One, palette.Paper, palette.Two, palette.Three];
        var step = dice.Between(26, 40);
        for (var ring = 11; ring > 0; ring--) ink.Circle(x + ring * 2, y + ring, ring * step, colours[ring % 4]);
        ink.Circle(x, y, step * 0.5, palette.Ink);
        ink.Rect(0, 390, 400, 210, palette.Paper);
        return new Lettering(414, 128, palette.Ink, palette.Ink, Face.Slanted with { Italic = dice.Coin() });
    }
}
