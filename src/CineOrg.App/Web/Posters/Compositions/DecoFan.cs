namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The twenties' sunrise: a fan of rays over a plinth.</summary>
internal sealed class DecoFan : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        const double floor = 372;
        var centre = dice.Pick<double>([200, 200, 40, 360]);
        var rays = dice.Pick([7, 11, 15, 21, 27]);
        for (var ray = 0; ray < rays; ray++)
        {
            var (from, to) = (Math.PI * ray / rays, Math.PI * (ray + 1) / rays);
            var colour = ray % 2 == 0 ? palette.One : palette.Two;
            ink.Polygon(colour, 1, (centre, floor), Edge(centre, floor, from), Edge(centre, floor, to));
        }

        var (rings, width) = (1 + dice.Upto(6), dice.Between(16, 44));
        for (var ring = rings; ring > 0; ring--) ink.Circle(centre, floor, ring * width, ring % 2 == 0 ? palette.Paper : palette.Three);
        ink.Rect(0, floor, 400, 228, palette.Paper);
        ink.Rect(28, floor + 16, 344, 3, palette.Three);
        ink.Rect(28, floor + 23, 344, 1, palette.Three);
        return new Lettering(floor + 40, 130, palette.Ink, palette.Ink, Face.SansCapitals, Centred: true);
    }

    private static (double X, double Y) Edge(double x, double y, double angle) => (x + 900 * Math.Cos(angle), y - 900 * Math.Sin(angle));
}
