using System.Globalization;
using System.Text;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Voting;

namespace PartsCatalog.Consensus.Engine.Reasons;

/// <summary>Writes why an attribute is settled as it is: one sentence that names the values and the sources for and against.</summary>
internal sealed class ReasonWriter
{
    private const int LongestValue = 60;
    private const int MostNames = 6;
    private const int MostValues = 4;

    private readonly StringBuilder _text = new(256);

    /// <summary>The sentence for a ballot.</summary>
    public string Of(Decision decision, IReadOnlyList<Candidate> candidates, List<Said> setAside)
    {
        _text.Clear();
        Lead(decision);
        Against(decision.Winner, candidates);
        Ai(decision.OpenAi, decision);
        Ai(decision.Grok, decision);
        SetAside(setAside);
        return Finish();
    }

    public ReasonWriter Start(string lead)
    {
        _text.Clear();
        _text.Append(lead);
        return this;
    }

    public ReasonWriter Add(string text)
    {
        _text.Append(text);
        return this;
    }

    public ReasonWriter Add(decimal figure)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{figure:0.00##}");
        return this;
    }

    /// <summary>A value, cut to fit a sentence.</summary>
    public ReasonWriter Value(string value)
    {
        var shown = CleanText.Cut(value, LongestValue);
        foreach (var c in shown)
        {
            _text.Append(char.IsControl(c) ? ' ' : c);
        }

        return this;
    }

    /// <summary>A value and who states it.</summary>
    public ReasonWriter Candidate(Candidate candidate)
    {
        Value(candidate.Label);
        _text.Append(" (");
        Names(candidate.Witnesses);
        _text.Append(')');
        return this;
    }

    public ReasonWriter Names(IReadOnlyList<Witness> witnesses)
    {
        for (var i = 0; i < witnesses.Count && i < MostNames; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(witnesses[i].Source.Name);
        }

        if (witnesses.Count > MostNames)
        {
            _text.Append(" and ").Append(witnesses.Count - MostNames).Append(" more");
        }

        return this;
    }

    /// <summary>The values that lost.</summary>
    public ReasonWriter Against(Candidate? winner, IReadOnlyList<Candidate> candidates, string lead = "; against: ")
    {
        var named = 0;
        var losers = candidates.Count - (winner is null ? 0 : 1);
        foreach (var candidate in candidates)
        {
            if (candidate == winner || named == MostValues)
            {
                continue;
            }

            _text.Append(named++ == 0 ? lead : ", ");
            Candidate(candidate);
        }

        if (losers > named)
        {
            _text.Append(" and ").Append(losers - named).Append(" more values");
        }

        return this;
    }

    /// <summary>The claims that did not count.</summary>
    public ReasonWriter SetAside(List<Said> setAside)
    {
        for (var i = 0; i < setAside.Count && i < MostValues; i++)
        {
            _text.Append(i == 0 ? "; set aside: " : ", ");
            Value(setAside[i].Raw.ToString());
            _text.Append(" (").Append(setAside[i].Source.Name).Append(": ");
            Value(setAside[i].SetAside ?? "");
            _text.Append(')');
        }

        if (setAside.Count > MostValues)
        {
            _text.Append(" and ").Append(setAside.Count - MostValues).Append(" more");
        }

        return this;
    }

    public string Finish()
    {
        _text.Append('.');
        return _text.ToString();
    }

    private void Lead(Decision decision)
    {
        var winner = decision.Winner;
        switch (decision.Rule)
        {
            case Rules.AiConsensus:
                Add("OPENAI (").Add(decision.OpenAi!.Opinion.Confidence).Add(") and GROK (").Add(decision.Grok!.Opinion.Confidence).Add(") both choose ");
                break;
            case Rules.OpenAi:
                Surer(decision.OpenAi!, decision.Grok, Rules.Grok);
                break;
            case Rules.Grok:
                Surer(decision.Grok!, decision.OpenAi, Rules.OpenAi);
                break;
            case Rules.Unanimous:
                _text.Append("All ").Append(winner.Witnesses.Count).Append(" sources state ");
                break;
            case Rules.SingleSource:
                Add("Only one source states a value: ");
                break;
            case Rules.SourcePriority:
                Add(winner.First().Source.Name).Add(" comes first by source priority: ");
                break;
            case Rules.SourceTrust:
            case Rules.LearnedTrust:
                Overrules(decision);
                return;
            default:
                Add("No rule settles it; likeliest is ");
                break;
        }

        Candidate(winner);
    }

    private void Surer(AiWord surer, AiWord? other, string otherName)
    {
        Add(surer.Opinion.Name).Add(" (").Add(surer.Opinion.Confidence).Add(") is surer than ").Add(otherName);
        Add(other is null ? " (no word)" : " (").Add(other is null ? "" : other.Opinion.Confidence.ToString("0.00##", CultureInfo.InvariantCulture));
        Add(other is null ? " and chooses " : ") and chooses ");
    }

    private void Overrules(Decision decision)
    {
        Add(decision.Rule == Rules.LearnedTrust ? "What was learned of its sources makes " : "The accuracy of its sources makes ").Candidate(decision.Winner);
        Add(" likelier than ").Value(decision.Overruled!.Label);
        Add(", which ").Add(decision.OverruledRule!).Add(" names");
    }

    // What is already told by the lead is not told again.
    private void Ai(AiWord? word, Decision decision)
    {
        if (word is null || decision.Rule == Rules.AiConsensus || decision.Rule == word.Opinion.Name)
        {
            return;
        }

        Add("; ").Add(word.Opinion.Name);
        if (word.Choice is { } choice)
        {
            Add(choice == decision.Winner ? " agrees" : " chooses ").Value(choice == decision.Winner ? "" : choice.Label);
        }
        else if (word.Opinion.Value is { } value)
        {
            Add(" proposes ").Value(value.ToString());
        }
        else
        {
            Add(" holds no claim for right");
        }

        Add(" (").Add(word.Opinion.Confidence).Add(")");
    }
}
