using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Garden.Language.Text;
using HandlebarsDotNet;

namespace Garden.Site.Theming;

/// <summary>The compiled templates of a theme. Only this class knows the template language's library.</summary>
internal sealed class TemplateEngine
{
    private readonly IReadOnlyDictionary<string, TemplateSource> _sources;
    private readonly Lazy<IHandlebars> _handlebars;
    private readonly ConcurrentDictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> _compiled = new(StringComparer.Ordinal);

    /// <summary>Takes the templates; each is compiled when it is first used.</summary>
    /// <param name="sources">Every template by name.</param>
    /// <param name="partials">The names of those that others call.</param>
    public TemplateEngine(IReadOnlyDictionary<string, TemplateSource> sources, IEnumerable<string> partials)
    {
        _sources = sources;
        string[] names = [.. partials.Order(StringComparer.Ordinal)];
        _handlebars = new(() => Create(names));
    }

    /// <summary>Renders a view with the template of a name.</summary>
    public void Render(string template, object view, IBufferWriter<byte> output) =>
        PageWriter.WriteUtf8(output, writer => Compiled(template)(writer, view, null));

    /// <summary>Compiles a page's template ahead of its first use.</summary>
    public void Prepare(string template) => Compiled(template);

    private HandlebarsTemplate<TextWriter, object, object> Compiled(string template) =>
        _compiled.GetOrAdd(template, name => new(() => _handlebars.Value.Compile(new StringReader(_sources[name].Compact)))).Value;

    private IHandlebars Create(string[] partials)
    {
        IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            FormatProvider = CultureInfo.InvariantCulture,
            TextEncoder = new Encoder(),
        });
        foreach (string name in partials)
        {
            using StringReader source = new(_sources[name].Compact);
            HandlebarsTemplate<TextWriter, object, object> template = handlebars.Compile(source);
            handlebars.RegisterTemplate(name, template);
        }

        return handlebars;
    }

    /// <summary>Escapes as the rest of the site does.</summary>
    private sealed class Encoder : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => target.Write(Html.Escape(text ?? ""));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            StringBuilder characters = new();
            while (text?.MoveNext() == true)
            {
                characters.Append(text.Current);
            }

            Encode(characters, target);
        }
    }
}
