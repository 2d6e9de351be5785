using Matchning.Participants;

namespace Matchning.Tests.Participants;

/// <summary>Numbers as people write them.</summary>
public sealed class PersonalNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("640823-3234", "196408233234", NumberKind.Personal)]
    [InlineData("6408233234", "196408233234", NumberKind.Personal)]
    [InlineData("19640823-3234", "196408233234", NumberKind.Personal)]
    [InlineData(" 1964 08 23 - 3234 ", "196408233234", NumberKind.Personal)]
    [InlineData("19640823–3234", "196408233234", NumberKind.Personal)]
    [InlineData("001219-3421", "200012193421", NumberKind.Personal)]
    [InlineData("001219+3421", "190012193421", NumberKind.Personal)]
    [InlineData("640883-3231", "196408833231", NumberKind.Coordination)]
    [InlineData("19900101-T123", "19900101T123", NumberKind.Temporary)]
    [InlineData("19900101-tf12", "19900101TF12", NumberKind.Temporary)]
    [InlineData("19900101T123", "19900101T123", NumberKind.Temporary)]
    public void Common_writings_are_read_as_the_same_number(string typed, string canonical, NumberKind kind)
    {
        PersonalNumber.TryRead(typed, Today, out var number, out _).ShouldBeTrue();
        (number!.Value.Canonical, number.Value.Kind).ShouldBe((canonical, kind));
    }

    [Theory]
    [InlineData("640823-3235", NumberFault.CheckDigit)]
    [InlineData("640230-3234", NumberFault.Date)]
    [InlineData("19641323-3234", NumberFault.Date)]
    [InlineData("640892-3234", NumberFault.Date)]
    [InlineData("20991224-3234", NumberFault.Date)]
    [InlineData("20000230-T123", NumberFault.Date)]
    [InlineData("00000000-0000", NumberFault.Date)]
    [InlineData("", NumberFault.Form)]
    [InlineData(null, NumberFault.Form)]
    [InlineData("hej", NumberFault.Form)]
    [InlineData("900101-T123", NumberFault.Form)]
    [InlineData("19900101-TX12", NumberFault.Form)]
    [InlineData("64-0823-3234", NumberFault.Form)]
    [InlineData("19640823+3234", NumberFault.Form)]
    [InlineData("６４０８２３３２３４", NumberFault.Form)]
    [InlineData("640823-32344", NumberFault.Form)]
    public void What_is_no_number_says_why(string? typed, NumberFault fault)
    {
        PersonalNumber.TryRead(typed, Today, out _, out var found).ShouldBeFalse();
        found.ShouldBe(fault);
    }

    [Fact]
    public void A_plus_means_a_hundred_years_earlier_and_no_sign_the_latest_day_that_has_been()
    {
        PersonalNumber.TryRead("261124-" + Tail("261124"), Today, out var born, out _).ShouldBeTrue();
        born!.Value.BornAbout.ShouldBe(Today);
        PersonalNumber.TryRead("261125-" + Tail("261125"), Today, out var older, out _).ShouldBeTrue();
        older!.Value.BornAbout.ShouldBe(new DateOnly(1926, 11, 25));
        PersonalNumber.TryRead("261124+" + Tail("261124"), Today, out var plus, out _).ShouldBeTrue();
        plus!.Value.BornAbout.ShouldBe(new DateOnly(1926, 11, 24));
    }

    [Fact]
    public void Every_day_and_writing_gives_the_number_back_and_one_wrong_digit_is_always_noticed()
    {
        var random = new Random(20261124);
        for (var trial = 0; trial < 5_000; trial++)
        {
            var born = Today.AddDays(-random.Next(1, 36_000));
            var coordination = random.Next(2) == 0;
            var date = $"{born.Year:0000}{born.Month:00}{born.Day + (coordination ? 60 : 0):00}";
            var nine = date[2..] + random.Next(1000).ToString("000", System.Globalization.CultureInfo.InvariantCulture);
            var whole = date[..2] + nine + PersonalNumber.CheckDigit(nine);
            var sign = born <= Today.AddYears(-100) ? "+" : "-";
            string[] writings = [whole, $"{whole[..8]}-{whole[8..]}", $"{whole[2..8]}{sign}{whole[8..]}", $" {whole[..8]} {whole[8..]}"];
            foreach (var writing in writings)
            {
                PersonalNumber.TryRead(writing, Today, out var number, out _).ShouldBeTrue(writing);
                number!.Value.Canonical.ShouldBe(whole);
                number.Value.BornAbout.ShouldBe(born);
                number.Value.ToString().ShouldNotContain(whole[8..]);
            }

            var place = random.Next(2, 12);
            var wrong = whole.ToCharArray();
            wrong[place] = (char)('0' + ((wrong[place] - '0' + random.Next(1, 10)) % 10));
            PersonalNumber.TryRead(new string(wrong), Today, out _, out _).ShouldBeFalse(new string(wrong));
        }
    }

    private static string Tail(string date) => "100" + PersonalNumber.CheckDigit(date + "100");
}
