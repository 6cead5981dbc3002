using System.Buffers;
using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Images;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Portable;

/// <summary>Writes one committed state, item by item, so that a million films need no more memory than one.</summary>
internal sealed class Exporting(Lane lane, ExportPlace place, Action<string, long> progress, CancellationToken stop)
{
    private const int Told = 1000;
    private const int Enough = 256 * 1024;
    private readonly ArrayBufferWriter<byte> _buffer = new(Enough * 2);
    private readonly Dictionary<string, long> _counts = [];
    private long _withheld;

    public PortableCounts Run(ImageFolder images)
    {
        foreach (var file in Sections.Files) place.Write(file.Key, stream => Write(stream, file.Key, [.. file]));
        foreach (var (image, hash) in CarriedImage.In(lane)) Held(image, images.Open(hash));
        foreach (var image in Images(images.Root)) place.Write($"images/{Path.GetFileName(image)}", stream => Copy(image, stream));
        _withheld += lane.Number($"select count(*) from work_sources where source = '{Subjects.Withheld}'")
            + lane.Number($"select count(*) from person_sources where source = '{Subjects.Withheld}'");
        var manifest = new Manifest(
            Manifest.FormatName, Manifest.Known, Sections.Files.ToDictionary(file => file.Key, _ => Manifest.Known), _counts, _withheld, [.. place.Files]);
        place.Write(Manifest.FileName, stream => stream.Write(manifest.ToBytes()));
        return new(_counts, _withheld);
    }

    // It may have gone since, for a newer one.
    private void Held(CarriedImage image, Stream? content)
    {
        if (content is null) return;
        using (content) place.Write(image.Path, content.CopyTo);
    }

    private static IEnumerable<string> Images(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(file => Manifest.MayHold($"images/{Path.GetFileName(file)}") && Pictures.IsOne(file)).Order(StringComparer.Ordinal) : [];

    private static void Copy(string file, Stream stream)
    {
        using var image = File.OpenRead(file);
        image.CopyTo(stream);
    }

    private void Write(Stream stream, string file, IReadOnlyList<Section> sections)
    {
        _buffer.Write(Lines.Head(file));
        foreach (var section in sections)
        {
            _buffer.Write(Lines.Open(section.Name, first: section == sections[0]));
            Write(stream, section);
        }
        _buffer.Write(Lines.Foot);
        Empty(stream);
    }

    private void Write(Stream stream, Section section)
    {
        using var json = new Utf8JsonWriter(_buffer, StatementsJson.Compact);
        using var rows = lane.Ask(section.Select);
        var count = 0L;
        while (rows.Next())
        {
            stop.ThrowIfCancellationRequested();
            if (!Shown.IsSound(section.Columns, rows)) continue;
            _buffer.Write(count++ == 0 ? "\n"u8 : ",\n"u8);
            json.Reset();
            Write(json, section, rows);
            json.Flush();
            if (_buffer.WrittenCount > Enough) Empty(stream);
            if (count % Told == 0) progress(section.Name, count);
        }
        var list = section == Subjects.PeopleIndex ? "peopleIndex" : section.Name;
        progress(list, _counts[list] = count);
    }

    private void Empty(Stream stream)
    {
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void Write(Utf8JsonWriter json, Section section, Row row)
    {
        var shown = new Shown(section, row);
        _withheld += shown.Withheld;
        json.WriteStartObject();
        for (var column = 0; column < section.Columns.Count; column++)
            if (!shown.Hides(section.Columns[column])) shown.Write(json, section.Columns[column], row, column);
        foreach (var part in section.Parts) Write(json, part, row.Long(section.Columns.Count), shown);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Part part, long owner, Shown shown)
    {
        using var rows = lane.Ask(part.Select).With(owner);
        var any = false;
        while (rows.Next())
        {
            if (!Shown.IsSound(part.Columns, rows)) continue; // a damaged document: its source is asked again
            if (!any) json.WriteStartArray(part.Field);
            any = true;
            json.WriteStartObject();
            for (var column = 0; column < part.Columns.Count; column++)
                if (!shown.HidesText(part, part.Columns[column], rows)) Shown.WriteOne(json, part.Columns[column], rows, column);
            json.WriteEndObject();
        }
        if (any) json.WriteEndArray();
    }
}
