namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>A thirties city by night: stepped towers, lit windows, one moon.</summary>
internal sealed class Skyline : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        ink.Circle(dice.Between(90, 310), dice.Between(250, 310), dice.Between(60, 95), palette.Three);
        for (var x = -20.0; x < 400; x += 44) Tower(ink, palette.One, x, dice.Between(290, 400), 40);
        for (var x = -8.0; x < 400; x += 66) Lit(ink, palette, dice, x, dice.Between(360, 450));
        ink.Rect(0, 530, 400, 70, palette.Paper);
        return new Lettering(40, 170, palette.Ink, palette.Ink, Face.SansCapitals);
    }

    private static void Lit(Ink ink, Palette palette, Dice dice, double x, double top)
    {
        Tower(ink, palette.Two, x, top, 58);
        for (var y = top + 22; y < 515; y += 17)
            for (var column = 0; column < 3; column++)
                if (dice.Upto(3) == 0) ink.Rect(x + 10 + column * 14, y, 7, 9, palette.Three);
    }

    private static void Tower(Ink ink, string colour, double x, double top, double width)
    {
        ink.Rect(x, top, width, 600 - top, colour);
        ink.Rect(x + width * 0.2, top - 20, width * 0.6, 20, colour);
        ink.Rect(x + width * 0.4, top - 44, width * 0.2, 24, colour);
    }
}
