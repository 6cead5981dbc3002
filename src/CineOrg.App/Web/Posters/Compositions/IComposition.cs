namespace CineOrg.App.Web.Posters.Compositions;

/// <summary>One way to fill a poster; it draws, and says where the title goes.</summary>
internal interface IComposition
{
    Lettering Draw(Ink ink, Palette palette, Dice dice);
}
