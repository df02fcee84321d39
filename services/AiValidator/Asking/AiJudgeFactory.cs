using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Makes a judge of an AI's options: the OpenAI package for each provider, our own retries, breaker and limits around it.</summary>
internal sealed class AiJudgeFactory(AiTelemetry telemetry, TimeProvider clock)
{
    private const int BytesOfFrame = 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <param name="name">Which AI.</param>
    /// <param name="options">Where it is and how it is asked.</param>
    /// <param name="purse">What it may cost.</param>
    public AiJudge Create(ValidatorName name, AiModelOptions options, BudgetPurse purse)
    {
        ArgumentNullException.ThrowIfNull(options);
        var trial = options.TrialPromptVersion is { } version ? PromptLibrary.Get(options.PromptFamily, version) : null;
        var prompts = new PromptArms(PromptLibrary.Get(options.PromptFamily, options.PromptVersion), trial, options.TrialShare);
        var calls = new ChatCalls(options, Client(options), Pipeline(options), new CallLimiter(options), clock);
        return new AiJudge(name, options, prompts, calls, purse, telemetry, clock);
    }

    private static ChatClient Client(AiModelOptions options)
    {
        // The clients live as long as the program; connections are renewed so that a change of DNS is seen.
        var connections = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(3) };
        var http = new HttpClient(new AnswerSizeLimit(options.MaximumAnswerBytes, MaximumStreamedBytes(options)) { InnerHandler = connections }) { Timeout = Timeout.InfiniteTimeSpan };
        return new ChatClient(options.Model, new ApiKeyCredential(options.ApiKey!), new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            UserAgentApplicationId = "partscatalog",
        });
    }

    // Each token comes in a chunk of its own, of which most is frame.
    private static long MaximumStreamedBytes(AiModelOptions options) => options.MaximumAnswerBytes + ((long)options.MaximumOutputTokens * BytesOfFrame);

    private ResiliencePipeline<ModelAnswer> Pipeline(AiModelOptions options)
    {
        var builder = new ResiliencePipelineBuilder<ModelAnswer> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(options));
        }

        return builder.AddCircuitBreaker(Breaker(options)).Build();
    }

    private static RetryStrategyOptions<ModelAnswer> Retry(AiModelOptions options) => new()
    {
        // A provider that wants to be left alone for longer than a lookup can wait is not asked again.
        ShouldHandle = static args => ValueTask.FromResult(
            ChatFailure.IsTransient(args.Outcome.Exception) && !(ChatFailure.RetryAfter(args.Outcome.Exception) > LongestWait)),
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(250),
        MaxDelay = LongestWait,
        DelayGenerator = static args => ValueTask.FromResult(ChatFailure.RetryAfter(args.Outcome.Exception)),
    };

    // A time-out arrives here as a cancellation: an AI that hangs must not cost every lookup its whole time.
    private static CircuitBreakerStrategyOptions<ModelAnswer> Breaker(AiModelOptions options) => new()
    {
        ShouldHandle = static args => ValueTask.FromResult(
            args.Outcome.Exception is OperationCanceledException || ChatFailure.IsTransient(args.Outcome.Exception)),
        FailureRatio = options.BreakAtFailureShare,
        MinimumThroughput = options.BreakAfterCalls,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
    };
}
