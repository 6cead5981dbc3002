namespace CineOrg.Storage.Portable;

/// <summary>An export read through, as often as is needed.</summary>
internal sealed class Reading(Bundle bundle, Action<string, long> progress, CancellationToken stop)
{
    private const int Told = 1000;
    private const long LargestImage = 64 << 20;

    /// <summary>List → items, once all was checked.</summary>
    public IReadOnlyDictionary<string, long> Counts => bundle.Manifest.Counts;

    /// <summary>Reads every byte: form, order, lengths, hashes and counts.</summary>
    /// <exception cref="InvalidDataException">Something is not as it must be.</exception>
    public void Check()
    {
        var counts = new Dictionary<string, long>();
        Read("check", (section, _) => counts[List(section)] = counts.GetValueOrDefault(List(section)) + 1);
        foreach (var (list, told) in bundle.Manifest.Counts)
            if (counts.GetValueOrDefault(list) != told)
                throw new InvalidDataException($"{Manifest.FileName}:1: it tells of {told} {list}, there are {counts.GetValueOrDefault(list)}");
        foreach (var image in bundle.Manifest.Files.Where(IsImage)) Image(image);
    }

    public void Each(Action<Section, Item> take) => Read("import", take);

    /// <summary>Images that are here already stay as they are.</summary>
    /// <param name="take">Takes one in that was held elsewhere.</param>
    public async Task SaveImages(string folder, Func<CarriedImage, byte[], Task> take)
    {
        foreach (var image in bundle.Manifest.Files.Where(IsImage))
        {
            var bytes = Image(image);
            if (CarriedImage.Read(image.Path, bytes) is { } held)
            {
                await take(held, bytes);
                continue;
            }
            var path = Path.Combine(folder, Path.GetFileName(image.Path));
            if (File.Exists(path)) continue;
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(path + ".partial", bytes, stop);
            File.Move(path + ".partial", path);
        }
    }

    private void Read(string step, Action<Section, Item> take)
    {
        foreach (var file in Sections.Files)
        {
            var count = 0L;
            new PortableFile(bundle, file.Key, [.. file]).Read((section, item) =>
            {
                stop.ThrowIfCancellationRequested();
                if (++count % Told == 0) progress($"{step} {file.Key}", count);
                take(section, item);
            });
        }
    }

    private byte[] Image(ManifestFile image)
    {
        using var stream = bundle.Read(image);
        var bytes = Bounded.Read(stream, image.Path, Math.Min(image.Bytes, LargestImage));
        if (!Pictures.IsOne(bytes)) throw new InvalidDataException($"{image.Path} is no image: JPEG, PNG, GIF, WebP and AVIF are");
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) == image.Sha256
            ? bytes : throw new InvalidDataException($"{image.Path}: its bytes are not those that {Manifest.FileName} tells of (SHA-256)");
    }

    private static bool IsImage(ManifestFile file) => file.Path.StartsWith("images/", StringComparison.Ordinal);

    private static string List(Section section) => section == Subjects.PeopleIndex ? "peopleIndex" : section.Name;
}
