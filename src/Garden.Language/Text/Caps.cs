using System.Collections.Immutable;

namespace Garden.Language.Text;

/// <summary>
/// Every limit of what the tool reads and writes, so that no file can stall or exhaust it. What grows faster than its input, as the cells
/// of a table do, is counted before it is made. <c>docs/limits.md</c> is made from this class.
/// </summary>
public static class Caps
{
    private const string Refused = "The page is refused (GRD704).";
    private const string JointBeyond = "A larger group is checked in overlapping parts, and `lint --statistics` says how many beliefs that leaves unproved.";
    private const string RefusedFile = "The file is refused, with an error.";

    /// <summary>The bytes of a page, of the settings, of a file of a theme, and of a page on the standard input.</summary>
    public static readonly Cap FileBytes = new("bytes of a page, of `garden.yml`, of a file of a theme", 4 * 1024 * 1024, "The file is refused (GRD704).");

    /// <summary>The bytes of a baseline.</summary>
    public static readonly Cap BaselineBytes = new("bytes of a baseline", 64 * 1024 * 1024, RefusedFile);

    /// <summary>The bytes of a file of the program that <c>init</c> packs, and of the archive.</summary>
    public static readonly Cap ProgramBytes = new("bytes of a file of the program that `init` packs", 64 * 1024 * 1024, RefusedFile);

    /// <summary>The bytes of a file that <c>import</c> reads or copies.</summary>
    public static readonly Cap ImportBytes = new("bytes of a file that `import` reads or copies", 64 * 1024 * 1024, "The file is refused; in a folder it is left out and named.");

    /// <summary>The bytes of all texts that one <c>import</c> reads.</summary>
    public static readonly Cap ImportTotal = new("bytes of all texts that one `import` reads", 512 * 1024 * 1024, "Nothing is imported.");

    /// <summary>The files of a folder or an archive that <c>import</c> reads.</summary>
    public static readonly Cap ImportFiles = new("files that one `import` reads", 100_000, "Nothing is imported.");

    /// <summary>The pages of an earlier import that move in one go, because their files have other names.</summary>
    public static readonly Cap ImportMoves = new("pages that one `import` moves, because their files have other names now", 20, "The others stay where they are and are named.");

    /// <summary>The bytes of a record of imports.</summary>
    public static readonly Cap RecordBytes = new("bytes of the record of imports, `.garden-imports.json`", 64 * 1024 * 1024, RefusedFile);

    /// <summary>The bytes of a drawing that is looked through before it is published.</summary>
    public static readonly Cap DrawingBytes = new("bytes of a drawing (SVG) outside `assets/`", 16 * 1024 * 1024, "The drawing is not published (GRD501).");

    /// <summary>The files of a garden in a commit of git.</summary>
    public static readonly Cap RevisionFiles = new("files of a git revision", 200_000, "The revision is refused.");

    /// <summary>The bytes of all texts of a garden in a commit of git.</summary>
    public static readonly Cap RevisionBytes = new("bytes of all texts of a git revision", 512 * 1024 * 1024, "The revision is refused.");

    /// <summary>The bytes of a <c>beliefs.json</c> that is compared.</summary>
    public static readonly Cap DataBytes = new("bytes of a `beliefs.json` that `diff` reads", 128 * 1024 * 1024, RefusedFile);

    /// <summary>The bytes of a message to the language server.</summary>
    public static readonly Cap MessageBytes = new("bytes of a message to the language server", 64 * 1024 * 1024, "The message is refused, with an error; the next one is read.");

    /// <summary>The proposals that the language server makes at once, and the symbols that it finds by a name.</summary>
    public static readonly Cap Proposals = new("proposals or symbols that the language server names at once", 200, "The editor is told that there are more, and asks again when more is typed.");

    /// <summary>The characters of a page.</summary>
    public static readonly Cap PageLength = new("characters", 4 * 1024 * 1024, Refused);

    /// <summary>The characters of a line.</summary>
    public static readonly Cap LineLength = new("characters in a line", 64 * 1024, Refused);

    /// <summary>How deep lists and quotations are nested.</summary>
    public static readonly Cap Nesting = new("quotations and lists inside one another", 100, Refused);

    /// <summary>The lines of a page.</summary>
    public static readonly Cap Lines = new("lines", 100_000, Refused);

    /// <summary>The marks that open entries of lists and quotations on a page.</summary>
    public static readonly Cap Containers = new("marks of lists and quotations", 100_000, Refused);

    /// <summary>The characters on a page that can open or close something: brackets, angles, marks of emphasis, backticks.</summary>
    public static readonly Cap Marks = new("brackets and other marks", 100_000, Refused);

    /// <summary>The same in one run of lines, which a blank line and the bullet of a list end: some of them cost the square of their number.</summary>
    public static readonly Cap MarksInBlock = new("brackets and other marks in one block", 8_000, Refused);

    /// <summary>The cells of all tables of a page, each row counted as wide as the widest of its table.</summary>
    public static readonly Cap Cells = new("cells of tables", 100_000, Refused);

    /// <summary>The bars in one line, each of which might part two cells of a table, whether or not the line belongs to one.</summary>
    public static readonly Cap Bars = new("bars of a table in one line", 4_000, Refused);

