package io.closerate.stats.survival;

/** What a survival curve waits for; leads that end otherwise count as no longer followed from that day on. */
public enum Event {

    /** The lead is won. */
    WON {
        @Override
        long count(FollowUp.Day day) {
            return day.wins();
        }
    },

    /** The lead is lost. */
    LOST {
        @Override
        long count(FollowUp.Day day) {
            return day.losses();
        }
    },

    /** The lead is won or lost. */
    CLOSED {
        @Override
        long count(FollowUp.Day day) {
            return day.wins() + day.losses();
        }
    };

    /** {@return how many leads met this event on the day} */
    abstract long count(FollowUp.Day day);
}
