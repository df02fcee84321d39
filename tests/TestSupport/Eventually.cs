using System.Runtime.CompilerServices;

namespace PartsCatalog.TestSupport;

/// <summary>Waits for what happens elsewhere: asks again and again, and gives up after a limit. The only place in the tests that waits for time to pass.</summary>
public static class Eventually
{
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    public static async Task Async(
        Func<Task<bool>> condition,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(condition))] string? description = null)
    {
        var limit = within ?? Default;
        var since = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > limit)
                throw new TimeoutException($"Not true within {limit.TotalSeconds} s: {description}");
            await Task.Delay(Interval);
        }
    }

    public static Task Async(Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string? description = null) =>
        Async(() => Task.FromResult(condition()), within, description);

    /// <summary>Repeats assertions until they hold; at the limit the last failure is thrown.</summary>
    public static async Task AssertsAsync(Func<Task> assertions, TimeSpan? within = null)
    {
        var limit = within ?? Default;
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await assertions();
                return;
            }
            catch (Exception) when (TimeProvider.System.GetElapsedTime(since) <= limit)
            {
                await Task.Delay(Interval);
            }
        }
    }

    /// <summary>Waits for a value to be there, and returns it.</summary>
    public static async Task<T> GetAsync<T>(
        Func<Task<T?>> read,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(read))] string? description = null)
        where T : class
    {
        T? value = null;
        await Async(async () => (value = await read()) is not null, within, description);
        return value!;
    }
}
