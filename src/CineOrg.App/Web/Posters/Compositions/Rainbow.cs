namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The seventies' stripes, turning once on their way across.</summary>
internal sealed class Rainbow : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var right = dice.Coin();
        string[] colours = [palette.One, palette.Three, palette.Two, palette.One, palette.Three];
        var (bend, width) = (dice.Between(150, 190), dice.Between(22, 30));
        var centre = right ? 400 - dice.Between(0, 40) : dice.Between(0, 40);
        for (var stripe = 0; stripe < 5; stripe++)
        {
            var radius = bend + (2 - stripe) * width + 60;
            var (start, end) = (right ? centre - radius : centre + radius, right ? 420 : -20);
            ink.Path($"M{Ink.Number(start)} 560V480A{Ink.Number(radius)} {Ink.Number(radius)} 0 0 {(right ? 1 : 0)} {Ink.Number(centre)} {Ink.Number(480 - radius)}H{end}", "none", colours[stripe], width);
        }

        ink.Circle(right ? centre - 30 : centre + 30, 500, 62, palette.Three);
        ink.Rect(0, 545, 400, 55, palette.Paper);
        return new Lettering(34, 130, palette.Ink, palette.Ink, Face.Sans);
    }
}
