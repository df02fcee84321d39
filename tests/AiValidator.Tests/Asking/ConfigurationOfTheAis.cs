using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class ConfigurationOfTheAis
{
    private const string Simulator = "services:ai-simulator:http:0";

    [Fact]
    public void Without_a_key_takes_the_simulator_for_both()
    {
        var services = Build((Simulator, "http://localhost:5001"));

        Judges(services).ShouldBe([ValidatorName.OpenAi, ValidatorName.Grok]);
        Options(services, "OpenAi").Endpoint.ShouldBe(new Uri("http://localhost:5001/openai/v1"));
        Options(services, "Grok").Endpoint.ShouldBe(new Uri("http://localhost:5001/grok/v1"));
        Options(services, "Grok").ApiKey.ShouldBe("sim-key");
    }

    [Fact]
    public void With_one_real_key_asks_nobody_invented()
    {
        var services = Build((Simulator, "http://localhost:5001"), ("Ai:Grok:ApiKey", "real-key"));

        Judges(services).ShouldBe([ValidatorName.Grok]);
        Options(services, "Grok").Endpoint.ShouldBe(new Uri("https://api.x.ai/v1"));
    }

    [Fact]
    public void Without_key_and_simulator_asks_nobody() => Judges(Build()).ShouldBeEmpty();

    [Theory]
    [InlineData("Ai:OpenAi:PromptVersion", "v99", "name no prompt")]
    [InlineData("Ai:OpenAi:TrialPromptVersion", "v99", "TrialPromptVersion names no prompt")]
    [InlineData("Ai:Grok:TrialShare", "1.5", "TrialShare")]
    [InlineData("Ai:Grok:RequestsPerMinute", "0", "RequestsPerMinute")]
    [InlineData("Ai:Grok:Budget:DailyUsd", "-1", "Ai:Grok:Budget")]
    [InlineData("Ai:Budget:WarnAtShare", "2", "Ai:Budget")]
    [InlineData("Ai:OpenAi:Batch:PriceFactor", "2", "Ai:OpenAi:Batch")]
    [InlineData("Ai:Grok:Batch:MaximumRequests", "50001", "Ai:Grok:Batch")]
    [InlineData("Ai:ConfidentFrom", "7", "ConfidentFrom")]
    [InlineData("Ai:Grok:TimeoutSeconds", "0", "TimeoutSeconds")]
    [InlineData("Ai:Grok:InputUsdPerMillion", "-1", "InputUsdPerMillion")]
    [InlineData("Ai:Grok:InputUsdPerMillion", "", "InputUsdPerMillion")]
    [InlineData("Ai:Grok:Model", "", "Model")]
    public void That_is_wrong_is_refused_at_the_start(string key, string value, string mentions) =>
        Should.Throw<OptionsValidationException>(() => Judges(Build((key, value)))).Message.ShouldContain(mentions);

    private static AiModelOptions Options(IServiceProvider services, string name) => services.GetRequiredService<IOptionsMonitor<AiModelOptions>>().Get(name);

    private static IEnumerable<ValidatorName> Judges(IServiceProvider services) => services.GetRequiredService<AiJudges>().All.Select(j => j.Name);

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Services.AddSingleton(TimeProvider.System);
        // Never connected to: the AIs are only set up.
        builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=127.0.0.1;Port=1"));
        builder.AddAiJudges();
        return builder.Services.BuildServiceProvider();
    }
}
