namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>A landscape of today: a graded sky, ridges one behind the other, and one small light.</summary>
internal sealed class Ridges : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        ink.Sky(palette.Paper, palette.One);
        ink.Circle(dice.Between(90, 310), dice.Between(250, 320), dice.Between(34, 66), palette.Three);
        for (var ridge = 0; ridge < 4; ridge++)
            ink.Path(Ridge(dice, 350 + ridge * 52, 54 - ridge * 8), ridge % 2 == 0 ? palette.Two : palette.One, opacity: 0.55 + ridge * 0.15);
        ink.Path(Ridge(dice, 555, 10), palette.Paper);
        return new Lettering(36, 170, palette.Ink, palette.Ink, dice.Coin() ? Face.Serif : Face.Narrow);
    }

    private static string Ridge(Dice dice, double y, double height)
    {
        var path = $"M0 600V{Ink.Number(y)}";
        for (var x = 25; x <= 400; x += 25) path += $"L{Ink.Number(x)} {Ink.Number(y + dice.Between(-height, height) * (x % 50 == 0 ? 1 : 0.6))}";
        return path + "V600Z";
    }
}
