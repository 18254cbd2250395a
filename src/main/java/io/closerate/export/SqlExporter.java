package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.List;

/** One query that gives every row of a table its score, in the SQL of one database. */
public final class SqlExporter implements GridExporter {

    private final SqlDialect dialect;

    private SqlExporter(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** {@return an exporter for each database} */
    public static List<GridExporter> all() {
        return List.<SqlDialect>of(new PostgreSql(), new DuckDbSql(), new SqliteSql(), new SparkSql(), new BigQuerySql(), new SnowflakeSql(),
                new SqlServerSql(), new MySqlSql()).stream().<GridExporter>map(SqlExporter::new).toList();
    }

    @Override
    public String name() {
        return "sql-" + dialect.name();
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        if (Texts.of(grid).stream().anyMatch(text -> text.indexOf('\0') >= 0) || options.table().indexOf('\0') >= 0) {
            return List.of(new Refusal(Message.of("export.limit.sql"), Message.of("export.mend.rename-both")));
        }
        return dialect.refusals(grid, options);
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        List<Refusal> refusals = refusals(grid, options);
        if (!refusals.isEmpty()) {
            throw new Mistake(refusals.get(0).told());
        }
        return List.of(ExportFile.of("score-" + dialect.name() + ".sql", SqlQuery.of(grid, dialect, options.table())));
    }
}
