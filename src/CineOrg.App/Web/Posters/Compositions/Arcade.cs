namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The picture palace: arches one within the other, and a lamp at the end of the corridor.</summary>
internal sealed class Arcade : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        string[] colours = [palette.One, palette.Two, palette.Three, palette.Paper];
        var (arches, shift) = (5 + dice.Upto(3), dice.Between(-9, 9));
        for (var arch = 0; arch < arches; arch++)
        {
            var half = 180.0 - arch * (150.0 / arches);
            Arch(ink, colours[arch % 4], 200 + arch * shift, 600 - arch * 12, half);
        }

        ink.Circle(200 + arches * shift, 450, 13, palette.Three);
        ink.Rect(0, 548, 400, 52, palette.Paper);
        ink.Rect(0, 545, 400, 2, palette.Three);
        return new Lettering(36, 150, palette.Ink, palette.Ink, Face.Narrow, Centred: true);
    }

    private static void Arch(Ink ink, string colour, double centre, double floor, double half)
    {
        var spring = 200 + half;
        var (left, right) = (Ink.Number(centre - half), Ink.Number(centre + half));
        ink.Path($"M{left} {Ink.Number(floor)}V{Ink.Number(spring)}A{Ink.Number(half)} {Ink.Number(half)} 0 0 1 {right} {Ink.Number(spring)}V{Ink.Number(floor)}Z", colour);
    }
}
