using System.ClientModel;
using System.Text;
using OpenAI.Chat;
using PartsCatalog.AiValidator.Answers;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>
/// Reads an answer as it is written: a model that is slow to begin or falls silent is noticed long before the whole time of the lookup is over, and an answer
/// that is too large or has left the schema is not read to its end.
/// </summary>
internal sealed class StreamedAnswer(AiModelOptions options, TimeProvider clock)
{
    private readonly TimeSpan _firstToken = TimeSpan.FromSeconds(options.FirstTokenSeconds);
    private readonly TimeSpan _betweenTokens = TimeSpan.FromSeconds(options.BetweenTokensSeconds);

    /// <summary>The answer. One that has left the schema or the limit of tokens comes as far as it was read, without usage: the check then finds what is wrong with it.</summary>
    /// <param name="updates">The stream, once it is given what stops it.</param>
    /// <param name="schema">JSON schema of the answer.</param>
    /// <param name="cancellationToken">The lookup's time.</param>
    /// <exception cref="TimeoutException">No token came in the time for the first one or for the next one.</exception>
    /// <exception cref="IOException">The stream ended before the answer.</exception>
    /// <exception cref="InvalidDataException">What came is no stream of a completion.</exception>
    /// <exception cref="HttpRequestException">The answer is too large (<see cref="HttpRequestError.ConfigurationLimitExceeded"/>).</exception>
    public async Task<ModelAnswer> ReadAsync(
        Func<CancellationToken, AsyncCollectionResult<StreamingChatCompletionUpdate>> updates, AnswerNames schema, CancellationToken cancellationToken)
    {
        using var pace = new CancellationTokenSource(_firstToken, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pace.Token, cancellationToken);
        var reading = new Reading(options, schema);
        try
        {
            await foreach (var update in updates(either.Token).WithCancellation(either.Token))
            {
                if (reading.Take(update))
                {
                    pace.CancelAfter(_betweenTokens);
                }

                if (reading.IsEnough)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException silence) when (pace.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var what = reading.HasBegun
                ? $"Its answer stopped: no token within {_betweenTokens.TotalSeconds:0.#} s."
                : $"It did not begin to answer within {_firstToken.TotalSeconds:0.#} s.";
            throw new TimeoutException(what, silence);
        }

        return reading.Answer();
    }

    /// <summary>What has come so far.</summary>
    private sealed class Reading(AiModelOptions options, AnswerNames schema)
    {
        private readonly StringBuilder _text = new(4096);
        private readonly AnswerWatch _watch = new(schema);
        private StringBuilder? _refusal;
        private ChatFinishReason? _finish;
        private ChatTokenUsage? _usage;
        private bool _isStream;
        private long _bytes;
        private int _pieces;

        public bool HasBegun { get; private set; }

        /// <summary>Whether nothing that may still come could make a good answer of it.</summary>
        public bool IsEnough { get; private set; }

        // False for a chunk that carries none of the answer: Azure's first one has only what its filter says, others keep the connection alive.
        public bool Take(StreamingChatCompletionUpdate update)
        {
            _isStream = true;
            _usage = update.Usage ?? _usage;
            _finish = update.FinishReason ?? _finish;
            var isSign = update.FinishReason is not null || update.Usage is not null;
            if (update.RefusalUpdate is { Length: > 0 } words)
            {
                Count(words);
                (_refusal ??= new StringBuilder()).Append(words);
                isSign = true;
            }

            foreach (var part in update.ContentUpdate)
            {
                if (part.Text is { Length: > 0 } text)
                {
                    Count(text);
                    _text.Append(text);
                    Judge(text);
                    isSign = true;
                }
            }

            HasBegun |= isSign;
            return isSign;
        }

        public ModelAnswer Answer()
        {
            if (IsEnough)
            {
                return new ModelAnswer(_text.ToString(), null, _pieces > options.MaximumOutputTokens ? ChatFinishReason.Length : ChatFinishReason.Stop, null);
            }

            return _finish is { } finish ? new ModelAnswer(_text.ToString(), _refusal?.ToString(), finish, _usage)
                : throw (_isStream ? new IOException("Its stream ended before the answer did.") : new InvalidDataException("No stream of a chat completion."));
        }

        // A chunk is a token at least: a provider that sends more of them than it was allowed does not hold to the limit.
        private void Judge(string text) =>
            IsEnough = IsEnough || ++_pieces > options.MaximumOutputTokens || !_watch.Holds(text);

        private void Count(string text)
        {
            _bytes += Encoding.UTF8.GetByteCount(text);
            if (_bytes > options.MaximumAnswerBytes)
            {
                throw AnswerSizeLimit.Exceeded(options.MaximumAnswerBytes);
            }
        }
    }
}
