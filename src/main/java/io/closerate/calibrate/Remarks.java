package io.closerate.calibrate;

import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Evidence;
import io.closerate.language.Message;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.Proportion;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/** What the reader of a calibration should know. */
final class Remarks {

    private static final double SUSPICIOUS = 0.85;

    /** A close rate has moved by as much as matters where one is above the other by a quarter, and chance alone would hardly do that. */
    private static final double DRIFTED = 1.25;

    private static final double HARDLY = 0.01;

    private Remarks() {
    }

    /**
     * {@return what the reader should know}
     *
     * @param lesson what the shipped grid learned
     * @param book the leads
     * @param parting how they were parted; where that is by chance, no difference of parts is worth a word
     * @param followed how many of the last leads the level of the close curve follows; 0 where it follows all
     */
    static List<Message> of(Lesson lesson, Book book, Parting parting, long followed) {
        List<AttributeAnalysis> attributes = lesson.analyses();
        List<Message> remarks = new ArrayList<>();
        for (int t = 0; t < lesson.profiles().size(); t++) {
            double auc = auc(attributes.get(t).levels());
            if (auc >= SUSPICIOUS) {
                remarks.add(Message.of("calibrate.remark.too-good", lesson.leads().binning().terms().get(t).name(), auc));
            }
        }
        if (book.young().leads() > 0) {
            remarks.add(Message.of("calibrate.remark.young", book.young().leads()));
        }
        double learned = (double) book.learned().wins() / book.learned().leads();
        double judged = (double) book.heldOut().wins() / book.heldOut().leads();
        if (parting.isInTime() && (judged > learned * DRIFTED || learned > judged * DRIFTED) && isBeyondChance(book)) {
            remarks.add(followed == 0 ? Message.of("calibrate.remark.moved", learned, judged)
                    : Message.of("calibrate.remark.moved-and-followed", learned, judged, followed));
        }
        return remarks;
    }

    private static boolean isBeyondChance(Book book) {
        return AttributeTest.of(List.of(proportion(book.learned()), proportion(book.heldOut())))
                .map(test -> test.chiSquared().p() < HARDLY).orElse(false);
    }

    private static Proportion proportion(Tally tally) {
        return new Proportion(tally.wins(), tally.leads());
    }

    /** The AUC of the level's own close rate as a score. */
    private static double auc(List<Evidence> levels) {
        List<Evidence> seen = levels.stream().filter(level -> level.tally().leads() > 0).toList();
        return Auc.of(ScoreCounts.of(seen.stream().mapToDouble(level -> level.tally().closeRate().get()).toArray(),
                seen.stream().mapToLong(level -> level.tally().leads()).toArray(),
                seen.stream().mapToLong(level -> level.tally().wins()).toArray())).map(Auc::value).orElse(0.5);
    }
}
