package io.closerate.export;

import io.closerate.grid.Grid;
import java.util.List;
import java.util.Map;

/** A real system that an export is run in. */
interface Target {

    /** {@return what it says of each lead, by the export of a grid} */
    List<Scored> score(Grid grid, List<Map<String, String>> leads) throws Exception;
}
