namespace CineOrg.App.Web.Posters;

/// <summary>Five colours that live together: <paramref name="Ink"/> is read on <paramref name="Paper"/>; the other three are the picture's.</summary>
internal sealed record Palette(string Paper, string Ink, string One, string Two, string Three);
