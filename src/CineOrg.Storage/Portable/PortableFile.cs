using System.Text;

namespace CineOrg.Storage.Portable;

/// <summary>Reads one file of an export from its first line to its last and gives each item, in order.</summary>
internal sealed class PortableFile(Bundle bundle, string file, IReadOnlyList<Section> sections)
{
    /// <param name="take">Called for each item; it stands until the next.</param>
    /// <exception cref="InvalidDataException">Something in it is not as it must be; file, line and column are named.</exception>
    public void Read(Action<Section, Item> take)
    {
        var told = bundle.Manifest.File(file)!;
        using var stream = bundle.Read(told);
        using var hashed = new HashedStream(stream);
        var lines = new LineReader(hashed, file);
        Expect(lines, Encoding.UTF8.GetString([.. Lines.Head(file), .. Lines.Open(sections[0].Name, first: true)]));
        for (var index = 0; index < sections.Count; index++)
            Read(lines, sections[index], index + 1 < sections.Count ? Closing(sections[index + 1]) : "]}", take);
        if (lines.Next(out var rest) || rest.Length > 0) throw new InvalidDataException($"{file}:{lines.Number}: it goes on after its end");
        if (hashed.Length != told.Bytes || hashed.Hash() != told.Sha256)
            throw new InvalidDataException($"{file}:{lines.Number - 1}: its bytes are not those that {Manifest.FileName} tells of (SHA-256)");
    }

    private void Read(LineReader lines, Section section, string closing, Action<Section, Item> take)
    {
        var items = new ItemReader(section, file);
        var order = new ItemOrder(section);
        var last = Encoding.UTF8.GetBytes(closing);
        var goesOn = true;
        for (var first = true; ; first = false)
        {
            if (!lines.Next(out var line)) throw Cut(lines);
            if (line.SequenceEqual(last) && (first || !goesOn)) return;
            if (!goesOn) throw new InvalidDataException($"{file}:{lines.Number - 1}: a comma is missing at the end of the line, or the list ends wrongly");
            goesOn = line is [.., (byte)','];
            var item = items.Read(goesOn ? line[..^1] : line, lines.Number);
            order.Check(item);
            take(section, item);
        }
    }

    private static string Closing(Section next) => Encoding.UTF8.GetString(Lines.Open(next.Name, first: false)).TrimStart('\n');

    private void Expect(LineReader lines, string wanted)
    {
        if (!lines.Next(out var line)) throw Cut(lines);
        if (Encoding.UTF8.GetString(line) is var found && found != wanted)
            throw new InvalidDataException($"{file}:{lines.Number}:1: it must begin with {wanted}");
    }

    private InvalidDataException Cut(LineReader lines) => new($"{file}:{lines.Number}: it ends in the middle");
}
