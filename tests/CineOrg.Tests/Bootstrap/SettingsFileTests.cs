using System.Text;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Tests.Architecture;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public void The_sample_sets_nothing_and_names_every_setting()
    {
        _data.Write("cineorg.json", SampleFile.Text);
        var reading = Read();
        reading.Mistakes.ShouldBeEmpty();
        reading.Values.ShouldAllBe(held => held.Origin == "default");
        SettingsList.All.ShouldAllBe(setting => SampleFile.Text.Contains($"// \"{setting.Key.Split(':').Last()}\": "));
    }

    [Fact]
    public void Every_line_of_the_sample_may_be_uncommented()
    {
        var lines = SampleFile.Text.Split('\n').Select(line => line.Contains("// \"", StringComparison.Ordinal) ? line.Replace("// ", "", StringComparison.Ordinal) : line);
        _data.Write("cineorg.json", string.Join('\n', lines));
        var reading = Read();
        reading.Mistakes.ShouldBeEmpty();
        reading.Values.ShouldAllBe(held => held.Origin.StartsWith("cineorg.json:"));
        reading.Values.Select(held => held.Shown).ShouldBe(SettingsList.All.Select(setting => setting.Show(setting.Default)));
    }

    [Fact]
    public void Setting_a_value_keeps_comments_and_all_other_values()
    {
        const string Before = "{\n  // mine\n  \"http\": { \"port\": 1 /* one */, },\n  \"language\": \"en\"\n}";
        var after = Set(Set(Before, "http:port", "9000"), "library:roots", """["/a,b"]""");
        after.ShouldContain("// mine");
        after.ShouldContain("\"port\": 9000 /* one */");
        _data.Write("cineorg.json", after);
        var settings = Read().Settings;
        (settings.Http.Port, settings.Language, settings.Library.Roots.Single()).ShouldBe((9000, "en", "/a,b"));
    }

    [Fact]
    public void Any_values_set_one_after_another_are_read_back()
    {
        var pair = SettingsList.All.Where(setting => setting.Path[^1].PropertyType == typeof(int)).ToArray();
        Prop.ForAll(ArbMap.Default.ArbFor<(int Which, int Value)[]>(), given =>
        {
            var text = SampleFile.Text;
            Dictionary<string, int> expected = [];
            foreach (var (which, value) in given)
            {
                var setting = pair[Math.Abs((long)which) % pair.Length];
                var allowed = (int)Math.Clamp(Math.Abs((long)value), setting.Words.Min, setting.Words.Max);
                text = Set(text, setting.Key, $"{allowed}");
                expected[setting.Key] = allowed;
            }

            _data.Write("cineorg.json", text);
            var reading = Read();
            return reading.Mistakes.Count == 0
                && expected.All(one => reading.Values.Single(held => held.Setting.Key == one.Key).Value.Equals(one.Value));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_written_file_is_the_owners_alone()
    {
        var path = _data.Write("cineorg.json", "{}");
        SettingsFile.Write(path, "{}"u8.ToArray());
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void The_page_of_settings_is_the_generated_one() =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "settings.md")).ShouldBe(SettingsPage.Markdown);

    public void Dispose() => _data.Dispose();

    private Reading Read() => SettingsReader.Read(new(_data.Path, "", new Dictionary<string, string>(), []));

    private static string Set(string text, string key, string value)
    {
        List<Mistake> mistakes = [];
        var held = SettingsReader.Check(Given.Text(key, value, "test"), mistakes);
        mistakes.ShouldBeEmpty();
        return Encoding.UTF8.GetString(SettingsEdit.Set(Encoding.UTF8.GetBytes(text), held!));
    }
}
