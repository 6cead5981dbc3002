using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CineOrg.App.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A host of images on loopback that behaves as badly as a test says; the program takes it for TMDB's.</summary>
internal sealed class ImageWorld : OtherServer
{
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What it answers to a path.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => Jpeg(context, 20_000);

    public static async Task<ImageWorld> Open()
    {
        var open = new ImageWorld();
        await open.Listen();
        return open;
    }

    /// <summary>A library of so many films, each with a poster that stands here.</summary>
    public async Task<IReadOnlyList<string>> Posters(Home home, int films = 1)
    {
        home.Variables["CINEORG_PROVIDERS__TMDB__IMAGESURL"] = Address;
        home.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        home.Films.WithMany(films);
        (await home.Run("scan", home.Films.Path)).Ended(0);
        StoredText.Write(home, """
            update works set poster = json_object('type', 'poster', 'url', 'https://image.tmdb.org/t/p/w780/' || id || '.jpg',
              'width', null, 'height', null, 'language', null, 'author', null, 'licence', null, 'licenceUrl', null, 'page', null, 'source', 'tmdb')
            """);
        return StoredText.Texts(home, "select lower(hex(uuid)) || ' https://image.tmdb.org/t/p/w780/' || id || '.jpg' from works order by id");
    }

    /// <summary>Where the program has the poster of a film.</summary>
    /// <param name="poster">A line of <see cref="Posters"/>.</param>
    public static string At(string poster, int width = 342)
    {
        var (film, url) = (poster.Split(' ')[0], poster.Split(' ')[1]);
        return $"/images/{Guid.ParseExact(film, "N")}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)).AsSpan(0, 8))}/{width}";
    }

    /// <summary>Bytes that begin as a JPEG does, and are another's for every path.</summary>
    public static byte[] JpegOf(string path, int bytes)
    {
        var image = new byte[bytes];
        new Random(path.Aggregate(7, (sum, letter) => unchecked((sum * 31) + letter))).NextBytes(image);
        (image[0], image[1], image[2]) = (0xFF, 0xD8, 0xFF);
        return image;
    }

    public static Task Jpeg(HttpContext context, int bytes, string type = "image/jpeg")
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(JpegOf(context.Request.Path, bytes)).AsTask();
    }

    public static Task Text(HttpContext context, string text, string type)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }

    protected override Task Take(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path);
        return Answer(context);
    }
}
