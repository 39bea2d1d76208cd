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

    private readonly StringBuilder _html;

    private CodeColours(StringBuilder html)
        : base([], null!) => _html = html;

    /// <summary>Writes code, its words told apart where the language is known; as it is where not, and where there is more than <see cref="Caps.ColouredCode"/> of it.</summary>
    /// <param name="language">What the writer calls it: <c>python</c>, <c>js</c>.</param>
    public static void Append(StringBuilder html, string language, string code)
    {
        int start = html.Length;
        if (code.Length <= Caps.ColouredCode.Most && Languages.FindById(language.ToLowerInvariant()) is ILanguage known)
        {
            try
            {
                CodeColours colours = new(html);
                colours.languageParser.Parse(code, known, colours.Write);
                return;
            }
            catch (RegexMatchTimeoutException)
            {
                html.Length = start;
            }
        }

        Html.AppendEscaped(html, code);
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
