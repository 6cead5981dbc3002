namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Light through blinds on a wall, cut by a tall shadow.</summary>
internal sealed class Blinds : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var slope = dice.Between(20, 70) * (dice.Coin() ? 1 : -1);
        var gap = dice.Between(26, 36);
        for (var y = 200.0; y < 520; y += gap)
            ink.Polygon(palette.One, 0.95, (0, y), (400, y + slope), (400, y + slope + gap * 0.55), (0, y + gap * 0.55));
        var x = dice.Between(120, 280);
        ink.Circle(x, 300, 44, palette.Two);
        ink.Path($"M{Ink.Number(x - 120)} 600C{Ink.Number(x - 110)} 400 {Ink.Number(x - 60)} 350 {Ink.Number(x)} 350S{Ink.Number(x + 110)} 400 {Ink.Number(x + 120)} 600Z", palette.Two);
        ink.Rect(0, 548, 400, 52, palette.Paper);
        ink.Rect(0, 545, 400, 3, palette.Three);
        return new Lettering(38, 150, palette.Ink, palette.Ink, Face.Serif);
    }
}
