using CineOrg.App.Cli;

return await CineOrgCommand.Create(args).Parse(args).InvokeAsync();
