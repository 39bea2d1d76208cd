using System.Globalization;
using System.Text;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

/// <summary>A process that writes sites, for tests that need one to kill, or one in a place where the machine says no.</summary>
internal static class SiteProgram
{
    /// <summary>
    /// <c>GARDEN OUTPUT VERSION COUNT SIZE</c>: writes a site of so many files of so many bytes, whose text is its version, and
    /// ends with the exit code that a build would. With the version <c>forever</c> it writes one version after another;
    /// with <c>read</c> it says what is wrong with the garden's content.
    /// </summary>
    public static int Main(string[] args)
    {
        GardenLocation garden = GardenLocation.Find(args[0]).Expect();
        (int count, int size) = (Number(args[3]), Number(args[4]));
        if (args[2] == "read")
        {
            foreach (ContentProblem problem in ContentReader.Read(garden, new ContentLimits(), CancellationToken.None).Expect().Problems)
            {
                Console.Out.WriteLine($"{problem.Rule} {problem.Path}");
            }

            return 0;
        }

        if (args[2] != "forever")
        {
            return Write(garden, args[1], args[2], count, size);
        }

        for (int version = 0; ; version++)
        {
            Write(garden, args[1], version.ToString(CultureInfo.InvariantCulture), count, size);
            Console.Out.WriteLine(version);
        }
    }

    private static int Write(GardenLocation garden, string output, string version, int count, int size)
    {
        if (!OutputFolder.Check(output, garden).TryGet(out OutputFolder? folder, out FileFailure? failure)
            || !SiteWriter.Open(folder, CancellationToken.None).TryGet(out SiteWriter? writer, out failure))
        {
            return Report(failure);
        }

        using (writer)
        {
            byte[] contents = Encoding.UTF8.GetBytes(version.PadRight(size));
            for (int i = 0; i < count; i++)
            {
                writer.Add(string.Create(CultureInfo.InvariantCulture, $"d{i % 7}/p{i}/index.html"), contents);
            }

            writer.Add($"only-{version}.html", contents);
            return writer.Commit(pages: count).Failure is { } reason ? Report(reason) : 0;
        }
    }

    private static int Report(FileFailure failure)
    {
        Console.Error.WriteLine(failure.Message);
        return failure.ExitCode;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
