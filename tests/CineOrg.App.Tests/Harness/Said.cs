using System.Diagnostics;
using System.Text;

namespace CineOrg.App.Tests.Harness;

/// <summary>What a running process says, line by line; a line can be waited for.</summary>
public sealed class Said
{
    private readonly StringBuilder _text = new();
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waiting = [];
    private readonly List<string> _lines = [];
    private bool _ended;

    public Said(Process process)
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => End();
    }

    /// <summary>Everything so far, of both outputs.</summary>
    public string Text
    {
        get { lock (_lines) return _text.ToString(); }
    }

    /// <returns>The first line wanted, said before or to come.</returns>
    /// <exception cref="InvalidOperationException">The process ended without saying it.</exception>
    public Task<string> Line(Func<string, bool> wanted)
    {
        lock (_lines)
        {
            if (_lines.FirstOrDefault(wanted) is { } said) return Task.FromResult(said);
            if (_ended) throw NeverSaid();
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
            return found.Task;
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            _lines.Add(line);
            _text.AppendLine(line);
            foreach (var one in _waiting.Where(one => one.Wanted(line))) one.Found.TrySetResult(line);
        }
    }

    private void End()
    {
        lock (_lines)
        {
            _ended = true;
            foreach (var (_, found) in _waiting) found.TrySetException(NeverSaid());
        }
    }

    private InvalidOperationException NeverSaid() => new($"The program ended before it said that. It said: {_text}");
}
