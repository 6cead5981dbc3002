using System.CommandLine;
using CineOrg.App.Cli;

var root = new RootCommand("CineOrg: an encyclopedia of cinema that knows which films you can watch tonight, and how.")
{
    GlobalOptions.Data,
    GlobalOptions.Set,
    GlobalOptions.Json,
    InitCommand.Create(),
    ConfigCommand.Create(),
    DoctorCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
