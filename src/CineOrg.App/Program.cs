using CineOrg.App.Cli;

return await Plainly.Invoke(CineOrgCommand.Create(args).Parse(args), new());
