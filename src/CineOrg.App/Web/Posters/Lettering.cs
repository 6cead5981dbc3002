namespace CineOrg.App.Web.Posters;

/// <summary>Where and how a composition wants its title.</summary>
/// <param name="Top">The highest line of the title's zone.</param>
/// <param name="Height">Of the zone.</param>
/// <param name="Colour">Of the title.</param>
/// <param name="Foot">Colour of the year and the director, at the poster's foot.</param>
/// <param name="Low">Whether the title sits at the zone's bottom rather than at its top.</param>
/// <param name="Tilt">Degrees the title is turned by.</param>
internal sealed record Lettering(
    double Top, double Height, string Colour, string Foot, Face Face, bool Centred = false, bool Low = false, double Tilt = 0);
