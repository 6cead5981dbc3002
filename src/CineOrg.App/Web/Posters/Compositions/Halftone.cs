namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>A photograph's raster enlarged until only its light remains.</summary>
internal sealed class Halftone : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var (x, y) = (dice.Between(120, 280), dice.Between(130, 240));
        var (near, far) = (dice.Coin(), dice.Between(230, 280));
        for (var row = 0; row < 21; row++)
            for (var column = 0; column < 22; column++)
                Dot(ink, palette, (column * 19 + row % 2 * 9.5, row * 18.5 + 6), (x, y), far, near);
        return new Lettering(412, 132, palette.Ink, palette.Ink, dice.Coin() ? Face.Sans : Face.Serif);
    }

    private static void Dot(Ink ink, Palette palette, (double X, double Y) at, (double X, double Y) light, double far, bool near)
    {
        var distance = Math.Min(1, Math.Sqrt(Math.Pow(at.X - light.X, 2) + Math.Pow(at.Y - light.Y, 2)) / far);
        var radius = 10.5 * (near ? 1 - distance : distance) * (at.Y > 350 ? (400 - at.Y) / 50 : 1);
        if (radius > 0.6) ink.Circle(at.X, at.Y, radius, distance < 0.42 ? palette.Three : palette.One);
    }
}
