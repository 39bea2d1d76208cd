using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Garden.Cli;

/// <summary>The version of this tool, <c>0.1.0+commit</c>.</summary>
internal sealed class ToolVersion : SynchronousCommandLineAction
{
    public static readonly string Full =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Without the commit.</summary>
    public static string Number => Full.Split('+')[0];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Full);
        return ExitCode.Fine;
    }
}
