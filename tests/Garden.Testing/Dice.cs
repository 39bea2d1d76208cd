namespace Garden.Testing;

/// <summary>A small generator of its own, so that samples never change with the framework.</summary>
/// <param name="seed">The same seed gives the same throws.</param>
public struct Dice(int seed)
{
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + 0x1234567UL;

    /// <summary>The next throw: from 0 up to, and not with, <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)bound);
    }

    /// <summary>The same items in another order.</summary>
    /// <typeparam name="T">What is put in order.</typeparam>
    public T[] Shuffle<T>(IReadOnlyList<T> items)
    {
        T[] shuffled = [.. items];
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }
}
