using System.Globalization;
using System.Text.Json;
using CineOrg.Bench.Server;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Bench.Portable;

/// <summary>The whole catalogue out of one data directory and into an empty one, by the true program, small and large: memory must not grow with the films.</summary>
internal static class PortableBench
{
    private const int Few = 5_000;
    private const int Many = 50_000;
    private static readonly string[] Languages = ["fr", "en", "de", "it", "es"];

    public static BenchTable Run(TextWriter log)
    {
        var (few, many) = (Measure(Few, log), Measure(Many, log));
        return new("Export and import, 50,000 films", [
            new("export", Told(many.Export), "–", $"{many.Megabytes:#,0} MB of JSON, {Many / many.Export.Seconds:#,0} films/s, {many.Credits:#,0} credits"),
            new("import into an empty directory", Told(many.Import), "–", $"read twice, taken in by one transaction; {Many / many.Import.Seconds:#,0} films/s"),
            new("export again", many.Same ? "the same bytes" : "OTHER BYTES", "the same bytes", ""),
            new("peak memory of export, ten times the films", Grown(few.Export, many.Export), "no growth", $"{Few:#,0} and {Many:#,0} films, of the whole process"),
            new("peak memory of import, ten times the films", Grown(few.Import, many.Import), "no growth", $"{Few:#,0} and {Many:#,0} films, of the whole process"),
        ]);
    }

    private static Measured Measure(int films, TextWriter log)
    {
        log.WriteLine($"Portable: filling {films} films…");
        var place = Directory.CreateTempSubdirectory("cineorg-bench-");
        try
        {
            var (here, there) = (Path.Combine(place.FullName, "here"), Path.Combine(place.FullName, "there"));
            Fill(here, films);
            var (once, twice) = (Path.Combine(place.FullName, "once"), Path.Combine(place.FullName, "twice"));
            var export = Command.Run("export", "--to", once, "--data", here);
            var import = Command.Run("import", once, "--data", there);
            Command.Run("export", "--to", twice, "--data", there);
            log.WriteLine($"Portable: {films} films, export {export.Seconds:0.0} s, import {import.Seconds:0.0} s");
            return new(export, import, Size(once), Credits(once, films), Same(once, twice));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static void Fill(string folder, int films)
    {
        var stored = new Stored(folder); // closed, not disposed: its files are what is exported
        var catalogue = new BenchCatalogue(stored, films);
        catalogue.Fill();
        foreach (var batch in catalogue.Films.Zip(catalogue.Titles).Chunk(500))
            stored.Get<ITransactions>().Run(Durability.Bulk, transaction => Told(stored, transaction, batch)).GetAwaiter().GetResult();
        stored.Close();
    }

    // What a source says of a film is most of what an export holds.
    private static bool Told(Stored stored, ITransaction transaction, (Guid Film, string Title)[] films)
    {
        var random = new Random(films.Length);
        foreach (var (film, title) in films)
            stored.Get<IMovieRepository>().SaveSource(transaction, film, new("wikidata", $"Q{film:N}"[..12], "https://www.wikidata.org/", DateTimeOffset.UnixEpoch,
            [
                .. Languages.Select(language => new Statement(Field.Title, language, title, "details")),
                new(Field.Summary, "fr", Titles.Sentences(random), "summary"), new(Field.Summary, "en", Titles.Sentences(random), "summary"),
            ]));
        return true;
    }

    /// <exception cref="InvalidOperationException">Other films came out than were filled in.</exception>
    private static long Credits(string folder, int films)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        var counts = manifest.RootElement.GetProperty("counts");
        return counts.GetProperty("movies").GetInt64() == films
            ? counts.GetProperty("credits").GetInt64() : throw new InvalidOperationException($"{counts.GetProperty("movies")} films were exported of {films}");
    }

    private static double Size(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) / 1e6;

    private static bool Same(string one, string other) =>
        Directory.EnumerateFiles(one).All(file => File.ReadAllText(file) == File.ReadAllText(Path.Combine(other, Path.GetFileName(file))));

    private static string Told(Command.Ran ran) => string.Create(CultureInfo.InvariantCulture, $"{ran.Seconds:0.0} s");

    private static string Grown(Command.Ran few, Command.Ran many) => string.Create(CultureInfo.InvariantCulture, $"{few.PeakMegabytes:0} → {many.PeakMegabytes:0} MB");

    private sealed record Measured(Command.Ran Export, Command.Ran Import, double Megabytes, long Credits, bool Same);
}
