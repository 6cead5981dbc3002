using System.Text.RegularExpressions;
using System.Xml;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Notes;

/// <summary>
/// Reads <c>movie.nfo</c> or <c>&lt;file&gt;.nfo</c> as Kodi and its kin write them: XML, or nothing but a provider's address, or XML
/// followed by one. Hostile until read: no DTD, 256 KiB at most.
/// </summary>
public static partial class FilmNoteReader
{
    public const int MaxBytes = 256 * 1024;
    private const int MostElements = 5000;

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
        var elements = Elements(text);
        var said = NoteStatements.Of(elements);
        var ids = ExternalIds.Of([.. NoteStatements.Ids(elements), .. Addresses(text)]);
        IReadOnlyList<Statement> statements = [.. said, .. ids.Select(id => NoteStatements.Said(Field.ExternalId, $"{id.Key}:{id.Value}"))];
        return statements.Count == 0 ? null : new(NoteStatements.Title(elements), NoteStatements.Year(elements), ids, statements)
        {
            OriginalTitle = NoteStatements.Line(elements, "originaltitle"), Minutes = NoteStatements.Minutes(elements), Directors = NoteCredits.Directors(elements),
        };
    }

    private static List<NoteElement> Elements(string text)
    {
        var elements = new List<NoteElement>();
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), Safe);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, Depth: 0, Name: not "movie" }) return elements;
                if (xml is { NodeType: XmlNodeType.Element, Depth: 1 } && elements.Count < MostElements) elements.Add(NoteElement.Read(xml));
            }
            return elements;
        }
        catch (XmlException)
        {
            return elements; // an address alone, or one after the document, is no XML: what was read before it stands
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Addresses(string text) =>
        from match in Address.Matches(text)
        from source in (string[])["imdb", "tmdb", "wikidata"]
        where match.Groups[source].Success
        select KeyValuePair.Create(source, match.Groups[source].Value);
}
