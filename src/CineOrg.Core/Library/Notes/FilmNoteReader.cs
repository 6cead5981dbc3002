using System.Text.RegularExpressions;
using System.Xml;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Notes;

/// <summary>
/// Reads <c>movie.nfo</c> or <c>&lt;file&gt;.nfo</c> as Kodi and its kin write them: XML with <c>uniqueid</c>, <c>title</c> and
/// <c>year</c>, or nothing but a provider's address, or XML followed by one. Hostile until read: no DTD, 256 KiB at most.
/// </summary>
public static partial class FilmNoteReader
{
    public const int MaxBytes = 256 * 1024;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxBytes,
        ConformanceLevel = ConformanceLevel.Fragment, IgnoreComments = true,
    };

    [GeneratedRegex(@"imdb\.com/(?:\w\w/)?title/(?<imdb>tt\d{7,10})|themoviedb\.org/movie/(?<tmdb>\d{1,9})|wikidata\.org/(?:wiki|entity)/(?<wikidata>Q\d{1,12})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address { get; }

    /// <summary>Null when the text tells nothing of a film.</summary>
    public static FilmNote? Read(string text)
    {
        var said = new Said();
        try { ReadXml(text, said); }
        catch (XmlException) { said.EndsBadly(); }
        foreach (Match match in Address.Matches(text)) said.Add(match);
        return said.IsEmpty ? null : new(said.Title, said.Year, ExternalIds.Of(said.Ids))
        {
            OriginalTitle = said.OriginalTitle, Minutes = said.Minutes, Directors = said.Directors,
        };
    }

    private static void ReadXml(string text, Said said)
    {
        using var xml = XmlReader.Create(new StringReader(text), Safe);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 0, Name: not "movie" }) return;
            if (xml is { NodeType: XmlNodeType.Element, Depth: 1 }) said.Take(xml);
        }
    }

    private sealed class Said
    {
        public string? Title { get; private set; }
        public int? Year { get; private set; }
        public string? OriginalTitle { get; private set; }
        public int? Minutes { get; private set; }
        public List<string> Directors { get; } = [];
        public List<KeyValuePair<string, string>> Ids { get; } = [];
        public bool IsEmpty => Title is null && Year is null && Ids.Count == 0;

        public void Take(XmlReader xml)
        {
            var (name, type) = (xml.Name, xml.GetAttribute("type"));
            if (name is not ("title" or "originaltitle" or "year" or "runtime" or "director" or "uniqueid" or "id" or "imdbid" or "tmdbid")) return;
            var value = Text(xml);
            if (value.Length is 0 or > 500) return;
            if (name == "title") Title ??= value;
            else if (name == "originaltitle") OriginalTitle ??= value;
            else if (name == "director") Directors.Add(value);
            else if (name == "runtime") Minutes ??= int.TryParse(value.Split(' ')[0], out var minutes) && minutes is > 0 and < 1000 ? minutes : null;
            else if (name == "year") Year ??= int.TryParse(value, out var year) && year is >= 1870 and <= 2100 ? year : null;
            else Ids.Add(new(type?.ToLowerInvariant() ?? (name == "tmdbid" ? "tmdb" : "imdb"), value));
        }

        /// <summary>An address alone, or one after the document, is no XML: what was read before it stands.</summary>
        public void EndsBadly() => Ids.RemoveAll(id => !ExternalIdPattern.IsValid(id.Key, id.Value));

        public void Add(Match match)
        {
            foreach (var source in (string[])["imdb", "tmdb", "wikidata"])
                if (match.Groups[source] is { Success: true } id) Ids.Add(new(source, id.Value));
        }

        private static string Text(XmlReader xml)
        {
            if (xml.IsEmptyElement) return "";
            var text = "";
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < 600) text += xml.Value;
            return text.Trim();
        }
    }
}
