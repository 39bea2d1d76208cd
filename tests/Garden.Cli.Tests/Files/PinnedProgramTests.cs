using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class PinnedProgramTests
{
    private static readonly PinnedProgram New = new(".github/garden/garden-2.0.0.tar.gz", new string('b', 64));

    [Theory]
    [InlineData("env:\n  GARDEN: a.tar.gz\n  GARDEN_SHA256: \"00ff\"\n", "a.tar.gz", "00ff")]
    [InlineData("env:\r\n    GARDEN: 'a.tar.gz'\r\n    GARDEN_SHA256: 00ff\r\n", "a.tar.gz", "00ff")]
    public void A_workflow_says_what_it_runs(string workflow, string path, string digest) =>
        Assert.Equal(new PinnedProgram(path, digest), PinnedProgram.In(workflow));

    [Theory]
    [InlineData("jobs:\n  build: {}\n")]
    [InlineData("env:\n  GARDEN: a.tar.gz\n")]
    [InlineData("env:\n  GARDEN_SHA256: 00ff\n")]
    [InlineData("env:\n  GARDEN: a.tar.gz\n  GARDEN: b.tar.gz\n  GARDEN_SHA256: 00ff\n")]
    [InlineData("env:\n  # GARDEN: a.tar.gz\n  GARDEN_SHA256: 00ff\n")]
    public void One_that_does_not_say_it_once_is_left_alone(string workflow)
    {
        Assert.Null(PinnedProgram.In(workflow));
        Assert.Null(New.Into(workflow));
    }

    [Fact]
    public void Two_lines_change_and_nothing_else() =>
        Assert.Equal(
            $"# mine\r\nenv:\r\n    GARDEN: .github/garden/garden-2.0.0.tar.gz\r\n    GARDEN_SHA256: \"{new string('b', 64)}\"\r\n    run: echo \"$GARDEN: x\"",
            New.Into("# mine\r\nenv:\r\n    GARDEN: a.tar.gz\r\n    GARDEN_SHA256: \"00ff\"\r\n    run: echo \"$GARDEN: x\""));
}
