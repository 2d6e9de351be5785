using Matchning;

return await CommandLine.RunAsync(args);
