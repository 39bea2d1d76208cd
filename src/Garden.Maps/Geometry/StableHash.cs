namespace Garden.Maps.Geometry;

/// <summary>Chance that is the same on every machine: FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3.</summary>
internal static class StableHash
{
    public static uint Of(string text, uint salt = 0)
    {
        uint hash = 2166136261u ^ (salt * 0x9E3779B9u);
        foreach (char unit in text)
        {
            hash = (hash ^ (byte)unit) * 16777619u;
            hash = (hash ^ (byte)(unit >> 8)) * 16777619u;
        }

        return Mix(hash);
    }

    public static uint Of(int a, int b, uint salt) => Mix(Mix(((uint)a * 0x9E3779B9u) ^ salt) + ((uint)b * 0x85EBCA6Bu));

    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    /// <summary>From −1 up to but without 1, in steps of 1/32768: exact.</summary>
    public static double Signed(uint hash) => ((int)(hash >> 16) - 32768) / 32768.0;
}
