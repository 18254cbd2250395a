package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** score-spark.sql in Spark on this machine. */
@Tag("spark")
class SparkTest {

    private static final int LEADS = 10_000;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2]").appName("closerate").config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2").getOrCreate();
    }

    @AfterAll
    static void stop() {
        if (spark != null) {
            spark.stop();
        }
    }

    /** Spark puts variables in the place of {@code ${...}}, and its export refuses columns that are called so. */
    static List<Grid> grids() {
        return TestGrids.all().stream().map(grid -> GridFile.read(GridFile.write(grid).replace("${", "$ {"))).toList();
    }

    @ParameterizedTest
    @MethodSource("grids")
    void givesEveryLeadTheScoreOfTheGrid(Grid grid) throws Exception {
        SameLeadSameScoreTest.check(grid, HostileLeads.of(grid, LEADS, 7), SparkTest::score);
    }

    /** Spark 4 stops at what cannot be cast unless it is told not to. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesTheShippedLeadsTheScoreOfTheGrid(boolean ansi) throws Exception {
        spark.conf().set("spark.sql.ansi.enabled", ansi);
        try {
            SameLeadSameScoreTest.check(TestGrids.atelier("logistic"), SameLeadSameScoreTest.shippedLeads(), SparkTest::score);
            SameLeadSameScoreTest.check(TestGrids.plain(), HostileLeads.of(TestGrids.plain(), LEADS / 10, 8), SparkTest::score);
        } finally {
            spark.conf().unset("spark.sql.ansi.enabled");
        }
    }

    private static List<Scored> score(Grid grid, List<Map<String, String>> leads) {
        List<String> columns = List.copyOf(grid.columns());
        StructType types = new StructType().add("row_number", DataTypes.IntegerType);
        for (String column : columns) {
            types = types.add(column, DataTypes.StringType);
        }
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> lead : leads) {
            List<Object> cells = new ArrayList<>(List.of(rows.size()));
            columns.forEach(column -> cells.add(lead.get(column)));
            rows.add(RowFactory.create(cells.toArray()));
        }
        spark.createDataFrame(rows, types).createOrReplaceTempView("leads");
        Dataset<Row> scored = spark.sql(Databases.query(new SparkSql(), grid, "leads"));
        return scored.select("row_number", "score", "probability", "tier", "reasons").orderBy("row_number").collectAsList().stream()
                .map(row -> new Scored(row.getInt(1), row.getDouble(2), row.getString(3), row.getString(4))).toList();
    }
}
