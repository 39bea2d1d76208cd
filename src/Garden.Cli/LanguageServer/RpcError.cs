namespace Garden.Cli.LanguageServer;

/// <summary>Why a request was not answered, with the codes of JSON-RPC 2.0 and of the Language Server Protocol 3.17.</summary>
/// <param name="Code">For the client.</param>
/// <param name="Message">For the person: lower case, no full stop.</param>
internal readonly record struct RpcError(int Code, string Message)
{
    public static RpcError Parse(string message) => new(-32700, message);

    public static RpcError InvalidRequest(string message) => new(-32600, message);

    public static RpcError MethodNotFound(string method) => new(-32601, $"there is no method '{method}' here");

    public static RpcError InvalidParams(string message) => new(-32602, message);

    public static RpcError Internal(string message) => new(-32603, message);

    public static readonly RpcError NotInitialized = new(-32002, "the server waits for 'initialize'");

    /// <summary>The request was well formed, and what it asks for cannot be done.</summary>
    public static RpcError RequestFailed(string message) => new(-32803, message);

    public static readonly RpcError RequestCancelled = new(-32800, "the request was cancelled");
}

/// <summary>Ends the handling of a request with an error for the client.</summary>
#pragma warning disable CA1032, CA1064 // Only the handlers of requests throw it, and only their caller sees it.
internal sealed class RpcException(RpcError error) : Exception(error.Message)
#pragma warning restore CA1032, CA1064
{
    public RpcError Error => error;
}
