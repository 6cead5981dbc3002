using System.Text.Json;
using CineOrg.Media.DemoVideos;
using CineOrg.Tests.Demo;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.DemoVideos;

public sealed class DemoVideoMakerTests : IDisposable
{
    private const string NoSuchProgram = "no-such-ffmpeg-anywhere";

    private readonly string folder = Directory.CreateTempSubdirectory("cineorg-tests-").FullName;

    private string Library => Path.Combine(folder, "library");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Without_ffmpeg_every_video_of_the_demo_pack_becomes_a_placeholder_of_its_own()
    {
        var made = await new DemoVideoMaker(TimeProvider.System, NoSuchProgram).Make(DemoPackFiles.Folder, Library, null, TestContext.Current.CancellationToken);

        made.Placeholders.ShouldBe(DemoPackFiles.Videos.Count);
        made.Playable.ShouldBeFalse();
        var files = DemoPackFiles.Videos.Select(video => File.ReadAllText(Path.Combine(Library, video.Text("path")))).ToList();
        files.ShouldBeUnique();
    }

    [Fact]
    public async Task A_second_run_leaves_what_is_there()
    {
        Pack(Video("Films/One (1999).mkv"), Video("Films/Two (1999).avi", "mpeg4", "mp3"));
        Directory.CreateDirectory(Path.Combine(Library, "Films"));
        await File.WriteAllTextAsync(Path.Combine(Library, "Films/One (1999).mkv"), "mine", TestContext.Current.CancellationToken);

        var made = await new DemoVideoMaker(TimeProvider.System, NoSuchProgram).Make(folder, Library, null, TestContext.Current.CancellationToken);

        (made.AlreadyThere, made.Placeholders).ShouldBe((1, 1));
        (await File.ReadAllTextAsync(Path.Combine(Library, "Films/One (1999).mkv"), TestContext.Current.CancellationToken)).ShouldBe("mine");
    }

    [Fact]
    public async Task Progress_is_told_up_to_the_last_video()
    {
        Pack(Video("One.mkv"), Video("Two.mkv"));
        var heard = new Heard();

        await new DemoVideoMaker(TimeProvider.System, NoSuchProgram).Make(folder, Library, heard, TestContext.Current.CancellationToken);

        heard.Reports.Order().ShouldBe([(1, 2), (2, 2)]);
    }

    [Theory]
    [InlineData("../outside.mkv")]
    [InlineData("/tmp/outside.mkv")]
    [InlineData("a/../../outside.mkv")]
    [InlineData("a//b.mkv")]
    [InlineData("a\\..\\b.mkv")]
    [InlineData("C:b.mkv")]
    [InlineData("a/./b.mkv")]
    [InlineData("a\nb.mkv")]
    [InlineData("linked/b.mkv")]
    public async Task A_path_that_could_leave_the_library_is_refused_before_anything_is_made(string path)
    {
        Directory.CreateDirectory(Library);
        Directory.CreateSymbolicLink(Path.Combine(Library, "linked"), folder);
        Pack(Video("fine.mkv"), Video(path));

        await Should.ThrowAsync<InvalidDataException>(
            () => new DemoVideoMaker(TimeProvider.System, NoSuchProgram).Make(folder, Library, null, TestContext.Current.CancellationToken));

        Directory.GetFiles(Library, "*.mkv", SearchOption.TopDirectoryOnly).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("h264; rm", "aac", 2, 320)]
    [InlineData("h264", "wma", 2, 320)]
    [InlineData("h264", "aac", 3600, 320)]
    [InlineData("h264", "aac", 2, 100_000)]
    public async Task A_video_outside_the_format_is_refused(string codec, string audio, int seconds, int width)
    {
        Pack(Video("fine.mkv", codec, audio, seconds, width));

        await Should.ThrowAsync<InvalidDataException>(
            () => new DemoVideoMaker(TimeProvider.System, NoSuchProgram).Make(folder, Library, null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("One (1999).mkv", "h264", "aac")]
    [InlineData("Two.avi", "mpeg4", "mp3")]
    [InlineData("Three.webm", "vp9", "opus")]
    [InlineData("Four, l'œuvre %{pts}, x=1.mp4", "h264", "none")]
    public async Task With_ffmpeg_a_video_is_encoded_whole(string path, string codec, string audio)
    {
        Pack(Video(path, codec, audio));

        var made = await new DemoVideoMaker(TimeProvider.System).Make(folder, Library, null, TestContext.Current.CancellationToken);
        Assert.SkipUnless(made.Playable, "ffmpeg absent");

        made.Problems.ShouldBeEmpty();
        made.Made.ShouldBe(1);
        Directory.GetFiles(Library).ShouldBe([Path.Combine(Library, path)]);
        new FileInfo(Path.Combine(Library, path)).Length.ShouldBeGreaterThan(1000);
    }

    private static object Video(string path, string codec = "h264", string audio = "aac", int seconds = 1, int width = 320) =>
        new { work = "one-1999", path, seconds, width, height = 240, videoCodec = codec, audioCodec = audio };

    private void Pack(params object[] videos)
    {
        Directory.CreateDirectory(Path.Combine(folder, "works"));
        File.WriteAllText(Path.Combine(folder, "videos.json"), JsonSerializer.Serialize(videos));
        File.WriteAllText(Path.Combine(folder, "works/one-1999.json"), """{"year":1999,"titles":{"fr":"L'œuvre : 100 % '%{pts}' \\ 'fin'"}}""");
    }

    private sealed class Heard : IProgress<(int Done, int Total)>
    {
        private readonly Lock door = new();

        public List<(int Done, int Total)> Reports { get; } = [];

        public void Report((int Done, int Total) value)
        {
            lock (door) Reports.Add(value);
        }
    }
}
