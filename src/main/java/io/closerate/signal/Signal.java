package io.closerate.signal;

import io.closerate.language.Texts;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;

/**
 * A question asked of a lead.
 *
 * <p>Immutable, and a pure function of the lead: {@link #readings} over a table answers row by row what {@link #read}
 * answers, only faster.
 */
public interface Signal {

    /** {@return what people call it; usually the column's header} */
    String name();

    /** {@return the kind of signal, as written in a grid: {@code number}, {@code word}, {@code email}, {@code days}} */
    String type();

    /** {@return the column that is read} */
    String column();

    /** {@return the second column that is read, such as the date to count days from; empty for most} */
    default String reference() {
        return "";
    }

    /** {@return what people call an answer that is a word of the signal's own; words of the leads stay as they are} */
    default String said(String word, Texts texts) {
        return word;
    }

    /** {@return the answer for one lead} */
    Reading read(Lead lead);

    /** {@return the answers for every lead of a table} */
    Readings readings(LeadTable table);
}
