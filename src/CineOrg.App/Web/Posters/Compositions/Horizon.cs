namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>A still sea under a low light, and its broken path on the water.</summary>
internal sealed class Horizon : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var (x, level, radius) = (dice.Between(110, 290), dice.Between(330, 390), dice.Between(48, 92));
        ink.Sky(palette.Paper, palette.One);
        ink.Circle(x, level - radius * dice.Between(0, 0.9), radius, palette.Three);
        ink.Rect(0, level, 400, 600 - level, palette.Two);
        for (var wave = 0; wave < 13; wave++)
        {
            var reach = radius * (1.1 - wave * 0.055) * dice.Between(0.5, 1);
            ink.Rect(x - reach + dice.Between(-12, 12), level + 8 + wave * 13, reach * 2, 3.2, palette.Three, 0.9 - wave * 0.055);
        }

        ink.Rect(0, 548, 400, 52, palette.Paper);
        return new Lettering(34, 190, palette.Ink, palette.Ink, dice.Pick([Face.Serif, Face.Sans, Face.SerifItalic]));
    }
}
