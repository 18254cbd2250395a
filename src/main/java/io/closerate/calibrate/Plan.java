package io.closerate.calibrate;

import io.closerate.lead.OutcomeRule;
import io.closerate.lead.Roles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a calibration needs to know but the leads: the same for the command line, a job and a notebook.
 *
 * @param name what the grid will be called
 * @param roles what the columns are for
 * @param ignore columns to leave out
 * @param only columns to look at alone; empty for all
 * @param learning how points are learned
 */
public record Plan(String name, Roles roles, Set<String> ignore, Set<String> only, Learning learning) {

    public Plan {
        ignore = Set.copyOf(ignore);
        only = Set.copyOf(only);
    }

    /** {@return the plan that takes {@code won} in column {@code outcome} for won, everything else for lost, and the defaults} */
    public static Plan of(String outcome, String won) {
        return new Plan("grid", Roles.of(new OutcomeRule(outcome, Set.of(won), Set.of())), Set.of(), Set.of(), Learning.DEFAULT);
    }

    /** {@return the same plan where these values mean lost, and other ones are open} */
    public Plan withLost(String... values) {
        OutcomeRule rule = new OutcomeRule(roles.outcome().column(), roles.outcome().won(), Set.of(values));
        return withRoles(new Roles(rule, roles.id(), roles.created(), roles.closed(), roles.asOf()));
    }

    /** {@return the same plan where {@code column} names the lead} */
    public Plan withId(String column) {
        return withRoles(new Roles(roles.outcome(), Optional.of(column), roles.created(), roles.closed(), roles.asOf()));
    }

    /** {@return the same plan where {@code column} is the day the lead came in} */
    public Plan withCreated(String column) {
        return withRoles(new Roles(roles.outcome(), roles.id(), Optional.of(column), roles.closed(), roles.asOf()));
    }

    /** {@return the same plan where {@code column} is the day the lead was won or lost} */
    public Plan withClosed(String column) {
        return withRoles(new Roles(roles.outcome(), roles.id(), roles.created(), Optional.of(column), roles.asOf()));
    }

    /** {@return the same plan for the book as it stood on this day} */
    public Plan withAsOf(LocalDate day) {
        return withRoles(new Roles(roles.outcome(), roles.id(), roles.created(), roles.closed(), Optional.of(day)));
    }

    /** {@return the same plan with other roles} */
    public Plan withRoles(Roles other) {
        return new Plan(name, other, ignore, only, learning);
    }

    /** {@return the same plan leaving out these columns} */
    public Plan withIgnore(String... columns) {
        return new Plan(name, roles, Set.of(columns), only, learning);
    }

    /** {@return the same plan looking at these columns alone} */
    public Plan withOnly(String... columns) {
        return new Plan(name, roles, ignore, Set.of(columns), learning);
    }

    /** {@return the same plan learning otherwise} */
    public Plan withLearning(Learning other) {
        return new Plan(name, roles, ignore, only, other);
    }

    /** {@return the same plan under another name} */
    public Plan withName(String other) {
        return new Plan(other, roles, ignore, only, learning);
    }
}
