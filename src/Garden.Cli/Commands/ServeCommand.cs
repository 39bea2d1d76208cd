using System.CommandLine;
using System.Net;
using Garden.Cli.Files;

namespace Garden.Cli.Commands;

/// <summary><c>garden serve</c>: shows the site in a browser on this machine, as it grows.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4321;

    public static Command Create(Shell shell)
    {
        Argument<string?> path = CommonOptions.GardenPath();
        Option<int?> port = CommonOptions.Count("--port", "the port to listen on (default: 4321; 0 for any free one)", "-p");
        Option<bool> open = new("--open") { Description = "open the site in the browser" };
        Option<bool> drafts = new("--drafts") { Description = "show drafts and private pages too" };
        Option<IPAddress> host = CommonOptions.Address("--host", "listen on another address than 127.0.0.1, for everybody who reaches it");
        DocumentedCommand command = new("serve", "build, show in the browser, and reload on change")
        {
            Examples = [("garden serve --open", "on http://127.0.0.1:4321/"), ("garden serve -p 8000 --drafts", "on another port, drafts included")],
        };
        command.Add(path);
        foreach (Option option in (Option[])[port, open, drafts, host])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            if (!GardenLocation.Find(shell.FullPath(parsed.GetValue(path))).TryGet(out GardenLocation? garden, out FileFailure? failure))
            {
                return shell.Fail(failure);
            }

            int number = parsed.GetValue(port) ?? UsualPort;
            if (number > IPEndPoint.MaxPort)
            {
                return shell.Fail(ExitCode.Usage, $"{number} is no port: ports go up to {IPEndPoint.MaxPort}");
            }

            ServeRun run = new(shell, garden)
            {
                Address = parsed.GetValue(host) ?? IPAddress.Loopback,
                Port = number,
                Drafts = parsed.GetValue(drafts),
                OpenBrowser = parsed.GetValue(open),
                Debug = parsed.GetValue(CommonOptions.Debug),
            };
            return await run.RunAsync(cancellation);
        });
        return command;
    }
}
