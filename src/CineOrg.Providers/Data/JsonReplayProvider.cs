using System.Collections.Concurrent;
using System.Text.Json;

namespace CineOrg.Providers.Data;

/// <summary>
/// Answers from recordings alone. What is not recorded is a failure, never "has nothing"; except in the provider that has
/// the pack's own name: there the pack is all there is.
/// </summary>
internal sealed class JsonReplayProvider(IPackFiles files, IEnumerable<IPackIndex> indexes) : IDataProvider
{
    private readonly PackManifest _manifest = PackManifest.Read(files);
    private readonly ConcurrentDictionary<string, Lazy<PackTerms>> _terms = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IPackIndex> _indexes = [.. indexes];

    public Task<DataAnswer> Get(DataRequest request, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(_manifest.Providers.TryGetValue(request.Provider, out var folder) ? Answer(request, folder) : Miss(request));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<DataAnswer>(new DataAnswer.Failed($"The recording of {request} cannot be read: {wrong.Message}"));
        }
    }

    private DataAnswer Answer(DataRequest request, string folder)
    {
        if (request.BatchProperty is not null) return Batch(request, folder);
        var recorded = files.Read($"{folder}/{PackPath.Of(request.Kind, string.Join('|', request.Keys), request.Language)}");
        if (recorded is not null) return Checked(recorded);
        return request.IsSearch ? Search(request, folder) : Miss(request);
    }

    private DataAnswer Batch(DataRequest request, string folder)
    {
        var found = request.Keys.Distinct().ToDictionary(key => key, key => files.Read($"{folder}/{PackPath.Of(request.Kind, key, request.Language)}"));
        if (found.Values.All(file => file is null)) return Miss(request);
        var recorded = found.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Body);
        return new DataAnswer.Found(
            EntityBatch.Join(request.BatchProperty!, recorded), found.Values.Min(file => file?.WrittenAt) ?? default,
            [.. found.Where(pair => pair.Value is null).Select(pair => pair.Key)]);
    }

    private DataAnswer Search(DataRequest request, string folder)
    {
        if (_indexes.FirstOrDefault(index => index.Provider == request.Provider && index.SearchKind == request.Kind) is not { } index)
            return Miss(request);
        var terms = _terms.GetOrAdd($"{folder}|{index.SearchKind}", _ => new(() => PackTerms.Build(files, folder, index))).Value;
        var hits = terms.Find(request.Keys).Select(files.Read).OfType<PackFile>().ToList();
        return hits.Count == 0 ? Miss(request) : new DataAnswer.Found(Write(index, hits), hits.Min(hit => hit.WrittenAt));
    }

    private static byte[] Write(IPackIndex index, List<PackFile> hits)
    {
        using var body = new MemoryStream();
        using var answer = new Utf8JsonWriter(body);
        index.Write(answer, [.. hits.Select(hit => JsonElement.Parse(hit.Body.Span))]);
        answer.Flush();
        return body.ToArray();
    }

    private DataAnswer Miss(DataRequest request) => request.Provider == _manifest.Pack
        ? new DataAnswer.Nothing()
        : new DataAnswer.Failed($"{request} is not recorded in {_manifest.Title}", NotRecorded: true);

    private static DataAnswer Checked(PackFile file)
    {
        if (NothingMark.Is(file.Body.Span)) return new DataAnswer.Nothing();
        using var wellFormed = JsonDocument.Parse(file.Body);
        return new DataAnswer.Found(file.Body, file.WrittenAt);
    }
}
