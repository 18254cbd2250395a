package io.closerate.calibrate;

import io.closerate.lead.Slices;
import io.closerate.lead.Slicing;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * Which leads are learned from, which are held out, and in what steps the way of learning is validated.
 *
 * <p>Without time: five folds, each judged by what the other four teach; of few leads twenty slices are paired to ten folds in two
 * ways, since there the luck of one parting weighs more than the time of three. With time: the earlier half teaches, the next
 * tenth is judged, then joins those that teach, and so on to the end; nothing is ever judged by what came later.
 *
 * @param slicing how leads are parted
 * @param steps the steps of validation
 * @param repeats how many times each lead is judged
 * @param few whether leads are so few that the grid to ship should learn from those held out, too, once they have judged
 */
record Parting(Slicing slicing, List<Step> steps, int repeats, boolean few) {

    /** Above this many leads one step tells enough: its noise is far below what matters. */
    private static final long MANY = 200_000;

    /** Up to this many leads, validation is repeated. */
    private static final int FEW = 3_000;

    private static final int REPEATS = 2;

    /**
     * Up to this many leads in no order, a tenth more to learn from makes a better grid: on public books log loss is lower by .002 to .011 below
     * 1,000 leads, and by .0004 to .004 above.
     */
    private static final int TO_LEARN_FROM_ALL = 10_000;

    /** Of few leads, a tenth more to learn from makes a difference: lessons of four fifths would speak too ill of what all of them teach. */
    private static final int FEW_STEPS = 10;

    private static final int STEPS = 5;
    private static final int STRETCHES = 20;
    private static final int FEWEST = 5;
    private static final int LEADS_A_STRETCH = 150;

    /**
     * One step.
     *
     * @param training the slices to learn from
     * @param judged the slices that are judged by it
     * @param repeat which time, from 0, these leads are judged
     */
    record Step(Slices training, Slices judged, int repeat) {
    }

    /** {@return the parting that a plan asks for, of so many leads} */
    static Parting of(Plan plan, int leads) {
        Learning learning = plan.learning();
        boolean inTime = learning.ordered() || plan.roles().created().isPresent();
        int stretches = 10 * Math.max(1, Math.min(10, leads / (10 * LEADS_A_STRETCH)));
        int repeats = !inTime && leads <= FEW ? REPEATS : 1;
        int folds = inTime ? Math.max(STEPS, stretches - (int) Math.round(stretches * learning.heldOut())) : repeats > 1 ? 2 * FEW_STEPS : STEPS;
        Slicing slicing = new Slicing(plan.roles().id(), plan.roles().created(), folds, learning.heldOut(), learning.seed(), learning.ordered());
        List<Step> steps = inTime ? forward(folds) : repeats > 1 ? repeated(repeats) : folds(folds);
        return new Parting(slicing, leads > MANY ? steps.subList(steps.size() - 1, steps.size()) : steps, repeats,
                !inTime && leads <= TO_LEARN_FROM_ALL);
    }

    /** Twenty slices, paired as in a tournament: no two slices make a fold twice. */
    private static List<Step> repeated(int repeats) {
        int others = 2 * FEW_STEPS - 1;
        List<Step> steps = new ArrayList<>();
        for (int round = 0; round < repeats; round++) {
            steps.add(without(round, others, round));
            for (int pair = 1; pair < FEW_STEPS; pair++) {
                steps.add(without((round + pair) % others, (round - pair + others) % others, round));
            }
        }
        return steps;
    }

    private static Step without(int first, int second, int repeat) {
        Slices judged = Slices.all(List.of(Slices.of(first), Slices.of(second)));
        return new Step(Slices.first(2 * FEW_STEPS).without(judged), judged, repeat);
    }

    private static List<Step> folds(int folds) {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Slices judged = Slices.between(step * folds / STEPS, (step + 1) * folds / STEPS);
            steps.add(new Step(Slices.first(folds).without(judged), judged, 0));
        }
        return steps;
    }

    private static List<Step> forward(int folds) {
        List<Step> steps = new ArrayList<>();
        int half = folds / 2;
        for (int step = 0; step < STEPS; step++) {
            int from = half + step * (folds - half) / STEPS;
            steps.add(new Step(Slices.first(from), Slices.between(from, half + (step + 1) * (folds - half) / STEPS), 0));
        }
        return steps;
    }

    /**
     * {@return the same parting with steps that can be taken: enough wins and losses to learn from, some lead to judge}
     *
     * @param slices the tally of each slice; where no step forward can be taken, stretches are left out in turn
     */
    Parting usable(List<Tally> slices) {
        List<Step> usable = steps.stream().filter(step -> isUsable(step, slices)).toList();
        if (!usable.isEmpty()) {
            return new Parting(slicing, usable, repeats, few);
        }
        List<Step> inTurn = folds(slicing.folds()).stream().filter(step -> isUsable(step, slices)).toList();
        return new Parting(slicing, inTurn, 1, few);
    }

    private static boolean isUsable(Step step, List<Tally> slices) {
        Tally training = sum(step.training, slices);
        return training.wins() >= FEWEST && training.losses() >= FEWEST && sum(step.judged, slices).leads() > 0;
    }

    private static Tally sum(Slices chosen, List<Tally> slices) {
        return chosen.chosen().stream().mapToObj(slices::get).reduce(Tally.NONE, Tally::plus);
    }

    /** {@return slices to learn from, in up to {@value #STRETCHES} stretches where they follow each other in time} */
    List<Slices> stretches(Slices training) {
        int[] all = training.chosen().stream().toArray();
        int count = isInTime() ? Math.min(STRETCHES, all.length) : 1;
        List<Slices> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stretches.add(Slices.between(all[all.length * i / count], all[all.length * (i + 1) / count - 1] + 1).and(training));
        }
        return stretches;
    }

    /** {@return whether slices follow each other in time} */
    boolean isInTime() {
        return slicing.isInTime();
    }

    /** {@return whether each step learns from what came before all that it judges} */
    boolean isForward() {
        return isInTime() && steps.stream().allMatch(step -> step.training.chosen().length() <= step.judged.chosen().nextSetBit(0));
    }
}
