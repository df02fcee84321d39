using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Processes;
using Aspire.Hosting.State;

namespace Aspire.Hosting.Servers;

/// <summary>A broker with everything of its own: node name, ports, port mapper, cookie, configuration. Nothing of the machine's is read.</summary>
internal sealed class RabbitMqPlan(RabbitMQServerResource server, StateDirectory state, ServerBinaries binaries, HttpClient http, TimeProvider time) : IProcessPlan
{
    private static readonly int Schedulers = Math.Max(1, Environment.ProcessorCount / 2);
    private readonly string _home = state.DataOf(server.Name);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        binaries.RabbitMq();
        PrivateFile.CreateDirectory(_home);
        await DirectoryUsers.WaitUntilGoneAsync(_home, TimeSpan.FromSeconds(8), time, cancellationToken);
        await File.WriteAllTextAsync(In("enabled_plugins"), "[rabbitmq_management,rabbitmq_prometheus].\n", cancellationToken);
        await PrivateFile.WriteAsync(In("rabbitmq.conf"), Configuration(), cancellationToken);
    }

    public Task<ChildLaunch> CreateLaunchAsync(CancellationToken cancellationToken) => Task.FromResult(new ChildLaunch
    {
        // Erlang would start its port mapper as a daemon that outlives the broker. One that already runs is used instead: in the broker's process group.
        FileName = "/bin/sh",
        Arguments =
        [
            "-c",
            """
            "$0" -address 127.0.0.1 -port "$ERL_EPMD_PORT" &
            tries=100
            until "$0" -names >/dev/null 2>&1 || [ "$tries" -eq 0 ]; do sleep 0.05; tries=$((tries - 1)); done
            exec "$1"
            """,
            binaries.ErlangPortMapper(), binaries.RabbitMq(),
        ],
        WorkingDirectory = _home,
        LogFile = state.LogFile(server.Name),
        Environment = new Dictionary<string, string?>
        {
            ["HOME"] = _home,
            ["RABBITMQ_NODENAME"] = $"{server.Name}-{Path.GetFileName(state.Path)}@localhost",
            ["RABBITMQ_CONF_ENV_FILE"] = In("rabbitmq-env.conf"),
            ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = In("advanced.config"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
            ["RABBITMQ_MNESIA_BASE"] = In("mnesia"),
            ["RABBITMQ_LOG_BASE"] = In("log"),
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_PID_FILE"] = In("pid"),
            ["RABBITMQ_DIST_PORT"] = Port("distribution"),
            // The cores are shared with everything else: schedulers do not spin while they wait for work, and there is one for every two cores. A message is a
            // chain of small steps in many Erlang processes; with more schedulers than work each step wakes another thread, which costs more than the step.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
                string.Create(CultureInfo.InvariantCulture, $"-kernel inet_dist_use_interface {{127,0,0,1}} +sbwt none +sbwtdcpu none +sbwtdio none +S {Schedulers}:{Schedulers}"),
            ["ERL_EPMD_PORT"] = Port("epmd"),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_CRASH_DUMP_SECONDS"] = "0",
            ["NOTIFY_SOCKET"] = null,
        },
        StopTimeout = TimeSpan.FromSeconds(25),
        LostHostSignal = UnixSignal.Kill,
        LostHostGrace = TimeSpan.Zero,
    });

    /// <summary>The port opens long before the broker is ready; its management API answers when it is.</summary>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var check in new[] { "virtual-hosts", "port-listener/" + Port("tcp") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint("management").Url, "api/health/checks/" + check));
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.UserName}:{server.PasswordParameter.Value}")));
            try
            {
                using var response = await http.SendAsync(request, cancellationToken);
                if (!response.IsSuccessStatusCode)
                    return $"management API: {(int)response.StatusCode} to {check}";
            }
            catch (HttpRequestException exception)
            {
                return exception.Message;
            }
        }
        return null;
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Configuration() =>
        $"""
        listeners.tcp.1 = 127.0.0.1:{Port("tcp")}
        management.tcp.ip = 127.0.0.1
        management.tcp.port = {Port("management")}
        prometheus.tcp.ip = 127.0.0.1
        prometheus.tcp.port = {Port("prometheus")}
        default_user = {server.UserName}
        default_pass = {server.PasswordParameter.Value}
        # The machine is shared with the services: a quarter of its memory, then publishers wait.
        vm_memory_high_watermark.relative = 0.25
        disk_free_limit.absolute = 256MB
        collect_statistics_interval = 5000

        """;

    private string In(string file) => Path.Combine(_home, file);

    private string Port(string endpoint) => server.Endpoint(endpoint).Port.ToString(CultureInfo.InvariantCulture);
}
