using System.Text;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>
/// Sees in one pass over an answer that is still being written whether it can become one JSON object of the schema: begins with '{', names only the
/// schema's fields, ends with its '}', and is not blank for long. What it lets pass may still be wrong: <see cref="AnswerCheck"/> reads the whole.
/// </summary>
internal sealed class AnswerWatch(AnswerNames schema)
{
    /// <summary>Blanks in a row that no answer needs; models that are held to a schema sometimes write nothing else any more.</summary>
    private const int MostBlanks = 400;

    private readonly StringBuilder _name = new();
    private int _depth;
    private int _blanks;
    private bool _hasBegun;
    private bool _isInText;
    private bool _isEscaped;
    private bool _isName;

    /// <summary>Takes the next piece; false as soon as the answer cannot be one of the schema any more.</summary>
    public bool Holds(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            _blanks = char.IsWhiteSpace(c) ? _blanks + 1 : 0;
            if (_blanks > MostBlanks || !(_isInText ? HoldsInText(c) : HoldsBetween(c)))
            {
                return false;
            }
        }

        return true;
    }

    private bool HoldsInText(char c)
    {
        if (_isEscaped || c == '\\')
        {
            _isEscaped = !_isEscaped;
        }
        else if (c == '"')
        {
            _isInText = false;
            return !_isName || schema.Names.Contains(_name.ToString());
        }

        if (_isName)
        {
            _name.Append(c);
        }

        return !_isName || _name.Length <= schema.MaximumLength;
    }

    private bool HoldsBetween(char c)
    {
        if (_blanks > 0)
        {
            return true;
        }

        if (_depth == 0)
        {
            // The object that is the answer, once.
            (var isFirst, _hasBegun, _depth, _isName) = (!_hasBegun, true, 1, true);
            return isFirst && c == '{';
        }

        switch (c)
        {
            case '{' or '[':
                _depth++;
                _isName = false;
                break;
            case '}' or ']':
                _depth--;
                _isName = false;
                break;
            case ':':
                _isName = false;
                break;
            case ',':
                _isName = _depth == 1;
                break;
            case '"':
                _isInText = true;
                _name.Clear();
                break;
            default:
                return !_isName;
        }

        return true;
    }
}
