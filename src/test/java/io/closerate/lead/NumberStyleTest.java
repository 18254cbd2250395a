package io.closerate.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "0|0", "-0|0", "7|7", "-7.25|-7.25", ".5|0.5", "-.5|-0.5", "0.000|0", "1,234|1234", "1,234,567.5|1234567.5", "1 234.5|1234.5",
        "1\u202f234\u00a0567|1234567", "1'234|1234", "1e3|1000", "-2.5E-3|-0.0025", ".5e2|50", "-.5e2|-50", "1e99|1e99", "999999999999999|999999999999999",
        "0.1234567890123456789|0.12345678901234568", "123456789012345.5|123456789012345.5"})
    void readsNumbersWithADecimalPoint(String text, double number) {
        assertThat(NumberStyle.POINT.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"1,5|1.5", "1.234|1234", "1.234,5|1234.5", "-1 234,50|-1234.5", "42|42"})
    void readsNumbersWithADecimalComma(String text, double number) {
        assertThat(NumberStyle.COMMA.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "-", ".", "-.", "5.", "1.2.3", "12,34", "1,23,456", "007", "-05", "+5", "12 %", "5 €", "NaN", "Infinity", "1e", "1e+",
        "e5", "-e5", ".e5", "1e100", "1e999", "-1e999", "1e-100", "0x10", "1_000", "1d", "5f", "1234567890123456", "1,234,567,890,123,456", "٣", "1 2", "2026-01-02"})
    void leavesAllElseAlone(String text) {
        assertThat(NumberStyle.POINT.parse(text)).isEmpty();
    }

    @Test
    void readsEveryNumberAsJavaDoes() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            String text = String.format(Locale.ROOT, "%." + random.nextInt(10) + "f",
                    random.nextGaussian() * StrictMath.pow(10, random.nextInt(9)));
            assertThat(NumberStyle.POINT.parse(text).getAsDouble()).isEqualTo(Double.parseDouble(text) + 0.0);
        }
    }
}
