namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The eighties: a slit sun over a floor of lines that meet at the horizon.</summary>
internal sealed class NeonGrid : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        const double horizon = 410;
        var (x, radius) = (dice.Between(150, 250), dice.Between(105, 135));
        ink.Sky(palette.Paper, palette.Two);
        ink.Circle(x, horizon - 30, radius, palette.Three);
        for (var slit = 0; slit < 6; slit++) ink.Rect(x - radius, horizon - 12 - slit * 20, radius * 2, 9 - slit * 1.2, palette.Two);
        ink.Rect(0, horizon, 400, 190, palette.Paper);
        for (var line = -8; line <= 8; line++) ink.Path($"M{Ink.Number(200 + line * 22)} {horizon}L{Ink.Number(200 + line * 92)} 600", "none", palette.One, 1.6);
        for (var depth = 0; depth < 8; depth++) ink.Rect(0, horizon + depth * depth * 3.4, 400, 1.8, palette.One);
        ink.Rect(0, 548, 400, 52, palette.Paper);
        return new Lettering(34, 190, palette.Ink, palette.Ink, Face.Slanted);
    }
}
