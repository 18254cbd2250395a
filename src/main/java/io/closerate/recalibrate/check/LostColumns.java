package io.closerate.recalibrate.check;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.InForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column that the grid in force looks at is gone, or holds another kind of cells than before. */
final class LostColumns implements Check {

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public List<Finding> look(Batch batch) {
        return batch.inForce().map(champion -> look(batch, champion)).orElse(List.of());
    }

    private List<Finding> look(Batch batch, InForce champion) {
        LeadTable table = batch.snapshot().table();
        List<Finding> found = new ArrayList<>();
        champion.profile().columns().forEach((column, then) -> {
            boolean isUsed = batch.used().contains(column);
            if (!table.has(column)) {
                found.add(new Finding(name(), isUsed, "column \"%s\" is gone".formatted(column)));
            } else if (table.kind(column) != then.kind() && then.filled() > 0 && batch.now(column).filled() > 0) {
                found.add(new Finding(name(), isUsed, "column \"%s\" held %s, and now holds %s".formatted(column, kind(then.kind()), kind(table.kind(column)))));
            }
        });
        table.columns().stream().map(column -> column.name()).filter(column -> isNew(batch, champion.profile().columns(), column))
                .forEach(column -> found.add(new Finding(name(), false, "column \"%s\" is new".formatted(column))));
        return found;
    }

    private static boolean isNew(Batch batch, Map<String, ?> before, String column) {
        return !before.containsKey(column) && !batch.plan().roles().columns().contains(column);
    }

    private static String kind(ColumnKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }
}
