package io.closerate.stats;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a statistic answers: a value, or the reason why the data do not allow one.
 *
 * <p>Nothing in this house answers NaN, and nothing invents a number where none can be had: zero variance, one class
 * only, no leads. Such an answer is a {@link NotEstimable} that says why, in words that can be printed.
 *
 * @param <T> what is estimated: a number, an interval, a test
 */
public sealed interface Estimate<T> permits Estimate.Value, Estimate.NotEstimable {

    /**
     * An estimate that could be made.
     *
     * @param value what was estimated; a {@link Double} is never NaN, but may be infinite where the definition is
     */
    record Value<T>(T value) implements Estimate<T> {
        public Value {
            Objects.requireNonNull(value, "value");
            if (value instanceof Double number && number.isNaN()) {
                throw new IllegalArgumentException("an estimate must not be NaN: answer not estimable, with a reason");
            }
        }
    }

    /**
     * An estimate that cannot be made.
     *
     * @param reason why, as a short clause: "no lead was lost"
     */
    record NotEstimable<T>(String reason) implements Estimate<T> {
        public NotEstimable {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("not estimable needs a reason");
            }
        }
    }

    /** {@return the estimate that holds {@code value}} */
    static <T> Estimate<T> of(T value) {
        return new Value<>(value);
    }

    /** {@return the answer that nothing can be estimated, for this reason} */
    static <T> Estimate<T> not(String reason) {
        return new NotEstimable<>(reason);
    }

    /** {@return whether there is a value} */
    default boolean isEstimable() {
        return this instanceof Value;
    }

    /**
     * {@return the value}
     *
     * @throws NotEstimableException if there is none; its message is the reason
     */
    default T get() {
        if (this instanceof Value<T> known) {
            return known.value();
        }
        throw new NotEstimableException(reason());
    }

    /** {@return why there is no value; empty where there is one} */
    default String reason() {
        return this instanceof NotEstimable<T> not ? not.reason() : "";
    }

    /** {@return the value, or {@code other} where there is none} */
    default T orElse(T other) {
        return this instanceof Value<T> known ? known.value() : other;
    }

    /** {@return the value passed through {@code next}, or the same reason} */
    default <U> Estimate<U> map(Function<? super T, ? extends U> next) {
        return this instanceof Value<T> known ? new Value<>(next.apply(known.value())) : new NotEstimable<>(reason());
    }

    /** {@return what {@code next} answers for the value, or the same reason} */
    default <U> Estimate<U> flatMap(Function<? super T, Estimate<U>> next) {
        return this instanceof Value<T> known ? next.apply(known.value()) : new NotEstimable<>(reason());
    }
}
