using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>The diagram of a page of docs/flows: boxes and the arrows between them. A line that it cannot read is an error, or it would go unlooked at.</summary>
internal sealed partial record Flow
{
    public static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "flows");

    /// <summary>The text of each box by its name; empty for a name that arrows lead to and that no box bears.</summary>
    public Dictionary<string, string> Boxes { get; } = [];

    /// <summary>What is said on the arrows that say something.</summary>
    public List<string> Branches { get; } = [];

    public static Flow Of(string text)
    {
        var flow = new Flow();
        foreach (var line in Diagram.Match(text).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)) flow.Add(line);
        return flow;
    }

    /// <summary>The classes that a box's second line names; none when it has no such line.</summary>
    public static string[] Classes(string box) => box.Split("<br/>") is [_, var classes] ? classes.Split(", ") : [];

    private void Add(string line)
    {
        if (Line.Match(line) is not { Success: true } read) throw new FormatException($"No box and no arrow: {line}");
        Add(read.Groups["from"].Value, read.Groups["fromText"].Value);
        if (read.Groups["to"].Success) Add(read.Groups["to"].Value, read.Groups["toText"].Value);
        if (read.Groups["label"].Success) Branches.Add(read.Groups["label"].Value);
    }

    private void Add(string name, string text)
    {
        if (text.Length > 0 || !Boxes.ContainsKey(name)) Boxes[name] = text;
    }

    [GeneratedRegex(@"```mermaid\nflowchart TD\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Diagram { get; }

    [GeneratedRegex("""^\s*(?<from>\w+)([\[{]"(?<fromText>[^"]+)"[\]}])?(\s+(-->|-\.->)(\|"(?<label>[^"]+)"\|)?\s+(?<to>\w+)([\[{]"(?<toText>[^"]+)"[\]}])?)?$""")]
    private static partial Regex Line { get; }
}
