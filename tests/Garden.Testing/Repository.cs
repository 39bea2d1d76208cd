namespace Garden.Testing;

/// <summary>The files of the repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>
    /// Compares a generated text with the file it is kept in. With <c>UPDATE_GOLDEN=1</c> in the environment the file is
    /// rewritten instead, and the difference is for review.
    /// </summary>
    /// <param name="path">Path from the root, parts joined by <c>/</c>.</param>
    public static void AssertKept(string path, string generated)
    {
        string file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, generated);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing: run the tests with UPDATE_GOLDEN=1");
        Assert.Equal(File.ReadAllText(file), generated);
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Garden.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
