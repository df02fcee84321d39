using PartsCatalog.AiSimulator.Faults;
using PartsCatalog.AiSimulator.Judging;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Makes the completion of a good request; a call and a line of a batch get the same.</summary>
internal sealed class Completer(SimulatedModel model)
{
    public Completion Complete(ChatRequest request, Provider provider, FaultMode mode)
    {
        var cached = provider.Cache.Touch(request.Model, request.Messages);
        if (mode is FaultMode.Refusal)
        {
            const string words = "I'm sorry, but I can't help with that.";
            return new Completion(null, words, "stop", Usage.Of(provider, request.PromptTokens, cached, words.Length));
        }

        var content = model.Answer(provider, request.Messages, request.Schema, mode is FaultMode.BadIndex);
        if (mode is FaultMode.Malformed)
        {
            content = content[..(content.Length / 2)];
        }

        var limit = (request.MaximumTokens ?? int.MaxValue / 8) * 4;
        var cut = content.Length > limit;
        content = cut ? content[..limit] : content;
        return new Completion(content, null, cut ? "length" : "stop", Usage.Of(provider, request.PromptTokens, cached, content.Length));
    }
}
