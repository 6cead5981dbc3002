namespace CineOrg.Bench.Library;

/// <summary>A temporary library of small files under names as film collections bear them.</summary>
internal sealed class FilmTree : IDisposable
{
    private static readonly string[] First = ["Silent", "Crimson", "Lost", "Endless", "Broken", "Golden", "Quiet", "Burning", "Hidden", "Distant",
        "Le dernier", "La première", "L'étrange", "Frozen", "Secret", "Wandering", "Midnight", "Paper", "Iron", "Tender"];
    private static readonly string[] Second = ["River", "Summer", "Station", "Garden", "Voyage", "Mirror", "Harbour", "Winter", "Letter", "Kingdom",
        "Été", "Nuit", "Witness", "Orchard", "Horizon", "Island", "Promise", "Shadow", "Market", "Lighthouse", "Waltz", "Passage", "Bridge", "Memory", "Café"];
    private static readonly string[] Tails = ["1080p.BluRay.x264-GRP", "720p.WEB-DL.AAC2.0.H.264", "2160p.UHD.BluRay.HDR.x265", "DVDRip.XviD", "MULTi.1080p.WEB.H264"];
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("cineorg-bench-");

    public FilmTree(int files)
    {
        for (var number = 0; number < files; number++) Write(number);
    }

    public string Films => Path.Combine(_place.FullName, "films");
    public string Database => Path.Combine(_place.FullName, "data", "cineorg.db");

    public void Dispose() => _place.Delete(recursive: true);

    private void Write(int number)
    {
        var (title, year) = ($"{First[number % 20]} {Second[number / 20 % 25]}", 1920 + number / 500);
        var folder = Path.Combine(Films, $"{title} ({year})");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{title.Replace(' ', '.')}.{year}.{Tails[number % Tails.Length]}.mkv"), $"film {number}");
    }
}
