using System.Runtime.CompilerServices;
using System.Text.Json;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Cli;

/// <summary>Decisions in a file, a JSON object a line.</summary>
internal static class DecisionLines
{
    /// <exception cref="JsonException">A line is no decision; the message names the line and the field.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<Decision> Read(string path, [EnumeratorCancellation] CancellationToken stop)
    {
        var number = 0;
        using var lines = new StreamReader(path);
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            number++;
            if (line.Length > 0) yield return Parse(path, number, line);
        }
    }

    public static async Task<int> Write(IAsyncEnumerable<Decision> decisions, string path, CancellationToken stop)
    {
        var count = 0;
        await using var file = new StreamWriter(path);
        await foreach (var decision in decisions.WithCancellation(stop))
        {
            await file.WriteLineAsync(DecisionJson.Write(decision));
            count++;
        }
        return count;
    }

    /// <summary>Tells people how it was decided then and now.</summary>
    public static void Show(TextWriter output, Replayed replayed)
    {
        output.WriteLine($"{replayed.Decision.Id} {replayed.Decision.Kind} of {replayed.Decision.At:yyyy-MM-dd HH:mm:ss}: {replayed.Refusal ?? replayed.Decision.Reason}");
        foreach (var difference in replayed.Differences)
            output.WriteLine($"  {difference.Path}: {difference.Then ?? "nothing"} then, {difference.Now ?? "nothing"} now");
    }

    private static Decision Parse(string path, int number, string line)
    {
        try
        {
            var read = DecisionJson.Read<Decision>(line);
            return read is { Kind: not null, Inputs: not null, Outcome: not null } ? read : throw new JsonException("kind, inputs and outcome are needed");
        }
        catch (JsonException wrong)
        {
            throw new JsonException($"{path}, line {number}: {wrong.Message}", wrong);
        }
    }
}
