package io.closerate.stats.models;

import java.util.stream.DoubleStream;

/**
 * How many cases are needed to develop a model of wins and losses: the three criteria of Riley et al. (2019,
 * doi:10.1002/sim.7992; 2020, doi:10.1136/bmj.m441), each a number of cases that is rounded up before it is used.
 *
 * @param maxCoxSnell the largest R squared of Cox and Snell that this win rate allows
 * @param shrinkage cases for which coefficients need shrinking by no more than the target
 * @param optimismTarget the shrinkage that keeps the optimism in Nagelkerke's R squared within its margin
 * @param optimism cases for which shrinkage reaches that target
 * @param intercept cases for which the win rate is known to within its margin with 95 % confidence
 * @param events wins among {@link #cases()} cases
 * @param eventsPerParameter wins among them for each parameter
 */
public record SampleSize(double maxCoxSnell, double shrinkage, double optimismTarget, double optimism, double intercept,
        double events, double eventsPerParameter) {

    /** The published criteria use this rounding of the normal quantile. */
    private static final double Z95 = 1.96;

    /**
     * What the model is expected to be.
     *
     * @param coxSnell expected R squared of Cox and Snell, above 0 and below the largest that {@code winRate} allows
     * @param parameters number of coefficients besides the intercept, {@code >= 1}
     * @param winRate expected share of wins, in (0, 1)
     */
    public record Model(double coxSnell, int parameters, double winRate) {
        public Model {
            if (!(winRate > 0 && winRate < 1) || parameters < 1) {
                throw new IllegalArgumentException("winRate must be in (0, 1), parameters >= 1, but they were %s and %d"
                        .formatted(winRate, parameters));
            }
            if (!(coxSnell > 0 && coxSnell < maxCoxSnell(winRate))) {
                throw new IllegalArgumentException("coxSnell must be in (0, %s), but was %s"
                        .formatted(maxCoxSnell(winRate), coxSnell));
            }
        }
    }

    /**
     * What precision is asked for.
     *
     * @param shrinkage the least shrinkage factor, in (0, 1) and above the model's R squared
     * @param optimism the most optimism in Nagelkerke's R squared, above 0
     * @param margin the most error of the win rate, above 0
     */
    public record Targets(double shrinkage, double optimism, double margin) {

        /** The recommended targets: shrinkage .9, optimism .05, margin .05. */
        public static final Targets RECOMMENDED = new Targets(0.9, 0.05, 0.05);

        public Targets {
            if (!(shrinkage > 0 && shrinkage < 1) || !(optimism > 0) || !(margin > 0)) {
                throw new IllegalArgumentException(
                        "shrinkage must be in (0, 1), optimism and margin > 0, but they were %s, %s, %s".formatted(
                                shrinkage, optimism, margin));
            }
        }
    }

    /** {@return the sizes for a model and targets} */
    public static SampleSize of(Model model, Targets targets) {
        double max = maxCoxSnell(model.winRate());
        double target = model.coxSnell() / (model.coxSnell() + targets.optimism() * max);
        if (!(model.coxSnell() < Math.min(targets.shrinkage(), target))) {
            throw new IllegalArgumentException("coxSnell must be below the shrinkage targets %s and %s, but was %s"
                    .formatted(targets.shrinkage(), target, model.coxSnell()));
        }
        double shrinkage = cases(model, targets.shrinkage());
        double optimism = cases(model, target);
        double ratio = Z95 / targets.margin();
        double intercept = ratio * ratio * model.winRate() * (1 - model.winRate());
        double events = most(shrinkage, optimism, intercept) * model.winRate();
        return new SampleSize(max, shrinkage, target, optimism, intercept, events, events / model.parameters());
    }

    private static double maxCoxSnell(double winRate) {
        double nullLogLikelihood = winRate * StrictMath.log(winRate) + (1 - winRate) * StrictMath.log1p(-winRate);
        return -StrictMath.expm1(2 * nullLogLikelihood);
    }

    private static double cases(Model model, double shrinkage) {
        return model.parameters() / ((shrinkage - 1) * StrictMath.log1p(-model.coxSnell() / shrinkage));
    }

    private static long most(double... sizes) {
        return (long) DoubleStream.of(sizes).map(Math::ceil).max().orElseThrow();
    }

    /** {@return the number of cases that meets all three criteria} */
    public long cases() {
        return most(shrinkage, optimism, intercept);
    }
}
