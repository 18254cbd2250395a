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
        TopTenth.of(telling.judged()).map(top -> sentences.add(telling.text("page.say.grid", top.closeRate(), top.lift(),
                telling.calibrated().book().heldOut().closeRate().get(), top.capture())));
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
                Lines.name(place.line()), Lines.label(place.level()), rate(place.level()), telling.figures().typeset(place.level().points())));
    }

    private static double rate(Level level) {
        return level.evidence().tally().closeRate().orElse(0.0);
    }
}
