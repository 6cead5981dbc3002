namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Loose shapes thrown over the sheet, as the eighties liked them.</summary>
internal sealed class Confetti : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        string[] colours = [palette.One, palette.Two, palette.Three, palette.Ink];
        for (var row = 0; row < 4; row++)
            for (var column = 0; column < 4; column++)
                Piece(ink, dice, 60 + column * 94 + dice.Between(-14, 14), 66 + row * 86 + dice.Between(-12, 12), dice.Pick(colours));
        ink.Rect(28, 404, 60, 8, palette.One);
        return new Lettering(424, 122, palette.Ink, palette.Ink, Face.SansCapitals);
    }

    private static void Piece(Ink ink, Dice dice, double x, double y, string colour)
    {
        ink.Open($"<g transform=\"rotate({dice.Between(0, 180):0} {x:0.#} {y:0.#})\">");
        var size = dice.Between(20, 38);
        switch (dice.Upto(5))
        {
            case 0: ink.Circle(x, y, size, colour); break;
            case 1: ink.Ring(x, y, size * 0.8, colour, 9); break;
            case 2: ink.Polygon(colour, 1, (x, y - size), (x + size, y + size), (x - size, y + size)); break;
            case 3: ink.Rect(x - size * 1.2, y - 6, size * 2.4, 12, colour); break;
            default: ink.Path($"M{Ink.Number(x - 40)} {Ink.Number(y)}l20 -18l20 36l20 -36l20 18", "none", colour, 8); break;
        }

        ink.Close();
    }
}
