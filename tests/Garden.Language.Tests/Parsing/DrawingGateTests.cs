using System.Text;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing;

public sealed class DrawingGateTests
{
    private const string Open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    [Theory]
    [InlineData("><title>Rain &amp; url(x) onload</title><path d=\"M0 0\" fill=\"url(#a)\" style=\"clip-path:url('#b')\"/></svg>")]
    [InlineData("><style>.a{fill:red;filter:url(#f)} @font-face{src:url(data:font/woff2;base64,AA)}</style><text>@import</text></svg>")]
    [InlineData("><use href=\"#a\"/><use xlink:href=\"\"/><image href=\"data:image/png;base64,AAAA\"/></svg>")]
    [InlineData("><a href=\"https://example.org/\"><text>a</text></a><a xlink:href=\"../norms/?a:b\"/><a href=\"mailto:a@example.org\"/></svg>")]
    [InlineData("><animate attributeName=\"x\" from=\"0\" to=\"1\"/></svg>")]
    public void A_plain_drawing_is_published(string rest) => Assert.Null(Problem("<?xml version=\"1.0\"?>\n<!-- <script> --> " + Open + rest));

    [Fact]
    public void What_the_program_that_drew_it_notes_is_no_style() => Assert.Null(Problem(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:export-filename=\"C:\\Users\\me\\d.png\"/>"));

    [Theory]
    [InlineData("><script>1</script></svg>", "has `<script>` in it")]
    [InlineData("><SCRIPT href=\"a.js\"/></svg>", "has `<SCRIPT>` in it")]
    [InlineData("><s:script xmlns:s=\"http://www.w3.org/2000/svg\">1</s:script></svg>", "has `<script>` in it")]
    [InlineData("><foreignObject/></svg>", "has `<foreignObject>` in it")]
    [InlineData("><h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"a\"/></svg>", "has `<img>` in it")]
    [InlineData(" onload=\"alert(1)\"/>", "runs `onload`")]
    [InlineData("><g OnClick=\"a\"/></svg>", "runs `OnClick`")]
    [InlineData("><a href=\"java&#9;script:alert(1)\"/></svg>", "has a link to `java\tscript:alert(1)`")]
    [InlineData("><a xlink:href=\"data:text/html,a\"/></svg>", "has a link to `data:text/html,a`")]
    [InlineData("><a><set attributeName=\"href\" to=\"javascript:1\"/></a></svg>", "changes `href` while it is looked at")]
    [InlineData("><animate attributeName=\"xlink:href\" values=\"a\"/></svg>", "changes `xlink:href` while it is looked at")]
    [InlineData("><use href=\"https://example.org/a.svg#b\"/></svg>", "loads `https://example.org/a.svg#b` from elsewhere")]
    [InlineData("><use href=\"data:image/svg+xml,a#b\"/></svg>", "loads `data:image/svg+xml,a#b` from elsewhere")]
    [InlineData("><image xlink:href=\"//example.org/a.png\"/></svg>", "loads `//example.org/a.png` from elsewhere")]
    [InlineData("><style>@import 'a.css';</style></svg>", "loads a style from elsewhere")]
    [InlineData("><style><![CDATA[a{fill:url( \"https://example.org/a\")}]]></style></svg>", "loads a style from elsewhere")]
    [InlineData("><style>a{fill:\\75rl(https://example.org/a)}</style></svg>", "loads a style from elsewhere")]
    [InlineData("><style><![CDATA[@im]]><![CDATA[port \"https://example.org/x.css\";]]></style></svg>", "loads a style from elsewhere")]
    [InlineData("><style>@im<!-- a -->port 'a.css';</style></svg>", "loads a style from elsewhere")]
    [InlineData("><style>@im<g/>port 'a.css';</style></svg>", "has `<g>` in a style")]
    [InlineData("><a href=\"#a\" ping=\"https://example.org\"/></svg>", "loads `https://example.org` from elsewhere")]
    [InlineData("><set attributeName=\" href \" to=\"a\"/></svg>", "changes `href` while it is looked at")]
    [InlineData("><path style=\"fill:URL(//example.org)\"/></svg>", "loads what its `style` names from elsewhere")]
    public void A_drawing_that_runs_or_loads_something_is_not_published(string rest, string problem) => Assert.Equal(problem, Problem(Open + rest));

    [Theory]
    [InlineData("<?xml-stylesheet href=\"a.css\"?><svg/>", "loads a style from elsewhere")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"<script>1</script>\">]><svg>&a;</svg>", "has `<script>` in it")]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg/>", "runs `onload`")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"java\"><!ENTITY b \"script:1\">]><svg><a href=\"&a;&b;\"/></svg>", "has a link to `javascript:1`")]
    public void What_a_drawing_declares_in_itself_is_read_as_browsers_do(string drawing, string problem) => Assert.Equal(problem, Problem(drawing));

    [Theory]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY ns \"http://ns.example.org/\">]><svg xmlns:x=\"&ns;\"/>")]
    public void A_drawing_of_an_older_program_is_published(string drawing) => Assert.Null(Problem(drawing));

    [Theory]
    [InlineData("")]
    [InlineData("<svg>")]
    [InlineData("<svg>&nothing;</svg>")]
    [InlineData("no drawing")]
    [InlineData("<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><s>&g;</s>")]
    public void A_drawing_that_cannot_be_read_is_not_published(string drawing) => Assert.StartsWith("cannot be read", Problem(drawing), StringComparison.Ordinal);

    private static string? Problem(string drawing)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(drawing));
        return DrawingGate.Problem(stream);
    }
}
