using CineOrg.App.Cli;

return await CineOrgCommand.Run(args);
