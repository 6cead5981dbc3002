using System.Xml;

namespace CineOrg.Core.Library.Notes;

/// <summary>One element of a note, with what it holds; never more than a film can need.</summary>
/// <param name="Text">Its own text, trimmed, at most <see cref="LongestText"/> characters.</param>
internal sealed record NoteElement(string Name, IReadOnlyDictionary<string, string> Attributes, string Text, IReadOnlyList<NoteElement> Inside)
{
    public const int LongestText = 20_000;
    private const int Deepest = 4;
    private const int LongestAttribute = 200;

    public string? this[string child] => Inside.FirstOrDefault(inner => inner.Name == child)?.Text is { Length: > 0 } text ? text : null;

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    /// <summary>Reads the element that the reader stands on, to its end.</summary>
    public static NoteElement Read(XmlReader xml)
    {
        var (name, depth, attributes) = (xml.Name, xml.Depth, AttributesOf(xml));
        if (xml.IsEmptyElement) return new(name, attributes, "", []);
        var text = new System.Text.StringBuilder();
        var inside = new List<NoteElement>();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < LongestText) text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.Element && xml.Depth <= Deepest) inside.Add(Read(xml));
        }
        var whole = text.ToString().Trim();
        return new(name, attributes, whole.Length > LongestText ? whole[..LongestText] : whole, inside);
    }

    private static Dictionary<string, string> AttributesOf(XmlReader xml)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.Value.Length <= LongestAttribute) attributes[xml.Name] = xml.Value;
        xml.MoveToElement();
        return attributes;
    }
}
