using System.Diagnostics;
using System.Security.Cryptography;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

/// <summary>What happens when the machine says no, or kills the build.</summary>
public sealed class MachineFailureTests : IDisposable
{
    private const string Namespace = "unshare -rm true";

    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    /// <summary>The output folder lies on a small file system of its own, so that staging has to be inside it.</summary>
    [FactWith(Namespace)]
    public void On_a_full_disk_the_old_site_stays_and_the_staging_goes()
    {
        Directory.CreateDirectory(_temp.Output);
        string said = Sh(asNobody: false, """
            mount -t tmpfs -o size=1m tmpfs "$garden/output"
            build one 20 1000; echo "exit $?"
            find "$garden" -type f | sort | xargs sha256sum > "$temp/before"
            build two 400 9000; echo "exit $?"
            find "$garden" -type f | sort | xargs sha256sum > "$temp/after"
            cmp "$temp/before" "$temp/after" && echo same
            build two 20 1000; echo "exit $?"
            ls -A "$garden" "$garden/output"
            """);

        Assert.Matches("^exit 0\n.*No space left on device.*\nexit 3\nsame\nexit 0\n", said);
        Assert.Contains("only-two.html", said, StringComparison.Ordinal);
        Assert.DoesNotContain("staging", said[said.LastIndexOf("exit 0", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("lock", said[said.LastIndexOf("exit 0", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>The garden and its output are on one full file system, so that staging is beside the output.</summary>
    [FactWith(Namespace)]
    public void A_first_build_on_a_full_disk_leaves_no_output_at_all()
    {
        string said = Sh(asNobody: false, """
            mount -t tmpfs -o size=1m tmpfs "$garden"
            mkdir "$garden/input"; : > "$garden/input/garden.yml"
            build one 400 9000; echo "exit $?"
            ls -A "$garden"
            """);

        Assert.EndsWith("exit 3\ninput\n", said, StringComparison.Ordinal);
    }

    [FactWith(Namespace)]
    public void A_read_only_output_is_left_as_it_is()
    {
        _temp.Build(("index.html", "home")).Expect();
        string said = Sh(asNobody: false, """
            mount --bind "$garden/output" "$garden/output"
            mount -o remount,ro,bind "$garden/output"
            build two 5 10; echo "exit $?"
            """);

        Assert.EndsWith("exit 3\n", said, StringComparison.Ordinal);
        Assert.Equal((string[])["index.html"], _temp.SnapshotOutput().Keys);
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    /// <summary>A mount of the same file system: the device is the parent's, yet nothing can be renamed across.</summary>
    [FactWith(Namespace)]
    public void A_bind_mounted_output_is_written()
    {
        Directory.CreateDirectory(_temp.At("real output"));
        string said = Sh(asNobody: false, """
            mkdir "$garden/the output"
            mount --bind "$temp/real output" "$garden/the output"
            output="$garden/the output"
            build one 5 10; build two 5 10; echo "exit $?"
            """);

        Assert.Equal("exit 0\n", said);
        Assert.Contains("only-two.html", _temp.Snapshot("real output").Keys);
        Assert.Equal(6, _temp.Snapshot("real output").Count);
    }

    /// <summary>Half of the new site is in place when the machine refuses: it is taken back.</summary>
    [FactWith("setpriv --reuid=65534 --clear-groups true")]
    public void When_permission_is_lacking_half_way_the_old_site_is_put_back()
    {
        string said = Sh(asNobody: true, """
            chmod -R a+rwX "$temp"
            build one 20 10; echo "exit $?"
            chmod a-w "$garden/output/d3/p3"
            find "$garden" -type f | sort | xargs sha256sum > "$temp/before"
            build two 20 10; echo "exit $?"
            find "$garden" -type f | sort | xargs sha256sum > "$temp/after"
            cmp "$temp/before" "$temp/after" && echo same
            chmod a+w "$garden/output/d3/p3"
            build two 20 10; echo "exit $?"
            """);

        Assert.Matches("^exit 0\n.*Permission denied.*\nexit 3\nsame\nexit 0\n$", said);
        Assert.Contains("only-two.html", _temp.SnapshotOutput().Keys);
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    /// <summary>Nobody knows what stands in a folder that may not be read, so nothing is said of it and nothing changed.</summary>
    [FactWith("setpriv --reuid=65534 --clear-groups true")]
    public void An_unreadable_folder_of_the_site_is_a_failure_and_not_changed_by_hand()
    {
        string said = Sh(asNobody: true, """
            chmod -R a+rwX "$temp"
            build one 20 10; echo "exit $?"
            chown root "$garden/output/d3"; chmod 700 "$garden/output/d3"
            build two 20 10; echo "exit $?"
            chmod 777 "$garden/output/d3"
            build two 20 10; echo "exit $?"
            """);

        Assert.Matches("^exit 0\n.*may not be looked at: permission denied.*\nexit 3\nexit 0\n$", said);
        Assert.DoesNotContain("by hand", said, StringComparison.Ordinal);
    }

    [FactWith("setpriv --reuid=65534 --clear-groups true")]
    public void An_unwritable_garden_is_a_failure_and_an_unreadable_page_or_folder_a_problem()
    {
        string said = Sh(asNobody: true, """
            chmod a+rx "$temp"
            build one 5 10; echo "exit $?"
            ls -A "$garden"
            mkdir -m 700 "$garden/input/private"; : > "$garden/input/secret.md"; chmod 600 "$garden/input/secret.md"
            build read 0 0
            """);

        Assert.Matches("^.*denied.*\nexit 3\ninput\n", said);
        Assert.EndsWith("input\nGRD606 input/private\nGRD606 input/secret.md\n", said, StringComparison.Ordinal);
    }

    [FactWith("setpriv --reuid=65534 --clear-groups true")]
    public void A_content_folder_that_may_not_be_read_is_not_taken_for_no_garden()
    {
        string said = Sh(asNobody: true, """
            chmod a+rx "$temp"; chmod 700 "$garden/input"; : > "$garden/input/garden.yml"
            setpriv --reuid=65534 --clear-groups dotnet "$(dirname "$program")/Garden.Cli.dll" lint "$garden" 2>&1; echo "exit $?"
            """);

        Assert.Matches("^error: '.*input' may not be looked into, and a garden may lie there: permission denied\n.*\nexit 3\n$", said);
    }

    /// <summary>Killed at moments that nobody chose, the next start finds one site or the other, and never a mixture.</summary>
    [FactWith("sh")]
    public void A_killed_build_leaves_one_site_or_the_other()
    {
        for (int round = 0; round < 6; round++)
        {
            using Process process = Start("forever", "120", "40");
            Assert.NotNull(process.StandardOutput.ReadLine());
            Thread.Sleep(RandomNumberGenerator.GetInt32(120));
            process.Kill();
            process.WaitForExit();

            SiteWriter.Open(_temp.CheckedOutput, CancellationToken.None).Expect().Dispose();

            string version = Assert.Single(_temp.SnapshotOutput().Values.Distinct(StringComparer.Ordinal)).TrimEnd();
            Assert.Contains($"only-{version}.html", _temp.SnapshotOutput().Keys);
            Assert.Equal(121, _temp.SnapshotOutput().Count);
            Assert.Equal((string[])["input", "output"], _temp.RootNames());
        }
    }

    private static string Program => typeof(SiteProgram).Assembly.Location;

    /// <summary>
    /// Runs a script, in which <c>build VERSION COUNT SIZE</c> writes a site: as root of its own namespace, where it may
    /// mount, or with builds run by a user without rights, for whom the program is copied: a checkout may lie where only its owner may look.
    /// </summary>
    private string Sh(bool asNobody, string script)
    {
        string user = asNobody ? "setpriv --reuid=65534 --clear-groups" : "";
        string reachable = asNobody
            ? """
                copy=$(mktemp -d); trap 'rm -rf "$copy"' EXIT
                cp -r "$(dirname "$program")/." "$copy"; chmod -R a+rX "$copy"; program="$copy/$(basename "$program")"
                """
            : "";
        string prefix = $$"""
            program='{{Program}}' temp='{{_temp.Folder}}' garden='{{_temp.Root}}' output='{{_temp.Output}}'
            {{reachable}}
            build() { {{user}} dotnet "$program" "$garden" "$output" "$@" 2>&1; }

            """;
        string[] shell = [.. asNobody ? (string[])[] : ["unshare", "-rm"], "sh", "-c", prefix + script];
        using Process process = Process.Start(new ProcessStartInfo(shell[0], shell[1..]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    private Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Program, _temp.Root, _temp.Output, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
}
