using System.Diagnostics;
using System.Text;

namespace CineOrg.App.Tests.Harness;

/// <summary>A data directory and a folder for films of a test's own, in a temporary folder that goes with it.</summary>
public sealed class Home : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Home()
    {
        Folder = Directory.CreateTempSubdirectory("cineorg-").FullName;
        WorkingFolder = Folder;
        Data = Path.Combine(Folder, "data");
        Films = new(Path.Combine(Folder, "films"));
    }

    public string Folder { get; }

    public string Data { get; init; }

    public FilmFolder Films { get; }

    /// <summary>Where commands are typed.</summary>
    public string WorkingFolder { get; set; }

    /// <summary>Environment variables of every process started here; null takes one away.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>Runs one command to its end, in this data directory.</summary>
    public Task<Outcome> Run(params string[] arguments) => RunWith([], arguments);

    /// <param name="input">What it reads from standard input.</param>
    public async Task<Outcome> RunWith(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = Read(process.StandardOutput.BaseStream);
        var error = Read(process.StandardError.BaseStream);
        await Feed(process, input);
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw;
        }
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program in this data directory; the caller ends it.</summary>
    public Process Start(params IEnumerable<string> arguments) =>
        Process.Start(BuiltProgram.Call([.. arguments, "--data", Data], WorkingFolder, Variables))!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task Feed(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading to the end; its exit code tells the rest.
        }
    }

    private static async Task<string> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Utf8);
        return await reader.ReadToEndAsync();
    }
}
