namespace CineOrg.Storage.Portable;

/// <summary>Reads a file line by line, in bytes, no line longer than the longest that makes sense.</summary>
internal sealed class LineReader(Stream stream, string file)
{
    private const int Longest = 64 << 20;
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>From 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its end; false when there is none, then <paramref name="line"/> is what stands after the last end.</summary>
    /// <exception cref="InvalidDataException">It is too long.</exception>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        Number++;
        var looked = _start;
        while (true)
        {
            var at = _buffer.AsSpan(looked, _end - looked).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = _buffer.AsSpan(_start, looked + at - _start);
                _start = looked + at + 1;
                return true;
            }
            looked = _end - _start;
            if (_ended)
            {
                line = _buffer.AsSpan(_start, _end - _start);
                return false;
            }
            Fill();
            looked += _start;
        }
    }

    private void Fill()
    {
        var held = _end - _start;
        if (held > Longest) throw new InvalidDataException($"{file}:{Number}: the line is longer than {Longest} bytes");
        if (held > _buffer.Length / 2) Array.Resize(ref _buffer, _buffer.Length * 2);
        _buffer.AsSpan(_start, held).CopyTo(_buffer);
        (_start, _end) = (0, held);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
