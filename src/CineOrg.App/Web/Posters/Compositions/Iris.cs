namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The silent cinema's iris closing on a landscape, in a double frame.</summary>
internal sealed class Iris : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        ink.Circle(200, 208, 172, palette.Three);
        ink.Circle(200, 208, 162, palette.One);
        ink.Circle(dice.Between(130, 270), dice.Between(120, 170), dice.Between(26, 58), palette.Three);
        Hills(ink, palette.Two, dice, 208 + dice.Between(0, 30));
        Hills(ink, palette.Paper, dice, 208 + dice.Between(60, 90));
        ink.Path("M10 10H390V590H10Z M18 18H382V582H18Z", "none", palette.Three, 1.6);
        return new Lettering(402, 136, palette.Ink, palette.Ink, Face.Serif, Centred: true);
    }

    // The land is clipped to the iris by ending on its rim: the chord at that height.
    private static void Hills(Ink ink, string colour, Dice dice, double y)
    {
        var half = Math.Sqrt(162 * 162 - (y - 208) * (y - 208));
        var (left, right, lift) = (Ink.Number(200 - half), Ink.Number(200 + half), dice.Between(20, 46));
        ink.Path($"M{left} {Ink.Number(y)}Q{Ink.Number(200 - half / 2)} {Ink.Number(y - lift)} 200 {Ink.Number(y)}T{right} {Ink.Number(y)}A162 162 0 0 1 {left} {Ink.Number(y)}Z", colour);
    }
}
