package io.closerate.report;

import io.closerate.calibrate.Book;
import io.closerate.grid.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the leads say, in three sentences with numbers. */
final class Sentences {

    private Sentences() {
    }

    /** {@return the sentences as HTML; fewer where there is nothing to say} */
    static List<String> of(Telling telling) {
        List<String> sentences = new ArrayList<>();
        Book book = telling.calibrated().book();
        sentences.add(book.young().leads() == 0 ? telling.text("page.say.leads", book.closed().leads(), book.closed().wins(), book.closed().closeRate().get())
                : telling.text("page.say.leads-mature", book.closed().leads(), book.closed().wins(), book.closed().closeRate().get(), book.young().leads(), book.young().wins()));
        levels(telling).ifPresent(sentences::add);
        if (telling.sorts()) {
            TopTenth.of(telling.judged()).map(top -> sentences.add(top.told(telling, "page.say.grid", "page.say.grid-wide")));
        } else {
            sentences.add(telling.text("page.say.nothing"));
        }
        return sentences.stream().map(Marked::html).toList();
    }

    private static Optional<String> levels(Telling telling) {
        Optional<String> best = level(telling, true);
        Optional<String> worst = level(telling, false);
        if (best.isPresent() && worst.isPresent()) {
            return Optional.of(best.get() + " " + worst.get());
        }
        return best.or(() -> worst);
    }

    private static Optional<String> level(Telling telling, boolean upwards) {
        return Wording.strongest(telling.grid(), upwards).map(place -> telling.text(upwards ? "page.say.best" : "page.say.worst",
                Plain.isolated(place.line().attribute()), Plain.isolated(place.level().label()), rate(place.level()), telling.figures().typeset(place.level().points())));
    }

    private static double rate(Level level) {
        return level.evidence().tally().closeRate().orElse(0.0);
    }
}
