using CineOrg.App.Web.Texts;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Texts;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("L'Odyssée de l'espace", "L’Odyssée de l’espace")]
    [InlineData("Le Mécano de la « General »", "Le Mécano de la «\u00a0General\u00a0»")]
    [InlineData("Qui a peur ?", "Qui a peur\u00a0?")]
    [InlineData("Blade Runner : 2049", "Blade Runner\u00a0: 2049")]
    [InlineData("5' 7\"", "5' 7\"")]
    public void French_is_set_as_books_set_it(string typed, string printed) => French.Texts.Print(typed).ShouldBe(printed);

    [Theory]
    [InlineData("Singin' in the Rain", "Singin’ in the Rain")]
    [InlineData("Who? What ?", "Who? What ?")]
    public void English_keeps_its_own_spaces(string typed, string printed) => English.Texts.Print(typed).ShouldBe(printed);
}
