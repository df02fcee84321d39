using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

// A service that does what a test of the host asks of it.
if (Environment.GetEnvironmentVariable("SAMPLE_EXIT_AT_START") is { } exitCode)
{
    Console.WriteLine("sample: told to end at its start");
    return int.Parse(exitCode);
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var sick = false;
app.MapGet("/health", () => sick ? Results.StatusCode(503) : Results.Ok());
app.MapGet("/pid", () => Environment.ProcessId);
app.MapGet("/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? "");
app.MapGet("/arguments", () => args);
app.MapPost("/sicken", () => sick = true);
app.MapPost("/exit/{code:int}", (int code) =>
{
    Console.WriteLine($"sample: told to end with {code}");
    Environment.Exit(code);
});
await app.RunAsync();
return 0;
