namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The Swiss grid: squares, discs and quarters of discs in strict cells.</summary>
internal sealed class SwissBlocks : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        string[] colours = [palette.One, palette.Two, palette.Three, palette.Ink];
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 3; column++)
                Cell(ink, dice, 28 + column * 114.7, 28 + row * 114.7, dice.Pick(colours), dice.Pick(colours));
        return new Lettering(396, 148, palette.Ink, palette.Ink, Face.Sans);
    }

    private static void Cell(Ink ink, Dice dice, double x, double y, string ground, string figure)
    {
        const double side = 114.7;
        var kind = dice.Upto(6);
        if (kind == 0) return;
        if (kind is 2 or 3) ink.Rect(x, y, side, side, ground, 1);
        if (kind is 1 or 2) ink.Circle(x + side / 2, y + side / 2, side / 2, ground == figure && kind == 2 ? "none" : figure);
        if (kind is 3 or 4) Quarter(ink, dice, x, y, side, figure);
        if (kind == 5) ink.Polygon(figure, 1, (x, y + side), (x + side, y + side), dice.Coin() ? (x, y) : (x + side, y));
    }

    private static void Quarter(Ink ink, Dice dice, double x, double y, double side, string colour)
    {
        var (left, top) = (dice.Coin(), dice.Coin());
        var (cx, cy) = (left ? x : x + side, top ? y : y + side);
        var (ex, ey) = (left ? x + side : x, top ? y + side : y);
        ink.Path($"M{Ink.Number(cx)} {Ink.Number(cy)}L{Ink.Number(ex)} {Ink.Number(cy)}A114.7 114.7 0 0 {(left == top ? 1 : 0)} {Ink.Number(cx)} {Ink.Number(ey)}Z", colour);
    }
}
