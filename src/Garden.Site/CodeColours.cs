using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using Garden.Language.Text;

namespace Garden.Site;

/// <summary>
/// The words of programs, told apart when the site is built: keywords, texts, numbers, names and remarks get a class, the theme says how they look.
/// ColorCode knows the languages. May be used by several threads at once.
/// </summary>
internal sealed class CodeColours : CodeColorizerBase
{
    private static readonly FrozenDictionary<string, string> Classes = new (string Class, string[] Scopes)[]
    {
        ("code-word", [ScopeName.Keyword, ScopeName.ControlKeyword, ScopeName.PreprocessorKeyword, ScopeName.PseudoKeyword, ScopeName.PowerShellOperator, ScopeName.Predefined]),
        ("code-text", [ScopeName.String, ScopeName.StringCSharpVerbatim, ScopeName.StringEscape, ScopeName.JsonString, ScopeName.HtmlAttributeValue, ScopeName.XmlAttributeValue, ScopeName.CssPropertyValue]),
        ("code-number", [ScopeName.Number, ScopeName.JsonNumber, ScopeName.JsonConst, ScopeName.BuiltinValue]),
        ("code-name", [ScopeName.ClassName, ScopeName.Type, ScopeName.BuiltinFunction, ScopeName.Attribute, ScopeName.HtmlElementName, ScopeName.HtmlAttributeName, ScopeName.XmlName, ScopeName.XmlAttribute,
            ScopeName.CssSelector, ScopeName.CssPropertyName, ScopeName.JsonKey, ScopeName.PowerShellVariable, ScopeName.PowerShellType, ScopeName.SqlSystemFunction]),
        ("code-remark", [ScopeName.Comment, ScopeName.HtmlComment, ScopeName.XmlComment, ScopeName.XmlDocComment, ScopeName.XmlDocTag]),
    }.SelectMany(group => group.Scopes, (group, scope) => KeyValuePair.Create(scope, group.Class)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// How many characters are read in one go: to the end of the last line before it that is followed by an empty one, or else of the last line. Many rules look for the end of a text
    /// or remark from each of its beginnings, so that the time grows with the square of what they look at.
    /// </summary>
    private const int PieceLength = 2_000;

    private readonly StringBuilder _html;

    static CodeColours() => Languages.Load(new CssCode());

    private CodeColours(StringBuilder html)
        : base([], null!) => _html = html;

    /// <summary>Writes code, its words told apart where the language is known; as it is where not, and where there is more than <see cref="Caps.ColouredCode"/> of it.</summary>
    /// <param name="language">What the writer calls it: <c>python</c>, <c>js</c>.</param>
    public static void Append(StringBuilder html, string language, string code)
    {
        if (code.Length > Caps.ColouredCode.Most || Languages.FindById(language.ToLowerInvariant()) is not ILanguage known)
        {
            Html.AppendEscaped(html, code);
            return;
        }

        CodeColours colours = new(html);
        for (int from = 0; from < code.Length;)
        {
            string piece = code.Substring(from, PieceAt(code.AsSpan(from)));
            int start = html.Length;
            try
            {
                colours.languageParser.Parse(piece, known, colours.Write);
            }
            catch (RegexMatchTimeoutException)
            {
                html.Length = start;
                Html.AppendEscaped(html, piece);
            }

            from += piece.Length;
        }
    }

    private static int PieceAt(ReadOnlySpan<char> code)
    {
        if (code.Length <= PieceLength)
        {
            return code.Length;
        }

        ReadOnlySpan<char> piece = code[..PieceLength];
        int gap = piece.LastIndexOf("\n\n");
        int end = gap > 0 ? gap : piece.LastIndexOf('\n');
        return end >= 0 ? end + 1 : PieceLength - (char.IsHighSurrogate(piece[^1]) ? 1 : 0);
    }

    /// <inheritdoc/>
    protected override void Write(string parsedSourceCode, IList<Scope> scopes) => Write(parsedSourceCode, 0, parsedSourceCode.Length, scopes);

    private void Write(string code, int from, int to, IEnumerable<Scope> scopes)
    {
        int at = from;
        foreach (Scope scope in scopes.OrderBy(scope => scope.Index))
        {
            int end = Math.Min(scope.Index + scope.Length, to);
            if (scope.Index < at || end <= scope.Index)
            {
                continue;
            }

            Html.AppendEscaped(_html, code.AsSpan(at, scope.Index - at));
            string? name = Classes.GetValueOrDefault(scope.Name);
            _html.Append(name is null ? "" : $"<span class=\"{name}\">");
            Write(code, scope.Index, end, scope.Children);
            _html.Append(name is null ? "" : "</span>");
            at = end;
        }

        Html.AppendEscaped(_html, code.AsSpan(at, to - at));
    }
}
