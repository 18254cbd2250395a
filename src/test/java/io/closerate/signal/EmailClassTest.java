package io.closerate.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailClassTest {

    @ParameterizedTest
    @CsvSource({"ann@mill.com,professional", "ANN@GMAIL.COM,personal", " ann@orange.fr ,personal", "contact@mill.com,generic",
        "info@gmail.com,personal", "a@mailinator.com,disposable", "ann.lee+crm@a-b.mill.co.uk,professional", "é@crêpes.été,professional",
        "a@b.c0m,professional"})
    void classesAnAddressByItsText(String address, String expected) {
        assertThat(EmailClass.of(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "@mill.com", "ann@", "ann@mill", "ann@mill.c", "ann@@mill.com", "a@b@mill.com", "ann @mill.com",
        "ann@mill..com", "ann@.com", "ann@mill.com.", "ann@-mill.com", "ann@mill-.com", "ann@mill.com-", "ann@10.0.0.12",
        "ann@mill_1.com", "ann@mill.com, bob@mill.com", "ann\n@mill.com", "<ann@mill.com>", "ann@mill.\ud835\udc9c"})
    void callsAllElseInvalid(String address) {
        assertThat(EmailClass.of(address)).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void hasNoClassForNothing(String blank) {
        assertThat(EmailClass.of(blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@hotmai\u0130.com", "ann@\u212aeemail.com"})
    void onlyMakesTheLettersAToZSmall(String address) {
        assertThat(EmailClass.of(address)).isEqualTo("professional");
    }
}
