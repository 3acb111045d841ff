using Mestra;

return await CommandLine.Run(args);

/// <summary>The product; public so that the tests can start it.</summary>
public partial class Program;
