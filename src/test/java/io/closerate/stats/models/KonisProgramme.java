package io.closerate.stats.models;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** The kind of separation by the two linear programmes of Konis: slow, and independent of the house's way. */
final class KonisProgramme {

    private static final double NOTHING = 1e-7;

    private KonisProgramme() {
    }

    static Separation.Type type(Observations data) {
        if (largest(data, false) < NOTHING) {
            return Separation.Type.NONE;
        }
        return largest(data, true) > NOTHING ? Separation.Type.COMPLETE : Separation.Type.QUASI_COMPLETE;
    }

    /** Largest sum of margins with all margins >= 0, or the largest margin that all rows have, over |d| <= 1. */
    private static double largest(Observations data, boolean common) {
        int columns = data.design().columns();
        double[] goal = new double[columns + 1];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < data.design().rows(); i++) {
            double[] z = new double[columns + 1];
            double length = Basis.length(data.design().row(i));
            for (int j = 0; j < columns; j++) {
                z[j] = (data.wins(i) > 0 ? 1 : -1) * data.design().get(i, j) / length;
                goal[j] += common ? 0 : z[j];
            }
            z[columns] = common ? -1 : 0;
            constraints.add(new LinearConstraint(z, Relationship.GEQ, 0));
        }
        goal[columns] = common ? 1 : 0;
        for (int j = 0; j <= columns; j++) {
            double[] unit = new double[columns + 1];
            unit[j] = 1;
            constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
            constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
        }
        // Without a limit the simplex method of Commons Math may go round in circles on ties.
        return new SimplexSolver().optimize(new MaxIter(10_000), new LinearObjectiveFunction(goal, 0),
                new LinearConstraintSet(constraints), GoalType.MAXIMIZE, new NonNegativeConstraint(false)).getValue();
    }
}
