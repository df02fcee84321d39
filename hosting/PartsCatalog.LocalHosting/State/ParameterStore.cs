using System.Security.Cryptography;
using System.Text.Json;

namespace Aspire.Hosting.State;

/// <summary>Secrets that nobody configured: made once, kept with the data that they open, readable by the owner alone.</summary>
internal sealed class ParameterStore
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private const int Length = 43; // 43 of 57 characters: over 250 bits

    private readonly string _file;
    private readonly Dictionary<string, string> _values;

    public ParameterStore(string directory)
    {
        _file = Path.Combine(directory, "parameters.json");
        _values = File.Exists(_file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(_file)) ?? [] : [];
    }

    public string GetOrCreate(string name)
    {
        if (_values.TryGetValue(name, out var value))
            return value;

        value = RandomNumberGenerator.GetString(Alphabet, Length);
        _values[name] = value;
        using var stream = PrivateFile.Create(_file);
        JsonSerializer.Serialize(stream, _values);
        return value;
    }
}
