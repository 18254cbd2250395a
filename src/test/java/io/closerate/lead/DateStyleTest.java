package io.closerate.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateStyleTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-09", "2026/1/9", "2026.01.09", " 2026-01-09 ", "2026-01-09 7:05", "2026-01-09T07:05:59.123456789Z",
        "2026-01-09 07:05:59+00", "2026-01-09 07:05:59.000 +0100", "2026-01-09T07:05:59-05:30", "2026-01-09 7:05 PM"})
    void readsOverTheTimeOfDay(String text) {
        assertThat(DateStyle.YEAR_FIRST.parse(text)).contains(LocalDate.of(2026, 1, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-1", "2026-13-09", "2026-02-29", "26-01-09", "2026-01-09x", "2026-01-09 noon", "2026-01-09 7", "2026-01-09T",
        "2026-01-09 07:05 call back", "2026-001-09", "02026-01-09", "٢٠٢٦-01-09"})
    void leavesAllElseAlone(String text) {
        assertThat(DateStyle.YEAR_FIRST.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/1/2026", "09.01.2026", "9-01-2026 07:05"})
    void readsTheDayFirst(String text) {
        assertThat(DateStyle.DAY_FIRST.parse(text)).contains(LocalDate.of(2026, 1, 9));
    }
}
