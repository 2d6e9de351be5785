using System.IO.Compression;
using System.Text;
using Matchning.Openings;
using Matchning.Storage.Rows;
using Shouldly;
using Xunit;

namespace Matchning.Tests.Openings;

public sealed class AdFileTests
{
    private static readonly UTF8Encoding Utf8 = new(false);

    [Fact]
    public async Task Lines_are_ads_and_blank_lines_are_nothing() =>
        (await Read("{\"id\":\"1\"}\n\n  \r\n{\"id\":\"2\"}\r\n")).ShouldBe(["line 1: 1", "line 4: 2"]);

    [Fact]
    public async Task The_last_line_needs_no_end() => (await Read("{\"id\":\"1\"}\n{\"id\":\"2\"}")).ShouldBe(["line 1: 1", "line 2: 2"]);

    [Fact]
    public async Task An_array_is_read_element_by_element_with_number_and_line() =>
        (await Read("[{\"id\":\"1\"},\n {\"id\":\"a ] \\\" } ,\"},\n\n{\n\"id\":\"3\"}\n]\n"))
            .ShouldBe(["element 1, line 1: 1", "element 2, line 2: a ] \" } ,", "element 3, line 4: 3"]);

    [Fact]
    public async Task A_broken_row_does_not_take_the_others_with_it() =>
        (await Read("{\"id\":\"1\"}\n{\"id\":}\nnonsense\n[1]\n{\"id\":\"5\"}"))
            .ShouldBe(["line 1: 1", "line 2: NotJson", "line 3: NotJson", "line 4: NotAnObject", "line 5: 5"]);

