namespace CineOrg.App.Cli;

/// <summary>One line that is written over: what is under way and how many of it are done. Only where a person watches.</summary>
internal sealed class CountLine(CommandContext context)
{
    private const string Blank = "\r\u001b[K";

    public void Show(string what, long count)
    {
        if (context.Asked.Terminal) context.Error.Write($"{Blank}{what} {count}");
    }

    public void Clear()
    {
        if (context.Asked.Terminal) context.Error.Write(Blank);
    }
}
