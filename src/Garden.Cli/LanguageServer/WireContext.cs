using System.Text.Json;
using System.Text.Json.Serialization;

namespace Garden.Cli.LanguageServer;

/// <summary>How the values of the protocol become JSON and back, made when the program is built: a native program keeps nothing that is only found by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidCloseParams))]
[JsonSerializable(typeof(WatchedFilesParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(LogMessageParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(HoverResult))]
[JsonSerializable(typeof(CompletionResult))]
[JsonSerializable(typeof(LspLocation))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(RenameFilesParams))]
[JsonSerializable(typeof(LspWorkspaceEdit))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(LspCodeAction[]))]
[JsonSerializable(typeof(LspSymbol[]))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
[JsonSerializable(typeof(LspFoldingRange[]))]
[JsonSerializable(typeof(InlayHintParams))]
[JsonSerializable(typeof(LspInlayHint[]))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WireContext : JsonSerializerContext;
