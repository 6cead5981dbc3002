namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>Expressionism: crooked planes that fall on a small window of light.</summary>
internal sealed class Shards : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var left = dice.Coin();
        double X(double x) => left ? x : 400 - x;
        ink.Polygon(palette.Two, 1, (X(0), 0), (X(dice.Between(230, 300)), 0), (X(dice.Between(60, 110)), 470), (X(0), 420));
        ink.Polygon(palette.One, 1, (X(400), 0), (X(dice.Between(250, 320)), 0), (X(dice.Between(130, 190)), 330), (X(400), dice.Between(420, 470)));
        ink.Polygon(palette.Ink, 0.92, (X(dice.Between(120, 170)), 0), (X(dice.Between(180, 215)), 0), (X(dice.Between(95, 115)), 430));
        var (x, y) = (dice.Between(215, 260), dice.Between(110, 190));
        ink.Polygon(palette.Three, 1, (X(x), y), (X(x + 74), y - 26), (X(x + 88), y + 92), (X(x + 14), y + 112));
        ink.Polygon(palette.One, 1, (X(x + 35), y - 20), (X(x + 43), y - 20), (X(x + 56), y + 112), (X(x + 48), y + 112));
        ink.Polygon(palette.One, 1, (X(x), y + 40), (X(x + 90), y + 18), (X(x + 90), y + 26), (X(x), y + 48));
        ink.Polygon(palette.Paper, 1, (0, left ? 420 : 380), (400, left ? 380 : 420), (400, 600), (0, 600));
        return new Lettering(428, 115, palette.Ink, palette.Ink, Face.SansCapitals, Tilt: left ? -4 : 4);
    }
}
