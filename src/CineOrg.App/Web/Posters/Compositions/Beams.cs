namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Film noir: beams from a lamp, and somebody with a long shadow.</summary>
internal sealed class Beams : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var right = dice.Coin();
        double X(double x) => right ? 400 - x : x;
        var spread = dice.Between(60, 110);
        for (var beam = 0; beam < 3; beam++)
            ink.Polygon(beam == 1 ? palette.Three : palette.One, beam == 1 ? 0.85 : 0.4, (X(-20), -10 + beam * 8), (X(410), 60 + beam * spread), (X(410), 60 + (beam + 1) * spread + 40));
        ink.Rect(0, 392, 400, 208, palette.Paper);
        ink.Rect(0, 392, 400, 4, palette.One);
        Figure(ink, palette, X(dice.Between(250, 310)), right);
        return new Lettering(418, 122, palette.Ink, palette.Ink, Face.Narrow, Low: false);
    }

    private static void Figure(Ink ink, Palette palette, double x, bool right)
    {
        var lean = right ? -150 : 150;
        ink.Polygon(palette.Ink, 0.25, (x - 12, 392), (x + 12, 392), (x + lean + 30, 396), (x + lean - 30, 396));
        ink.Polygon(palette.Two, 1, (x - 17, 392), (x + 17, 392), (x + 25, 292), (x + 12, 274), (x - 12, 274), (x - 25, 292));
        ink.Circle(x, 262, 12, palette.Two);
        ink.Rect(x - 21, 250, 42, 5, palette.Two);
        ink.Rect(x - 12, 238, 24, 14, palette.Two);
    }
}
