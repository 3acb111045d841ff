using Mestra;

var builder = WebApplication.CreateBuilder(args);
builder.AddMestra();

var app = builder.Build();
await app.PrepareStore();
app.UseMestra();
await app.RunAsync();

/// <summary>The product; public so that the tests can start it.</summary>
public partial class Program;
