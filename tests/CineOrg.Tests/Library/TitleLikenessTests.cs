using CineOrg.Core.Library.Matching;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

public sealed class TitleLikenessTests
{
    [Theory]
    [InlineData("Le Fabuleux Destin d'Amélie Poulain", "le fabuleux destin d amelie poulain", TitleAgreement.Same)]
    [InlineData("Fast & Furious", "Fast and Furious", TitleAgreement.Same)]
    [InlineData("Spider-Man", "Spiderman", TitleAgreement.Same)]
    [InlineData("L'Avventura", "L Avventura", TitleAgreement.Same)]
    [InlineData("$10,000 Under a Pillow", "10.000 Under a Pillow", TitleAgreement.Same)]
    [InlineData("Y", "Y", TitleAgreement.Same)] // though it is a word for "and"
    [InlineData("The Kid", "Kid, The", TitleAgreement.Alike)]
    [InlineData("Rocky II", "Rocky 2", TitleAgreement.Alike)]
    [InlineData("The Godfather Part II", "Godfather 2", TitleAgreement.Alike)]
    [InlineData("Magicien d'Oz, Le", "Le Magicien d'Oz", TitleAgreement.Alike)]
    [InlineData("Casablanca", "Casablnca", TitleAgreement.Near)]
    [InlineData("Casablanca", "Caasblnca", TitleAgreement.Near)]
    [InlineData("Borat", "Borat: Cultural Learnings of America", TitleAgreement.Part)]
    [InlineData("Rocky II", "Rocky III", TitleAgreement.None)]
    [InlineData("Rocky", "Rocky II", TitleAgreement.None)]
    [InlineData("Kill Bill", "Kill Bill: Vol. 2", TitleAgreement.None)]
    [InlineData("Se7en", "Seven", TitleAgreement.Near)]
    [InlineData("Jaws", "Paws", TitleAgreement.None)]
    [InlineData("Notorious", "Natorioas", TitleAgreement.Near)]
    [InlineData("Sunshine", "Sanshane", TitleAgreement.None)] // two wrong letters are too many below nine
    [InlineData("M", "M - A City Searches for a Murderer", TitleAgreement.None)] // too short to be half of a title
    [InlineData("1984", "1985", TitleAgreement.None)]
    [InlineData("The", "La", TitleAgreement.None)]
    public void Titles_agree_as_far_as_spelling_allows_and_numbers_always(string one, string other, TitleAgreement agreement)
    {
        TitleLikeness.Best([one], [other]).ShouldBe(agreement);
        TitleLikeness.Best([other], [one]).ShouldBe(agreement);
    }
}
