using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Garden.Cli.LanguageServer;

namespace Garden.Cli.Tests.LanguageServer;

public sealed class MessageReaderTests
{
    private const string NoMessage = "(no message)";

    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n{}", "{}")]
    [InlineData("Content-Length: 2\n\n{}", "{}")]
    [InlineData("CONTENT-LENGTH:2\r\nContent-Type: x\r\n\r\n{}", "{}")]
    [InlineData("\r\n\r\nContent-Length: 2\r\n\r\n{}", "{}")]
    [InlineData("Content-Length: 7\r\nContent-Length: 2\r\n\r\n{}", "{}")]
    [InlineData("Content-Length: 0\r\n\r\n", "")]
    [InlineData("Content-Length: 3\r\n\r\nabc\r\nContent-Length: 2\r\n\r\n{}", "abc|{}")]
    [InlineData("what is this\r\nthis is\r\nContent-Length: 2\r\n\r\n{}", NoMessage + "|{}")]
    [InlineData("Content-Length: 9\r\n\r\n{\"a\":\"b\"}}}Content-Length: 2\r\n\r\n{}", "{\"a\":\"b\"}|{}")]
    [InlineData("Content-Length: x\r\n\r\nContent-Length: 2\r\n\r\n{}", NoMessage + "|{}")]
    [InlineData("Content-Length: 99999999999\r\n\r\n{\"a\":\n\n\"b\"}Content-Length: 2\r\n\r\n{}", NoMessage + "|{}")]
    [InlineData("Content-Length: 4\r\n\r\n{}", "")]
    public void Bytes_are_taken_apart_into_messages(string bytes, string expected) => Assert.Equal(expected, string.Join('|', Read(bytes)));

    [Fact]
    public void A_line_without_end_costs_no_more_than_its_end() => Assert.Equal([NoMessage, "{}"], Read(new string('x', 1_000_000) + "\nContent-Length: 2\r\n\r\n{}"));

    [Fact]
    public void Messages_come_out_as_they_went_in_whatever_stands_between_them() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonNull<string> Between, NonNull<string> Body)[]>(),
        messages =>
        {
            string[] bodies = [.. messages.Select(message => message.Body.Get)];
            string bytes = string.Concat(messages.Select(message => $"{message.Between.Get.Replace(':', ';')}\r\nContent-Length: {Encoding.UTF8.GetByteCount(message.Body.Get)}\r\n\r\n{message.Body.Get}"));
            Assert.Equal(bodies.Select(body => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(body))), Read(bytes).Where(read => read != NoMessage));
        }).QuickCheckThrowOnFailure();

    /// <summary>The bodies of the messages in a stream that gives a few bytes at a time; <see cref="NoMessage"/> for what is none.</summary>
    private static List<string> Read(string bytes)
    {
        MessageReader reader = new(new Trickle(Encoding.UTF8.GetBytes(bytes)));
        List<string> read = [];
        while (reader.Read() is Incoming incoming)
        {
            read.Add(incoming.Body is byte[] body ? Encoding.UTF8.GetString(body) : NoMessage);
        }

        return read;
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }
}
