namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Paper cut by hand, as the title designers of the fifties did.</summary>
internal sealed class CutShapes : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        string[] colours = [palette.One, palette.Two, palette.Three, palette.One];
        var upright = dice.Coin();
        var bars = 3 + dice.Upto(3);
        for (var bar = 0; bar < bars; bar++)
            if (upright) Strip(ink, colours[bar % 4], dice, 400.0 / bars * bar, 400.0 / bars);
            else Slab(ink, colours[bar % 4], dice, 20 + 330.0 / bars * bar, 330.0 / bars);
        var (x, y) = (dice.Between(120, 280), dice.Between(130, 240));
        ink.Polygon(palette.Paper, 1, (x - 62, y - dice.Between(40, 60)), (x + dice.Between(40, 70), y - 58), (x + 66, y + dice.Between(40, 60)), (x - dice.Between(30, 66), y + 52));
        ink.Polygon(palette.Ink, 1, (x - 24, y - 20), (x + dice.Between(12, 30), y - 26), (x + 24, y + 22), (x - dice.Between(16, 30), y + 18));
        return new Lettering(385, 158, palette.Ink, palette.Ink, dice.Coin() ? Face.Sans : Face.Narrow);
    }

    private static void Strip(Ink ink, string colour, Dice dice, double x, double width) => ink.Polygon(
        colour, 1, (x + dice.Between(2, 10), 0), (x + width - dice.Between(0, 12), 0), (x + width - dice.Between(4, 20), dice.Between(250, 366)), (x + dice.Between(4, 20), dice.Between(250, 366)));

    private static void Slab(Ink ink, string colour, Dice dice, double y, double height) => ink.Polygon(
        colour, 1, (dice.Coin() ? 0 : dice.Between(10, 120), y + dice.Between(0, 10)), (dice.Coin() ? 400 : dice.Between(290, 390), y + dice.Between(0, 14)),
        (dice.Between(300, 400), y + height - dice.Between(0, 12)), (dice.Between(0, 90), y + height - dice.Between(0, 14)));
}
