package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Criteria for Pipedrive's scores: at most ten, each worth +25, +10 or -10, on deals.
 *
 * <p>Few grids are so poor. {@link #fitted} finds the buckets whose scores go along best with the grid's: all points are multiplied by one
 * factor and moved to the nearest bucket, the ten levels that say most are kept, and of a hundred factors the best one is taken.
 */
final class PipedriveExporter implements GridExporter {

    static final Set<Integer> BUCKETS = Set.of(25, 10, -10);
    static final int CRITERIA = 10;

    private static final int FACTORS = 100;
    private static final int[] NEAREST = {-10, 0, 10, 25};

    @Override
    public String name() {
        return "pipedrive";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        long criteria = levels(grid).size();
        if (criteria > CRITERIA) {
            refusals.add(new Refusal(Message.of("export.limit.pipedrive-criteria", CRITERIA, criteria), Message.of("export.mend.fit-most")));
        }
        levels(grid).stream().map(Level::points).filter(points -> !BUCKETS.contains(points)).findFirst().ifPresent(points ->
                refusals.add(new Refusal(Message.of("export.limit.pipedrive-points", points), Message.of("export.mend.fit-nearest"))));
        return refusals;
    }

    private static List<Level> levels(Grid grid) {
        return grid.lines().stream().flatMap(line -> line.levels().stream()).filter(level -> level.points() != 0).toList();
    }

    @Override
    public Optional<Grid> fitted(Grid grid, ExportOptions options) {
        int largest = levels(grid).stream().mapToInt(level -> Math.abs(level.points())).max().orElse(0);
        if (largest == 0) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, FACTORS).mapToObj(step -> bucketed(grid, step * 50.0 / FACTORS / largest))
                .max(Comparator.comparingDouble((Grid poorer) -> Likeness.of(grid, poorer).correlation().orElse(-1.0)))
                .filter(best -> !levels(best).isEmpty());
    }

    /** The ten levels are kept whose points move scores most: by how many they are, and how many leads have them. */
    private static Grid bucketed(Grid grid, double factor) {
        List<Level> all = grid.lines().stream().flatMap(line -> line.levels().stream()).toList();
        int[] points = new int[all.size()];
        IntStream.range(0, points.length).boxed()
                .sorted(Comparator.comparingDouble(place -> -Math.abs(nearest(all.get(place).points() * factor))
                        * Math.sqrt(all.get(place).evidence().tally().leads() + 1.0)))
                .limit(CRITERIA).forEach(place -> points[place] = nearest(all.get(place).points() * factor));
        return Fitting.with(grid, points);
    }

    private static int nearest(double points) {
        int best = 0;
        for (int bucket : NEAREST) {
            best = Math.abs(bucket - points) < Math.abs(best - points) ? bucket : best;
        }
        return best;
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        CsvTable table = new CsvTable("criterion", "points", "attribute", "level", "deals for which");
        int number = 0;
        for (Line line : grid.lines()) {
            for (Level level : line.levels()) {
                if (level.points() != 0) {
                    table.row(Integer.toString(++number), Integer.toString(level.points()), line.attribute(), level.label(),
                            Condition.of(line, level));
                }
            }
        }
        return List.of(table.file("pipedrive/criteria.csv"));
    }
}
