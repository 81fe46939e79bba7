using System.Text.Json;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>A date is picked from a calendar beside its field, and is then as if it were typed.</summary>
public sealed class PickingADateTests(Browser browser)
{
    [Fact]
    public async Task EditorWithoutAMouse_PicksDaysMonthsAndYearsOfBothCalendars()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Farida");
        var page = worker.Page;
        await worker.GoAsync("/edit/events/new");
        await Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();
        var (field, dialog, echo) = (page.Locator("#f-date"), page.GetByRole(AriaRole.Dialog, new() { Name = "Pick a date: When" }), page.Locator(".echo code"));
        await field.FillAsync("2024-12-24");

        // Home and End are the ends of the week, and the page keys turn months and years.
        await PressAsync("Alt+ArrowDown");
        await FocusedAsync("Tuesday 24 December 2024, 4 Jadi 1403");
        await PressAsync("Home", "ArrowDown", "End", "PageDown", "Shift+PageUp", "ArrowLeft");
        await FocusedAsync("Sunday 4 February 2024, 15 Dalw 1402");
        await PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("2024-02-04");
        await Expect(field).ToBeFocusedAsync();
        await Expect(echo).ToHaveTextAsync("2024-02-04");

        // It is taken back as what is typed is.
        await PressAsync("Control+z");
        await Expect(field).ToHaveValueAsync("2024-12-24");

        // The same day in the other calendar, by the button; Escape leaves all as it is.
        var button = page.Locator("#f-date + .pick");
        await button.FocusAsync();
        await PressAsync("Enter");
        await Expect(dialog).ToBeVisibleAsync();
        await page.GetByLabel("Solar Hijri").CheckAsync();
        await Expect(dialog.Locator("[tabindex='0']")).ToHaveAttributeAsync("aria-label", "Tuesday 4 Jadi 1403, 24 December 2024");
        await PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("2024-12-24");

        // A month of it, about; then a year, of which the field tells where the calendar begins.
        await PressAsync("Enter");
        await page.GetByLabel("Solar Hijri").CheckAsync();
        await page.GetByLabel("about").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "All of Jadi 1403" }).PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("about Jadi 1403");
        await Expect(echo).ToHaveTextAsync("[2024-12-21~..2025-01-19~]");
        await PressAsync("Alt+ArrowDown");
        await FocusedAsync("Saturday 1 Jadi 1403, 21 December 2024");
        await page.GetByLabel("about").UncheckAsync();
        await page.GetByLabel("Year").FillAsync("1402");
        await page.GetByRole(AriaRole.Button, new() { Name = "All of 1402" }).PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("SH1402");
        await Expect(echo).ToHaveTextAsync("[2023-03-21..2024-03-19]");
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("Saved");
        await page.ReloadAsync();
        await Expect(field).ToHaveValueAsync("SH1402");
        Assert.Empty(worker.Complaints);

        async Task PressAsync(params string[] keys)
        {
            foreach (var key in keys)
            {
                await page.Keyboard.PressAsync(key);
            }
        }

        Task FocusedAsync(string name) => Expect(dialog.Locator("td button:focus")).ToHaveAttributeAsync("aria-label", name);
    }

    [Fact]
    public async Task FieldOfADay_TakesADayOfEitherCalendarAlone()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Farida");
        var page = worker.Page;
        await worker.GoAsync("/edit/leverage/new");
        await Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();
        await page.Locator("#f-staleAfter").FillAsync("2026-06-30");

        await page.GetByRole(AriaRole.Button, new() { Name = "Pick a date: Stale after" }).ClickAsync();
        await page.GetByLabel("Solar Hijri").CheckAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "All of" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next month" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Wednesday 7 Asad 1405" }).ClickAsync();

        await Expect(page.Locator("#f-staleAfter")).ToHaveValueAsync("2026-07-29");
    }

    [Fact]
    public async Task EveryDayThatIsOffered_IsTheDayOfTheServersOwnCalendar()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Farida");
        await worker.GoAsync("/edit/events/new");

        var drawn = await worker.Page.EvaluateAsync<string>(
            """
            async () => {
              const { solarHijri, iso } = await import('/dates.js'), solar = solarHijri(await (await fetch('/edit/calendar')).json()), days = [];
              for (let year = solar.firstYear; year <= solar.lastYear; year++)
                for (let month = 1; month <= 12; month++)
                  for (let day = 1; day <= solar.length(year, month); day++) days.push(iso(solar.day(year, month, day)) + ' ' + solar.date(solar.day(year, month, day)).join(' '));
              return days.join('\n');
            }
            """);

        var (first, last) = (new SolarHijriDate(SolarHijriPeriod.FirstPlainYear, 1, 1).ToGregorian(), new SolarHijriDate(SolarHijriPeriod.LastPlainYear + 1, 1, 1).ToGregorian());
        Assert.Equal(
            string.Join('\n', Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber).Select(DateOnly.FromDayNumber)
                .Select(day => (Day: day, Solar: SolarHijriDate.Of(day)!.Value)).Select(one => $"{one.Day:yyyy-MM-dd} {one.Solar.Year} {one.Solar.Month} {one.Solar.Day}")),
            drawn);
    }

    [Fact]
    public async Task WhateverIsWritten_IsReadAsTheDaysThatWerePicked()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Farida");
        await worker.GoAsync("/edit/events/new");

        // Each of a year, month and day, about or not, uncertain or not, with its first and last day as the calendar counts them.
        var texts = JsonSerializer.Deserialize<string[][]>(await worker.Page.EvaluateAsync<string>(
            """
            async () => {
              const { solarHijri, written, read, iso } = await import('/dates.js'), solar = solarHijri(await (await fetch('/edit/calendar')).json()), found = [];
              const gregorian = read('2024', solar).calendar;
              for (const [calendar, year] of [[gregorian, 2024], [solar, 1402], [solar, 1403]])
                for (const month of [undefined, 1, 6, 7, 11, 12])
                  for (const day of month ? [undefined, 9, 29] : [undefined])
                    for (const about of [false, true])
                      for (const uncertain of [false, true])
                        found.push([written(calendar, [year, month, day], about, uncertain), String(about), String(uncertain), iso(calendar.day(year, month ?? 1, day ?? 1)),
                          iso(calendar.day(year, month ?? 12, day ?? calendar.length(year, month ?? 12)))]);
              return JSON.stringify(found);
            }
            """))!;

        Assert.Equal(3 * 16 * 4, texts.Length);
        Assert.All(texts, one =>
        {
            Assert.True(DateGrammar.TryRead(one[0], null, out var reading, out var problem), problem);
            var date = EdtfDate.Parse(reading.Edtf);
            Assert.Equal((one[3], one[4]), ($"{date.Earliest:yyyy-MM-dd}", $"{date.Latest:yyyy-MM-dd}"));
            var mark = (one[1], one[2]) switch { ("true", "true") => "%", ("true", _) => "~", (_, "true") => "?", _ => "" };
            Assert.Equal(mark, string.Concat(reading.Edtf.Where("~?%".Contains).Distinct()));
        });
    }
}
