using Aspire.Hosting;
using Aspire.Hosting.Testing;
using PartsCatalog.SampleHost;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Testing;

public sealed class A_system_of_services : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private DistributedApplication _system = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<SampleNames>();
        builder.Project(SampleNames.Second).WithEnvironment("SAMPLE_OF_TEST", "set by the test");
        _system = builder.Build();
        await _system.StartAsync();
        await _system.WaitForHealthyAsync(Limit);
    }

    [Fact]
    public async Task Gives_each_service_what_Aspire_would()
    {
        var first = _system.GetResource(SampleNames.First).Url.ToString().TrimEnd('/');
        var secret = _system.GetParameter(SampleNames.Secret);

        (await EnvironmentAsync("services__first-service__http__0")).ShouldBe(first);
        (await EnvironmentAsync("SAMPLE_FIRST")).ShouldBe(first);
        (await EnvironmentAsync("SAMPLE_SECRET")).ShouldBe(secret);
        (await EnvironmentAsync("SAMPLE_MIXED")).ShouldBe($"key={secret}&at={first}");
        (await EnvironmentAsync("OTEL_SERVICE_NAME")).ShouldBe(SampleNames.Second);
        (await EnvironmentAsync("ASPNETCORE_URLS")).ShouldBe(_system.GetResource(SampleNames.Second).Url.ToString().TrimEnd('/'));
        (await EnvironmentAsync("DOTNET_GCgen0size")).ShouldBe("300000", "small processes share the machine");
        (await EnvironmentAsync("SAMPLE_OF_TEST")).ShouldBe("set by the test");
        using var client = _system.CreateHttpClient(SampleNames.Second);
        (await client.GetStringAsync("/arguments")).ShouldBe("""["one","two"]""");
    }

    [Fact]
    public async Task Starts_a_service_that_dies_again_at_the_same_address()
    {
        var first = _system.GetResource(SampleNames.First);
        using var client = _system.CreateHttpClient(SampleNames.First);
        var pid = await client.GetStringAsync("/pid");

        first.Kill();
        await first.WaitAsync(snapshot => snapshot is { Restarts: > 0, IsHealthy: true }, Limit);

        (await client.GetStringAsync("/pid")).ShouldNotBe(pid);
    }

    [Fact]
    public async Task Tells_why_a_service_is_unhealthy()
    {
        var first = _system.GetResource(SampleNames.First);
        using var client = _system.CreateHttpClient(SampleNames.First);
        await client.PostAsync("/sicken", content: null);

        await first.WaitAsync(snapshot => !snapshot.IsHealthy, Limit);

        first.Current.State.ShouldBe(ResourceState.Running);
        first.Current.Detail.ShouldBe("/health answers 503");
    }

    [Fact]
    public async Task Waits_for_the_end_of_a_task()
    {
        _system.GetResource(SampleNames.Task).Current.State.ShouldBe(ResourceState.Finished);
        await _system.GetResource(SampleNames.AfterTask).WaitForHealthyAsync(Limit);
    }

    [Fact]
    public async Task Stops_and_starts_a_service_with_other_variables()
    {
        var second = _system.GetResource(SampleNames.Second);
        second.Environment["SAMPLE_OF_TEST"] = "changed";

        await second.RestartAsync();
        await second.WaitForHealthyAsync(Limit);

        (await EnvironmentAsync("SAMPLE_OF_TEST")).ShouldBe("changed");
    }

    [Fact]
    public async Task Serves_replicas_at_one_address_also_when_one_is_down()
    {
        var pair = _system.GetResource(SampleNames.Pair);
        pair.Current.State.ShouldBe(ResourceState.Stopped);
        await pair.StartAsync();
        await pair.WaitForHealthyAsync(Limit);

        (await AskForPidsAsync()).Count.ShouldBe(2);

        pair.KillReplica(0, Aspire.Hosting.Processes.UnixSignal.Kill);
        await pair.WaitAsync(snapshot => !snapshot.IsHealthy, Limit);
        (await AskForPidsAsync()).Count.ShouldBeGreaterThanOrEqualTo(1);
        await pair.WaitAsync(snapshot => snapshot is { Restarts: 1, IsHealthy: true }, Limit);
        (await AskForPidsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Shows_a_service_that_cannot_start_as_failed_with_its_last_lines()
    {
        var second = _system.GetResource(SampleNames.Second);
        second.Environment["SAMPLE_EXIT_AT_START"] = "3";

        await second.RestartAsync();
        await second.WaitForStateAsync(ResourceState.Failed, Limit);

        second.Current.Detail.ShouldNotBeNull().ShouldContain("sample: told to end at its start");
        second.Current.Restarts.ShouldBe(5);
    }

    public async ValueTask DisposeAsync() => await _system.DisposeAsync();

    private async Task<string> EnvironmentAsync(string name)
    {
        using var client = _system.CreateHttpClient(SampleNames.Second);
        return await client.GetStringAsync($"/environment/{name}");
    }

    private async Task<HashSet<string>> AskForPidsAsync()
    {
        var pids = new HashSet<string>();
        for (var call = 0; call < 6; call++)
        {
            using var client = _system.CreateHttpClient(SampleNames.Pair); // a connection of its own
            pids.Add(await client.GetStringAsync("/pid"));
        }
        return pids;
    }
}
