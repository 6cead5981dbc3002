namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>What one name (a file's or a folder's) says; file and folder are joined by <see cref="FolderAndFile"/>.</summary>
internal sealed class Reading
{
    private Dictionary<string, string>? _ids;
    private string[] _languages = [];

    public string? Title;
    public int? Year;
    public bool YearInBrackets;
    public bool IsEpisode;
    public int? Season;
    public int? Episode;
    public string? Edition;
    public int? Part;
    public string? Resolution;
    public string? Source;
    public string? VideoCodec;
    public string? AudioCodec;
    public string? AudioChannels;
    public string? Hdr;
    public string? ThreeD;
    public string? Group;
    public bool Proper;

    public IReadOnlyList<string> Languages => _languages;

    public IReadOnlyDictionary<string, string> Ids => _ids ?? ExternalIdTags.None;

    /// <summary>It names a release: what only release names tell is known.</summary>
    public bool HasRelease => Resolution is not null || Source is not null || VideoCodec is not null || AudioCodec is not null;

    /// <summary>The first id of a source stands.</summary>
    public void AddId(string source, string id) => (_ids ??= []).TryAdd(source, id);

    public void AddLanguage(string code)
    {
        if (Array.IndexOf(_languages, code) >= 0) return;
        _languages = _languages.Length == 0 ? LanguageLists.Of(code) : [.. _languages, code];
    }

    public void Take(Tag tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Resolution: Resolution ??= tag.Value; break;
            case TagKind.VideoCodec: VideoCodec ??= tag.Value; break;
            case TagKind.AudioChannels: AudioChannels ??= tag.Value; break;
            case TagKind.AudioCodec: TakeSound(tag); break;
            case TagKind.Hdr: TakeHdr(tag.Value!); break;
            case TagKind.Source or TagKind.Remux: TakeSource(tag); break;
            case TagKind.ThreeD: if (ThreeD is null or "3D") ThreeD = tag.Value; break;
            case TagKind.Language: AddLanguage(tag.Value!); break;
            case TagKind.Edition: Edition ??= tag.Value; break;
            case TagKind.Part: Part ??= tag.Number; break;
            case TagKind.Proper: Proper = true; break;
            default: break;
        }
    }

    private void TakeSound(Tag tag)
    {
        AudioChannels ??= tag.Channels;
        AudioCodec = (AudioCodec, tag.Value) switch
        {
            (null, _) => tag.Value,
            ("TrueHD", "Atmos") or ("Atmos", "TrueHD") => "TrueHD Atmos",
            ("EAC3", "Atmos") or ("Atmos", "EAC3") => "EAC3 Atmos",
            _ => AudioCodec,
        };
    }

    private void TakeHdr(string value) => Hdr = (Hdr, value) switch
    {
        (null, _) => value,
        ("HDR", not "DV") => value,
        ("DV", "HDR" or "HDR10" or "HDR10+") => $"DV {value}",
        ("HDR" or "HDR10" or "HDR10+", "DV") => $"DV {Hdr}",
        _ => Hdr,
    };

    private void TakeSource(Tag tag) => Source = (Source, tag.Kind) switch
    {
        (null, TagKind.Remux) => "BluRay Remux",
        (null, _) => tag.Value,
        ("BluRay" or "DVD", TagKind.Remux) => $"{Source} Remux",
        ("BluRay Remux", _) when tag.Value == "DVD" => "DVD Remux",
        ("PPV", TagKind.Source) => tag.Value,
        _ => Source,
    };

    /// <summary>Fills what is unknown here from the folder around it.</summary>
    public void FillFrom(Reading folder)
    {
        Edition ??= folder.Edition;
        Resolution ??= folder.Resolution;
        Source ??= folder.Source;
        VideoCodec ??= folder.VideoCodec;
        AudioCodec ??= folder.AudioCodec;
        AudioChannels ??= folder.AudioChannels;
        Hdr ??= folder.Hdr;
        ThreeD ??= folder.ThreeD;
        Group ??= folder.Group;
        Proper |= folder.Proper;
        if (_languages.Length == 0) _languages = folder._languages;
    }

    public void FillIdsFrom(Reading folder)
    {
        foreach (var (source, id) in folder.Ids) AddId(source, id);
    }
}
