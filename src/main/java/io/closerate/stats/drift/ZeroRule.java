package io.closerate.stats.drift;

/** What the stability index does about a bin that one sample left empty. */
public enum ZeroRule {

    /** Nothing: such a bin makes the index infinite; a bin empty in both samples counts 0. */
    RAW {
        @Override
        double share(long count, long total, int bins) {
            return (double) count / total;
        }
    },

    /** Shares below 0.0001 are set to 0.0001, and not scaled back to a sum of 1. */
    FLOOR {
        @Override
        double share(long count, long total, int bins) {
            return Math.max((double) count / total, 1e-4);
        }
    },

    /** Half a lead is added to every bin of both samples: the rule to prefer, for it shrinks as samples grow. */
    ADD_HALF {
        @Override
        double share(long count, long total, int bins) {
            return (count + 0.5) / (total + 0.5 * bins);
        }
    };

    /** {@return the share of a bin that holds {@code count} of {@code total}} */
    abstract double share(long count, long total, int bins);
}
