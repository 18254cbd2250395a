package io.closerate.calibrate;

import io.closerate.engine.Engine;
import io.closerate.language.Message;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All that is learned in one run: a lesson for each step of the validation, and the one of all leads to learn from.
 *
 * <p>Several are learned at a time, as many as there are processors. None depends on another, so each is the same as if it were learned alone.
 *
 * @param validation the validation
 * @param judged what all leads to learn from teach, to be judged on those held out
 */
record Lessons(CrossValidation validation, Lesson judged) {

    /**
     * From what is learned.
     *
     * @param engine the leads
     * @param signals what is asked of them
     * @param learning how
     */
    record Course(Engine engine, List<Signal> signals, Learning learning) {

        Lesson lesson(Slices training, Parting parting) {
            return Lesson.of(engine, signals, parting.stretches(training), learning);
        }
    }

    static Lessons of(Course course, Parting parting, Progress progress) {
        int steps = parting.steps().size();
        AtomicInteger begun = new AtomicInteger();
        List<Slices> trainings = Stream.concat(parting.steps().stream().map(Parting.Step::training), Stream.of(parting.slicing().learned())).toList();
        List<Lesson> lessons = trainings.parallelStream().map(training -> {
            tell(progress, begun, steps);
            return course.lesson(training, parting);
        }).toList();
        return new Lessons(CrossValidation.of(lessons.subList(0, steps), parting), lessons.get(steps));
    }

    /** One at a time, so that what is told goes forward only. */
    private static void tell(Progress progress, AtomicInteger begun, int steps) {
        synchronized (begun) {
            int step = Math.min(steps, begun.incrementAndGet());
            progress.step(Message.of("progress.cross-validating", step, steps), 0.1 + 0.6 * (step - 1) / steps);
        }
    }
}
