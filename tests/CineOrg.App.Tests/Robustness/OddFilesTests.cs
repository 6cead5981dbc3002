using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Whatever lies in a library: what is a video is taken in, what cannot be read is told with path and reason, all else is left.</summary>
public sealed class OddFilesTests : IDisposable
{
    private readonly Home _home = new();

    [Fact]
    public async Task Names_and_sizes_of_every_kind_are_taken_in()
    {
        Shell.Run("""
            touch 'Empty Film (1921).mkv'; truncate -s 100G 'Huge Film (1922).mkv'
            printf a > $'Caf\xe9 Film (1923).mkv'; printf bb > $'New\nLine\t\x01 Film (1924).mkv'; printf ccc > 'Back\x41slash (1925).mkv'
            printf dddd > "$(printf 'L%.0s' {1..251}).mkv"; printf eeeee > "$(printf 'é%.0s' {1..125}).mkv"
            deep=$(printf '%0200d/%0200d/%0200d/%0200d/%0200d' 1 2 3 4 5); mkdir -p "$deep"; printf ffffff > "$deep/Deep Film (1926).mkv"
            printf ggggggg > ' Spaces  Around (1927) .MKV'; printf hhhhhhhh > '(1928).mp4'; printf iiiiiiiii > '--data.mkv'
            """, _home.Films.Path);

        var scanned = (await Scan()).Ended(0).Json;

        scanned.GetProperty("added").GetInt32().ShouldBe(11);
        StoredText.Number(_home, "select size from copy_files where name like 'Huge%'").ShouldBe(100L << 30);
        StoredText.Texts(_home, "select canonical_title from works where year = 1923").ShouldBe(["Café Film"]);
        StoredText.Texts(_home, "select canonical_title from works where year = 1924").ShouldHaveSingleItem().ShouldNotContain('\u0001');
        (await Scan()).Ended(0).Json.GetProperty("skipped").GetInt32().ShouldBe(11);
    }

    [Fact]
    public async Task What_is_no_file_or_leads_nowhere_is_never_opened_and_broken_links_are_told()
    {
        Shell.Run("""
            printf a > 'Real Film (1931).mkv'; mkdir real; printf bb > 'real/Linked Film (1932).mkv'; ln -s real alias
            ln -s nowhere 'Broken (1933).mkv'; ln -s self.mkv self.mkv; ln -s . loop; mkdir -p up/down; ln -s .. up/down/back
            mkfifo 'Pipe (1934).mkv'; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("Socket (1935).mkv")' || true
            mknod 'Device (1936).mkv' c 1 3 || true; ln -s /dev/zero 'Endless (1937).mkv'
            """, _home.Films.Path);

        var scanned = (await Scan()).Ended(3).Json;

        Errors(scanned).ShouldBe([
            ("Broken (1933).mkv", "The link leads nowhere"), ("loop", "The link leads back to a folder above it"),
            ("self.mkv", "The link leads round in a circle"), ("up/down/back", "The link leads back to a folder above it"),
        ]);
        StoredText.Texts(_home, "select distinct canonical_title from works order by 1").ShouldBe(["Linked Film", "Real Film"]);
    }

    [Fact]
    public async Task Folders_that_may_not_be_read_are_told_and_what_was_known_in_them_stays()
    {
        Shell.Run("printf a > 'Open Film (1941).mkv'; mkdir -p shut/inner; printf bb > 'shut/inner/Shut Film (1942).mkv'", _home.Films.Path);
        (await Scan()).Ended(0);
        Shell.Run("chmod 0 films/shut; chown -R 65534:65534 .", _home.Folder);

        var scanned = (await AsNobody("scan", _home.Films.Path, "--json")).Ended(3).Json;

        Errors(scanned).ShouldBe([("shut", "Permission denied")]);
        scanned.GetProperty("missing").GetInt32().ShouldBe(0);
        StoredText.Number(_home, "select count(*) from copies where state = 0").ShouldBe(2);
    }

    [Fact]
    public async Task Without_json_each_error_is_a_line_with_path_and_reason()
    {
        Shell.Run("ln -s nowhere 'Broken (1951).mkv'; touch 'Film (1952).mkv'", _home.Films.Path);
        (await _home.Run("scan", _home.Films.Path)).Ended(3).ErrorLines.ShouldBe([$"{_home.Films.Path}/Broken (1951).mkv: The link leads nowhere"]);
    }

    public void Dispose()
    {
        Shell.Empty(_home.Films.Path);
        _home.Dispose();
    }

    private Task<Outcome> Scan() => _home.Run("scan", _home.Films.Path, "--json");

    private async Task<Outcome> AsNobody(params string[] arguments)
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root may become somebody else");
        var call = BuiltProgram.Call([.. arguments, "--data", _home.Data], _home.Folder);
        List<string> words = ["--reuid", "65534", "--regid", "65534", "--clear-groups", call.FileName, .. call.ArgumentList];
        call.FileName = "setpriv";
        call.ArgumentList.Clear();
        foreach (var word in words) call.ArgumentList.Add(word);
        using var process = System.Diagnostics.Process.Start(call)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private List<(string, string)> Errors(JsonElement scanned) =>
    [
        .. scanned.GetProperty("errors").EnumerateArray()
            .Select(error => (Path.GetRelativePath(_home.Films.Path, error.GetProperty("path").GetString()!), error.GetProperty("reason").GetString()!)).Order(),
    ];
}
