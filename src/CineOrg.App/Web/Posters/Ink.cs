using System.Globalization;
using System.Text;

namespace CineOrg.App.Web.Posters;

/// <summary>Writes the shapes of one SVG document; numbers with a point whatever the culture, text always escaped.</summary>
internal sealed class Ink
{
    public const int Width = 400;
    public const int Height = 600;

    private readonly StringBuilder shapes = new();

    public void Rect(double x, double y, double width, double height, string fill, double opacity = 1) =>
        Add($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{fill}\" opacity=\"{opacity:0.##}\"/>");

    public void Circle(double x, double y, double radius, string fill, double opacity = 1) =>
        Add($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"{fill}\" opacity=\"{opacity:0.##}\"/>");

    public void Ring(double x, double y, double radius, string stroke, double width) =>
        Add($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\"/>");

    public void Polygon(string fill, double opacity, params ReadOnlySpan<(double X, double Y)> corners)
    {
        var points = new StringBuilder();
        foreach (var (x, y) in corners) points.Append(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#} ");
        Add($"<polygon points=\"{points.ToString().TrimEnd()}\" fill=\"{fill}\" opacity=\"{opacity:0.##}\"/>");
    }

    public void Path(string data, string fill, string stroke = "none", double width = 0, double opacity = 1) =>
        Add($"<path d=\"{data}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\" opacity=\"{opacity:0.##}\"/>");

    /// <summary>A sky that runs from one colour into another, over the whole poster.</summary>
    public void Sky(string above, string below) => Add(
        $"<defs><linearGradient id=\"sky\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{above}\"/><stop offset=\"1\" stop-color=\"{below}\"/></linearGradient></defs><rect width=\"400\" height=\"600\" fill=\"url(#sky)\"/>");

    /// <param name="attributes">Written as they are: never anything from outside.</param>
    public void Text(double x, double y, string text, string attributes) =>
        Add($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" {attributes}>{XmlText.Of(text)}</text>");

    public void Open(FormattableString group) => Add(group);

    public void Close() => shapes.Append("</g>");

    public string ToSvg() => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\">{shapes}</svg>";

    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private void Add(FormattableString shape) => shapes.Append(shape.ToString(CultureInfo.InvariantCulture));
}
