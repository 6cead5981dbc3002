namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Lines of height around a summit that is not in the middle.</summary>
internal sealed class Contours : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var (x, y, turn) = (dice.Between(120, 280), dice.Between(378, 405), dice.Between(0, 6));
        // Eleven lines end below the title's zone.
        ink.Sky(palette.Paper, palette.Two);
        for (var line = 11; line > 0; line--)
            ink.Path(Loop(x, y - line * 2, line * 19, turn, line), line == 1 ? palette.Three : "none", line % 3 == 0 ? palette.Three : palette.One, 3.2);
        ink.Rect(0, 548, 400, 52, palette.Paper);
        return new Lettering(32, 120, palette.Ink, palette.Ink, Face.Serif, Centred: dice.Coin());
    }

    private static string Loop(double x, double y, double radius, double turn, int line)
    {
        var path = "";
        for (var step = 0; step <= 72; step++)
        {
            var angle = Math.PI * step / 36;
            var reach = radius * (1 + 0.16 * Math.Sin(3 * angle + turn) + 0.07 * Math.Sin(5 * angle - turn + line * 0.12));
            path += $"{(step == 0 ? 'M' : 'L')}{Ink.Number(x + reach * Math.Cos(angle))} {Ink.Number(y + reach * 0.8 * Math.Sin(angle))}";
        }

        return path + "Z";
    }
}
