package io.closerate.job;

import io.closerate.calibrate.CalibrationException;
import io.closerate.calibrate.HeldOut;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.grid.Grid;
import io.closerate.source.SourceException;
import io.closerate.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a poorer grid loses on the leads that the grid was judged by: those that the plan beside the grid file names and holds out.
 *
 * @param gridFile where the grid stands
 * @param grid the grid
 */
public record LiftLost(Path gridFile, Grid grid) {

    private static final String PLAN = "plan.yaml";

    /** {@return both grids on the leads held out; not estimable where the leads are not at hand any more} */
    public Estimate<HeldOut> of(Grid other) {
        Path plan = gridFile.toAbsolutePath().resolveSibling(PLAN);
        if (!Files.isReadable(plan)) {
            return Estimate.not("there is no plan.yaml beside the grid that names the leads it was judged by");
        }
        try {
            Settings settings = PlanFile.read(plan);
            if (settings.get("query").isPresent()) {
                return Estimate.not("the leads it was judged by came from a database, which is not asked again");
            }
            LeadInput input = LeadInput.read(settings);
            if (!input.loaded().table().fingerprint().equals(grid.origin().data())) {
                return Estimate.not("the leads that the plan beside it names are not those it was calibrated from");
            }
            return HeldOut.of(input.settings().plan(), input.loaded().table(), grid, other);
        } catch (IOException | SourceException | CalibrationException e) {
            return Estimate.not("the leads it was judged by cannot be read");
        }
    }
}