    [Fact]
    public async Task A_broken_element_does_not_take_the_others_with_it() =>
        (await Read("[{\"id\":\"1\"},{\"id\":},7,\n{\"id\":\"4\"}]"))
            .ShouldBe(["element 1, line 1: 1", "element 2, line 1: NotJson", "element 3, line 1: NotAnObject", "element 4, line 2: 4"]);

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("[]")]
    [InlineData("[ \n ]")]
    public async Task An_empty_file_holds_no_ads(string content) => (await Read(content)).ShouldBeEmpty();

    [Theory]
    [InlineData("[{\"id\":\"1\"},", "line 1: CutOff")]
    [InlineData("[{\"id\":\"1\"},{\"id\":\"2", "element 2, line 1: CutOff")]
    [InlineData("[{\"id\":\"1\"}] x", "line 1: AfterTheArray")]
    public async Task An_array_that_does_not_end_as_one_is_reported(string content, string problem) =>
        (await Read(content)).ShouldBe(["element 1, line 1: 1", problem]);

    [Fact]
    public async Task Latin_1_is_reported_by_the_line_and_the_rest_is_read() =>
        (await Read([.. Encoding.Latin1.GetBytes("{\"id\":\"1\",\"headline\":\"Städare\"}\n"), .. Utf8.GetBytes("{\"id\":\"2\"}")]))
            .ShouldBe(["line 1: NotUtf8", "line 2: 2"]);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        (await Read([.. encoding.GetPreamble(), .. encoding.GetBytes("{\"id\":\"åäö\"}\n{\"id\":\"2\"}")])).ShouldBe(["line 1: åäö", "line 2: 2"]);
    }

    [Fact]
    public async Task Utf_16_without_a_mark_is_reported_and_never_crashes() =>
        (await Read(Encoding.Unicode.GetBytes("{\"id\":\"1\"}\n"))).ShouldAllBe(row => row.EndsWith("NotJson"));

    [Fact]
    public async Task A_compressed_file_that_is_cut_off_gives_what_can_be_read_and_says_that_it_is_not_whole()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Utf8.GetBytes(string.Concat(Enumerable.Range(1, 20000).Select(n => $"{{\"id\":\"{n}\",\"headline\":\"{n * 7919}\"}}\n"))), TestContext.Current.CancellationToken);
        }

        var file = Path.ChangeExtension(Path.GetTempFileName(), ".gz");
        await File.WriteAllBytesAsync(file, packed.ToArray()[..(int)(packed.Length / 2)], TestContext.Current.CancellationToken);
        await using var cut = RowFile.Open(file, Stream.Null);
        var rows = await Read(cut);

        rows[0].ShouldBe("line 1: 1");
        rows.Count.ShouldBeGreaterThan(100);
        rows[^1].ShouldEndWith("Unreadable");
        File.Delete(file);
    }

    [Fact]
    public async Task What_is_compressed_without_saying_so_is_reported()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Utf8.GetBytes("{\"id\":\"1\"}"), TestContext.Current.CancellationToken);
        }

        (await Read(packed.ToArray())).ShouldBe(["line 1: Unreadable"]);
    }

    [Fact]
    public async Task A_row_without_end_is_given_up_at_a_limit_and_not_held_in_memory()
    {
        var before = GC.GetTotalAllocatedBytes();
        (await Read(new Endless(200_000_000))).ShouldBe(["line 1: TooLong"]);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(120_000_000);
    }

    [Fact]
    public async Task A_stream_may_give_a_byte_at_a_time() =>
        (await Read(new Dripping(Utf8.GetBytes("[{\"id\":\"1\"},\n{\"id\":\"2\"}]")))).ShouldBe(["element 1, line 1: 1", "element 2, line 2: 2"]);

    [Theory]
    [InlineData("{}", "Missing: id")]
    [InlineData("{\"id\":null}", "Missing: id")]
    [InlineData("{\"id\":\" \"}", "Missing: id")]
    [InlineData("{\"id\":\"1\",\"application_deadline\":\"2026-13-45\"}", "application_deadline is “2026-13-45”")]
    [InlineData("{\"id\":\"1\",\"number_of_vacancies\":\"några\"}", "number_of_vacancies is “några”: no number")]
    [InlineData("{\"id\":\"1\",\"removed\":\"kanske\"}", "removed is “\"kanske\"”: neither true nor false")]
    [InlineData("{\"id\":\"1\",\"headline\":\"\\ud800\"}", "half a character")]
    public async Task A_row_that_cannot_be_meant_says_which_member(string row, string says)
    {
        await foreach (var (_, ad, problem) in JobAdFile.ReadAsync(new MemoryStream(Utf8.GetBytes(row)), TestContext.Current.CancellationToken))
        {
            ad.ShouldBeNull();
            $"{problem!.Fault}: {problem.Detail}".ShouldContain(says);
        }
    }

    [Fact]
    public async Task Every_real_ad_is_read()
    {
        var (ads, problems) = (0, 0);
        foreach (var file in new[] { "ads.jsonl.gz", "ads-without-text.jsonl.gz" })
        {
            await using var stream = SharedData.Open(file);
            await foreach (var row in JobAdFile.ReadAsync(stream, TestContext.Current.CancellationToken))
            {
                (ads, problems) = row.Ad is null ? (ads, problems + 1) : (ads + 1, problems);
            }
        }

        (ads, problems).ShouldBe((4087, 0));
    }

    private static Task<List<string>> Read(string content) => Read(Utf8.GetBytes(content));

    private static Task<List<string>> Read(byte[] content) => Read(new MemoryStream(content));

    private static async Task<List<string>> Read(Stream stream)
    {
        var rows = new List<string>();
        await foreach (var (row, ad, problem) in JobAdFile.ReadAsync(stream, TestContext.Current.CancellationToken))
        {
            rows.Add($"{row.Place}: {ad?.Id ?? problem!.Fault.ToString()}");
        }

        return rows;
    }

    private sealed class Endless(long length) : MemoryStream
    {
        private long _left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            buffer.Span[..count].Fill((byte)'x');
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }

    private sealed class Dripping(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..1], cancellationToken);
    }
}
