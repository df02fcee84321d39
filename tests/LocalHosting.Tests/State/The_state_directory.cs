using Aspire.Hosting.Processes;
using Aspire.Hosting.State;

namespace PartsCatalog.LocalHosting.Tests.State;

public sealed class The_state_directory : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public async Task Is_held_by_one_host_at_a_time_and_says_by_whom()
    {
        using var held = await StateDirectory.OpenAsync(_scratch["state"], fresh: false, CancellationToken.None);

        var refusal = await Should.ThrowAsync<ResourceStartException>(() => StateDirectory.OpenAsync(_scratch["state"], fresh: false, CancellationToken.None));

        refusal.Message.ShouldContain($"host process {Environment.ProcessId}");
    }

    [Fact]
    public async Task Keeps_what_is_in_it()
    {
        await WriteAsync();

        using var again = await StateDirectory.OpenAsync(_scratch["state"], fresh: false, CancellationToken.None);

        File.Exists(Path.Combine(again.DataOf("postgres"), "data")).ShouldBeTrue();
    }

    [Fact]
    public async Task Is_emptied_when_asked_to_be_fresh()
    {
        await WriteAsync();

        using var again = await StateDirectory.OpenAsync(_scratch["state"], fresh: true, CancellationToken.None);

        Directory.Exists(again.DataOf("postgres")).ShouldBeFalse();
    }

    [Fact]
    public void Differs_by_clone() =>
        StateDirectory.DefaultPath("/one/PartsCatalog.AppHost").ShouldNotBe(StateDirectory.DefaultPath("/two/PartsCatalog.AppHost"));

    [Fact]
    public async Task Is_refused_where_someone_put_a_link_in_its_place()
    {
        Directory.CreateDirectory(_scratch["elsewhere"]);
        Directory.CreateSymbolicLink(_scratch["state"], _scratch["elsewhere"]);

        var refusal = await Should.ThrowAsync<ResourceStartException>(() => StateDirectory.OpenAsync(_scratch["state"], fresh: false, CancellationToken.None));

        refusal.Message.ShouldContain("symbolic link");
    }

    [Fact]
    public void Keeps_generated_secrets_to_the_owner()
    {
        var secret = new ParameterStore(_scratch.Path).GetOrCreate("postgres-password");

        new ParameterStore(_scratch.Path).GetOrCreate("postgres-password").ShouldBe(secret);
        new ParameterStore(_scratch.Path).GetOrCreate("another").ShouldNotBe(secret);
        (File.GetUnixFileMode(_scratch["parameters.json"]) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task WriteAsync()
    {
        using var first = await StateDirectory.OpenAsync(_scratch["state"], fresh: false, CancellationToken.None);
        Directory.CreateDirectory(first.DataOf("postgres"));
        await File.WriteAllTextAsync(Path.Combine(first.DataOf("postgres"), "data"), "kept");
    }
}