    /// <summary>The notes at the foot of a page.</summary>
    public static readonly Cap Notes = new("notes", 5_000, Refused);

    /// <summary>The headings of a page.</summary>
    public static readonly Cap Headings = new("headings", 5_000, Refused);

    /// <summary>The links, pictures and addresses on a page.</summary>
    public static readonly Cap Links = new("links", 20_000, Refused);

    /// <summary>The entries of lists on a page, beliefs and what is nested in them included.</summary>
    public static readonly Cap Entries = new("entries of lists", 20_000, Refused);

    /// <summary>The comments on a page that silence rules.</summary>
    public static readonly Cap Ignores = new("comments that silence rules", 1_000, Refused);

    /// <summary>The bytes that the prose of a page has as HTML.</summary>
    public static readonly Cap HtmlBytes = new("bytes of HTML", 16 * 1024 * 1024, Refused);

    /// <summary>The characters of a pattern over paths in the settings.</summary>
    public static readonly Cap GlobLength = new("characters of a pattern over paths", 200, "The pattern is refused (GRD604).");

    /// <summary>The characters of the block at the start of a page.</summary>
    public static readonly Cap FrontMatterLength = new("characters of front matter", 64 * 1024, Refused);

    /// <summary>The characters of the settings.</summary>
    public static readonly Cap SettingsLength = new("characters of `garden.yml`", 1024 * 1024, RefusedFile);

    /// <summary>How deep keys are nested in front matter and settings.</summary>
    public static readonly Cap FieldDepth = new("keys inside one another in front matter or `garden.yml`", 8, RefusedFile);

    /// <summary>The keys of front matter and settings.</summary>
    public static readonly Cap Fields = new("keys of front matter or `garden.yml`", 1_000, RefusedFile);

    /// <summary>The values of front matter and settings, keys included.</summary>
    public static readonly Cap FieldValues = new("values and keys of front matter or `garden.yml`", 10_000, RefusedFile);

    /// <summary>The characters of a block of code whose words are told apart.</summary>
    public static readonly Cap ColouredCode = new("characters of a block of code that is coloured", 20_000, "The code is shown in one colour.");

    /// <summary>Names inside names.</summary>
    public static readonly Cap NameDepth = new("names of items inside names of items, deep", 3, "The id of the item stands in the place of its words.");

    /// <summary>The words of an item where a link shows them.</summary>
    public static readonly Cap NameLength = new("characters of an item's words in a link to it", 300, "The rest is cut off and shown as `…`.");

    /// <summary>Embeds inside embeds.</summary>
    public static readonly Cap EmbedDepth = new("embedded pages inside embedded pages, deep", 3, "A link stands in the place of the next.");

    /// <summary>What a page shows of other pages.</summary>
    public static readonly Cap EmbeddedLength = new("characters of other pages that a page shows", 100_000, "Links stand in the place of the rest.");

    /// <summary>The words around a mention on the page that is mentioned.</summary>
    public static readonly Cap ExcerptLength = new("characters of a sentence on the page that it mentions", 600, "The rest is cut off and shown as `…`.");

    /// <summary>The beliefs of a set that every one of them names.</summary>
    public static readonly Cap SetNamed = new("beliefs of a set that each of them names", 12, "A larger set is listed with the first of its beliefs on a page; the others there lead to that one.");

    /// <summary>The beliefs of a set that are listed in one place.</summary>
    public static readonly Cap SetListed = new("beliefs of a set that a list of them shows", 200, "The list says how many there are besides.");

    /// <summary>The beliefs that are checked together, conditions in words included.</summary>
    public static readonly Cap JointEvents = new("beliefs that lint checks together exactly", 60, JointBeyond);

    /// <summary>The ways in which beliefs that are checked together can come out.</summary>
    public static readonly Cap JointWorlds = new("ways in which beliefs that lint checks together can come out", 4_096, JointBeyond);

    /// <summary>The parts of larger groups of beliefs that are checked in one run.</summary>
    public static readonly Cap JointParts = new("parts of larger groups of beliefs that lint checks", 2_000, "The rest of the groups is not checked; `lint --statistics` says how many beliefs that leaves.");

    /// <summary>The declarations among which a smallest set that cannot hold is looked for.</summary>
    public static readonly Cap JointCore = new("relations and numbers among which lint looks for a smallest set that cannot hold", 400, "The finding says how many there are, and names the first.");

    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<Cap> All =
    [
        FileBytes, BaselineBytes, ProgramBytes, ImportBytes, ImportTotal, ImportFiles, ImportMoves, RecordBytes, DrawingBytes, RevisionFiles, RevisionBytes, DataBytes, MessageBytes, Proposals, PageLength, LineLength, Nesting,
        Lines, Containers, Marks, MarksInBlock, Cells, Bars, Notes, Headings, Links, Entries, Ignores, HtmlBytes,
        GlobLength, FrontMatterLength, SettingsLength, FieldDepth, Fields, FieldValues, ColouredCode, NameDepth, NameLength, EmbedDepth, EmbeddedLength, ExcerptLength, SetNamed, SetListed, JointEvents, JointWorlds, JointParts, JointCore,
    ];
}
