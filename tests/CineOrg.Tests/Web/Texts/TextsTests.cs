using System.Reflection;
using System.Text.RegularExpressions;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Texts;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Texts;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_text_is_said_in_both_languages()
    {
        foreach (var texts in new[] { French.Texts, English.Texts })
            Said(texts).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_know_the_same_words()
    {
        French.Texts.GenreNames.Keys.ShouldBe(English.Texts.GenreNames.Keys, ignoreOrder: true);
        French.Texts.KindNames.Keys.ShouldBe(English.Texts.KindNames.Keys, ignoreOrder: true);
        French.Texts.RoleNames.Keys.ShouldBe(English.Texts.RoleNames.Keys, ignoreOrder: true);
        French.Texts.JobNames.Keys.ShouldBe(English.Texts.JobNames.Keys, ignoreOrder: true);
        French.Texts.Reasons.Keys.ShouldBe(English.Texts.Reasons.Keys, ignoreOrder: true);
    }

    [Fact]
    public void French_keeps_its_high_punctuation_on_the_line() =>
        Said(French.Texts).Where(text => LooseFrench.IsMatch(text.Value)).Select(text => text.Value).ShouldBeEmpty();

    [Fact]
    public void Settings_problems_and_words_keep_theirs_too() => SettingsList.All.Select(setting => setting.Words.French)
        .Concat(typeof(Problem).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Problem)field.GetValue(null)!).French))
        .Concat(Words(French.Texts))
        .Where(text => LooseFrench.IsMatch(KeysOut.Replace(text, ""))).ShouldBeEmpty();

    [Theory]
    [InlineData("Attention: danger")]
    [InlineData("Vraiment ?")]
    public void Loose_punctuation_is_caught(string text) => LooseFrench.IsMatch(text).ShouldBeTrue();

    [Theory]
    [InlineData(0, "0 film", "0 films")]
    [InlineData(1, "1 film", "1 film")]
    [InlineData(2, "2 films", "2 films")]
    public void Nothing_is_singular_in_French_and_plural_in_English(int count, string french, string english)
    {
        French.Texts.FilmCount.Of(count).ShouldBe(french);
        English.Texts.FilmCount.Of(count).ShouldBe(english);
    }

    [Theory]
    [InlineData(47, "47\u00a0min")]
    [InlineData(60, "1\u00a0h\u00a000")]
    [InlineData(153, "2\u00a0h\u00a033")]
    public void A_length_reads_in_hours_and_minutes(int minutes, string read) => French.Texts.Length(minutes).ShouldBe(read);

    [Theory]
    [InlineData("1927-01-10", "10 janvier 1927", "10 January 1927")]
    [InlineData("1930-05-01", "1er\u00a0mai 1930", "1 May 1930")]
    [InlineData("1927", "1927", "1927")]
    [InlineData("not a date", "not a date", "not a date")]
    public void A_date_reads_in_words(string iso, string french, string english)
    {
        French.Texts.DateName(iso).ShouldBe(french);
        English.Texts.DateName(iso).ShouldBe(english);
    }

    private static Dictionary<string, string> Said(App.Web.Texts.Texts texts) =>
        typeof(App.Web.Texts.Texts).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string))
            .ToDictionary(property => property.Name, property => (string)property.GetValue(texts)!);

    private static IEnumerable<string> Words(App.Web.Texts.Texts texts) =>
        typeof(App.Web.Texts.Texts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.GetValue(texts))
            .OfType<IReadOnlyDictionary<string, string>>().SelectMany(words => words.Values);

    // Names of settings and variables, and windows' drive letters, are not French.
    [GeneratedRegex(@"\b[A-Za-z]+(:[A-Za-z]+)+\b")]
    private static partial Regex KeysOut { get; }

    // A colon within an address, or the "1 to 9" of a sentence, is none of these.
    [GeneratedRegex(@"[^\u00a0\s:/][;!?»]|[^\u00a0]:(?!//)| [:;!?»]|« ")]
    private static partial Regex LooseFrench { get; }
}
