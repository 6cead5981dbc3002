namespace CineOrg.App.Cli;

/// <summary>How a command ended, for the shell.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>It was tried and did not work.</summary>
    public const int Failed = 1;

    /// <summary>What was asked or configured makes no sense; nothing was started.</summary>
    public const int Refused = 2;

    /// <summary>Done, but some files could not be read.</summary>
    public const int SomeFailed = 3;

    /// <summary>For the end of a command's help.</summary>
    public const string Usual = "Exit codes: 0 done, 1 failed, 2 bad settings or arguments.";
}
