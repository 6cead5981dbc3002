using System.Globalization;

namespace CineOrg.App.Web.Posters;

/// <summary>Sets title, year and director.</summary>
internal static class Typesetter
{
    private const double Margin = 28;
    private const double Measure = Ink.Width - 2 * Margin;
    private const double FootLine = 574;

    public static void Set(Ink ink, PosterSubject subject, Lettering lettering)
    {
        var fitted = TitleLines.Fit(subject.Title, lettering.Face, Measure, lettering.Height);
        var height = fitted.Lines.Count * fitted.Size * TitleLines.Leading;
        var top = lettering.Low ? lettering.Top + lettering.Height - height : lettering.Top;
        ink.Open($"<g transform=\"rotate({lettering.Tilt:0.#} 200 {top + height / 2:0.#})\">");
        for (var line = 0; line < fitted.Lines.Count; line++)
            SetLine(ink, fitted.Lines[line], top + fitted.Size * (0.82 + line * TitleLines.Leading), fitted.Size, lettering);
        ink.Close();
        SetFoot(ink, subject, lettering.Foot);
    }

    private static void SetLine(Ink ink, string line, double y, double size, Lettering lettering)
    {
        var rightToLeft = line.Any(IsRightToLeft);
        var x = lettering.Centred ? 200 : rightToLeft ? Ink.Width - Margin : Margin;
        var anchor = lettering.Centred ? "middle" : "start";
        ink.Text(x, y, line, $"{Attributes(lettering.Face, size, lettering.Colour)} text-anchor=\"{anchor}\"{(rightToLeft ? " direction=\"rtl\"" : "")}");
    }

    private static void SetFoot(Ink ink, PosterSubject subject, string colour)
    {
        var small = $"{Attributes(Face.Sans with { Weight = 500 }, 17, colour)} letter-spacing=\"0.4\"";
        if (subject.Year is { } year) ink.Text(Margin, FootLine, year.ToString(CultureInfo.InvariantCulture), small);
        if (!string.IsNullOrWhiteSpace(subject.Director)) ink.Text(Ink.Width - Margin, FootLine, Short(subject.Director), $"{small} text-anchor=\"end\"");
    }

    private static string Short(string director) => TitleLines.Fit(director, Face.Sans, 270, 21).Lines is [var line, ..] ? line : "";

    private static string Attributes(Face face, double size, string colour) =>
        $"font-family=\"{face.Family}\" font-size=\"{Ink.Number(size)}\" font-weight=\"{face.Weight.ToString(CultureInfo.InvariantCulture)}\""
        + $"{(face.Italic ? " font-style=\"italic\"" : "")} fill=\"{colour}\"";

    private static bool IsRightToLeft(char letter) => letter is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';
}
