namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>The Polish school: one soft, strange form with an eye, and lettering by hand.</summary>
internal sealed class Blob : IComposition
{
    public Lettering Draw(Ink ink, Palette palette, Dice dice)
    {
        var (x, y) = (dice.Between(170, 230), dice.Between(340, 370));
        ink.Path(Outline(dice, x, y, dice.Between(180, 200), 7), palette.One);
        ink.Path(Outline(dice, x + dice.Between(-20, 20), y + 10, dice.Between(118, 140), 6), palette.Two);
        var (eye, height) = (x + dice.Between(-30, 30), y - dice.Between(0, 40));
        ink.Path($"M{Ink.Number(eye - 72)} {Ink.Number(height)}Q{Ink.Number(eye)} {Ink.Number(height - 62)} {Ink.Number(eye + 72)} {Ink.Number(height)}Q{Ink.Number(eye)} {Ink.Number(height + 62)} {Ink.Number(eye - 72)} {Ink.Number(height)}Z", palette.Paper);
        ink.Circle(eye, height, 27, palette.Three);
        ink.Circle(eye + dice.Between(-6, 6), height, 12, palette.Ink);
        ink.Rect(0, 548, 400, 52, palette.Paper);
        return new Lettering(30, 140, palette.Ink, palette.Ink, Face.SerifItalic, Centred: true, Tilt: dice.Between(-4, 4));
    }

    private static string Outline(Dice dice, double x, double y, double radius, int knots)
    {
        var points = Enumerable.Range(0, knots).Select(knot => (Angle: 2 * Math.PI * knot / knots, Reach: radius * dice.Between(0.72, 1.08)))
            .Select(knot => (X: x + knot.Reach * Math.Cos(knot.Angle), Y: y + knot.Reach * Math.Sin(knot.Angle))).ToList();
        var path = $"M{Ink.Number((points[^1].X + points[0].X) / 2)} {Ink.Number((points[^1].Y + points[0].Y) / 2)}";
        for (var knot = 0; knot < knots; knot++)
        {
            var next = points[(knot + 1) % knots];
            path += $"Q{Ink.Number(points[knot].X)} {Ink.Number(points[knot].Y)} {Ink.Number((points[knot].X + next.X) / 2)} {Ink.Number((points[knot].Y + next.Y) / 2)}";
        }

        return path + "Z";
    }
}
