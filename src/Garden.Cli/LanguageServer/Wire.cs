using System.Text.Json.Serialization;

namespace Garden.Cli.LanguageServer;

// The values of the Language Server Protocol 3.17, as far as they are used here, under its own names.

/// <summary>A place in a text: line and UTF-16 unit, both from 0.</summary>
internal readonly record struct LspPosition(int Line, int Character);

/// <summary>A stretch of a text, its end exclusive.</summary>
internal sealed record LspRange(LspPosition Start, LspPosition End);

internal sealed record LspLocation(string Uri, LspRange Range);

internal sealed record LspTextEdit(LspRange Range, string NewText);

internal sealed record LspMarkup(string Kind, string Value);

/// <summary>A text by its address.</summary>
internal sealed record LspTextDocument(string Uri);

/// <summary>A text by its address, in the version that an edit is for; null for one that the client has not opened.</summary>
internal sealed record LspVersionedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version = null);

internal sealed record LspDocumentItem(string Uri, int Version, string Text);

/// <summary>A change of a text: its whole, or a part of it.</summary>
internal sealed record LspContentChange(string Text, LspRange? Range = null);

internal sealed record DidOpenParams(LspDocumentItem TextDocument);

internal sealed record DidChangeParams(LspVersionedDocument TextDocument, LspContentChange[] ContentChanges);

internal sealed record DidCloseParams(LspTextDocument TextDocument);

/// <summary>A file that changed on disk.</summary>
internal sealed record LspFileEvent(string Uri, int Type);

internal sealed record WatchedFilesParams(LspFileEvent[] Changes);

internal sealed record DocumentParams(LspTextDocument TextDocument);

internal sealed record PositionParams(LspTextDocument TextDocument, LspPosition Position);

/// <summary>A place in a file that a finding is about besides its own.</summary>
internal sealed record LspRelated(LspLocation Location, string Message);

internal sealed record LspCodeDescription(string Href);

internal sealed record LspDiagnostic(LspRange Range, int Severity, string Code, string Source, string Message)
{
    public LspCodeDescription? CodeDescription { get; init; }

    public int[]? Tags { get; init; }

    public LspRelated[]? RelatedInformation { get; init; }
}

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<LspDiagnostic> Diagnostics);

/// <summary>A message for the client's log; 1 is an error, 2 a warning, 3 information.</summary>
internal sealed record LogMessageParams(int Type, string Message);

internal sealed record LspRegistration(string Id, string Method, LspWatchOptions RegisterOptions);

internal sealed record LspWatchOptions(LspGlob[] Watchers);

internal sealed record LspGlob(string GlobPattern);

internal sealed record RegistrationParams(LspRegistration[] Registrations);
