using PartsCatalog.AiSimulator;

await using var app = SimulatorApp.Create(args);
await app.RunAsync();
