using Garden.Cli.Files;
using Garden.Cli.Serving;

namespace Garden.Cli.Commands;

/// <summary>Does a thing again whenever the garden changes.</summary>
internal static class Watching
{
    /// <summary>What a watcher of a garden looks at.</summary>
    public static WatchedFolders FoldersOf(GardenLocation garden, string output) =>
        new(garden.Root, garden.ContentIsRoot ? [garden.Root] : [garden.Content, garden.Themes], output);

    /// <summary>Does it now and after every change, until the user ends it.</summary>
    public static async Task<int> RepeatAsync(Shell shell, GardenLocation garden, string output, Func<int> once, bool debug, CancellationToken cancellation)
    {
        using Watcher watcher = new(FoldersOf(garden, output), shell.Warn);
        while (true)
        {
            try
            {
                once();
            }
            catch (Exception failure) when (Defects.MachineFailure(failure) is not null)
            {
                // A file that vanished half-way: the next change tells more.
                shell.Warn(Defects.MachineFailure(failure)!.Message);
            }
#pragma warning disable CA1031 // A page that makes the program fail must not end the watching: the next save may mend it.
            catch (Exception defect) when (!(cancellation.IsCancellationRequested && Defects.IsInterruption(defect)))
#pragma warning restore CA1031
            {
                Defects.Tell(shell, defect, debug);
            }

            await shell.Error.WriteLineAsync("waiting for changes; Ctrl-C ends");
            await shell.Out.FlushAsync(cancellation);
            await shell.Error.FlushAsync(cancellation);
            await watcher.WaitAsync(cancellation);
        }
    }
}
