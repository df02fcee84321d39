using System.Net.Http.Json;

namespace PartsCatalog.EndToEnd.Tests.Messages;

/// <summary>Adds a user with few permissions to the system's broker.</summary>
internal sealed class BrokerUser(HttpClient management)
{
    public async Task<(string Name, string Password)> AddAsync(string name, string configure, string write, string read)
    {
        var password = Guid.NewGuid().ToString("N");
        await PutAsync($"users/{name}", new { password, tags = "" });
        await PutAsync($"permissions/%2F/{name}", new { configure, write, read });
        return (name, password);
    }

    private async Task PutAsync(string path, object body)
    {
        using var response = await management.PutAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }
}
