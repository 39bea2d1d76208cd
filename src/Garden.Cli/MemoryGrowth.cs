namespace Garden.Cli;

/// <summary>
/// Keeps the memory of a long burst of work near what it really holds. Left alone, the collector lets a heap of live objects grow
/// by four fifths in dead ones before it looks at all of it, which for a garden of ten thousand pages is a quarter of a gigabyte.
/// </summary>
internal static class MemoryGrowth
{
    private const long LeastAllowedBytes = 48L << 20;

    private static readonly Lock Gate = new();
    private static long _allowed = LeastAllowedBytes;

    /// <summary>Collects when much has been allocated that may be dead. Cheap enough to be called for every page.</summary>
    public static void Check()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= Volatile.Read(ref _allowed))
        {
            return;
        }

        lock (Gate)
        {
            if (GC.GetTotalMemory(forceFullCollection: false) > _allowed)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                long live = GC.GetTotalMemory(forceFullCollection: false);
                Volatile.Write(ref _allowed, live + Math.Max(LeastAllowedBytes, live / 4));
            }
        }
    }
}
