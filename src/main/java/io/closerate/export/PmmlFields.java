package io.closerate.export;

import static org.dmg.pmml.PMMLFunctions.EQUAL;
import static org.dmg.pmml.PMMLFunctions.IF;
import static org.dmg.pmml.PMMLFunctions.ISIN;
import static org.dmg.pmml.PMMLFunctions.ISNOTMISSING;
import static org.dmg.pmml.PMMLFunctions.LOWERCASE;
import static org.dmg.pmml.PMMLFunctions.MATCHES;
import static org.dmg.pmml.PMMLFunctions.REPLACE;
import static org.dmg.pmml.PMMLFunctions.SUBTRACT;

import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dmg.pmml.Apply;
import org.dmg.pmml.Constant;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.DerivedField;
import org.dmg.pmml.Expression;
import org.dmg.pmml.FieldRef;
import org.dmg.pmml.InvalidValueTreatmentMethod;
import org.dmg.pmml.LocalTransformations;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.OpType;
import org.dmg.pmml.PMMLFunctions;

/** The columns of a grid as PMML fields, and what its signals derive from them. */
final class PmmlFields {

    private static final Constant YEAR = constant(1970);

    /** The signs that {@link String#strip} takes away, as Java's and PCRE's expressions tell them. */
    private static final String BLANKS = "[ \\t\\n\\x0b\\f\\r\\x1c-\\x1f\\x{1680}\\x{2000}-\\x{2006}\\x{2008}-\\x{200a}\\x{2028}\\x{2029}\\x{205f}\\x{3000}]";

    private final Map<String, DataType> columns = new LinkedHashMap<>();
    private final List<DerivedField> derived = new ArrayList<>();
    private final Map<Signal, String> fields = new HashMap<>();
    private final Set<String> mixed = new TreeSet<>();
    private final Set<String> taken = new HashSet<>();

    PmmlFields(Grid grid) {
        List<Signal> signals = grid.lines().stream().flatMap(line -> line.term().cuts().stream()).map(Cut::signal).distinct().toList();
        for (Signal signal : signals) {
            add(signal.column(), type(signal));
            if (!signal.reference().isEmpty()) {
                add(signal.reference(), type(signal));
            }
        }
        taken.addAll(columns.keySet());
        signals.forEach(signal -> fields.put(signal, derive(signal)));
    }

    private static DataType type(Signal signal) {
        return switch (signal.type()) {
            case "number" -> DataType.DOUBLE;
            case "days" -> DataType.DATE;
            default -> DataType.STRING;
        };
    }

    /** {@return whether a signal answers numbers} */
    static boolean isNumber(Signal signal) {
        return type(signal) != DataType.STRING;
    }

    private void add(String column, DataType type) {
        DataType before = columns.putIfAbsent(column, type);
        if (before != null && before != type) {
            mixed.add(column);
        }
    }

    private String derive(Signal signal) {
        String column = signal.column();
        return switch (signal.type()) {
            case "number" -> column;
            case "days" -> derive(signal.name(), DataType.INTEGER, ifKnown(signal.reference(),
                    ifKnown(column, apply(SUBTRACT, days(signal.reference()), days(column)))));
            case "word" -> derive(column + ", trimmed", DataType.STRING, ifKnown(column, stripped(column)));
            case "email" -> email(signal);
            default -> throw new IllegalArgumentException("PMML does not know signals of type \"" + signal.type() + "\"");
        };
    }

    private String derive(String name, DataType type, Expression expression) {
        DerivedField field = new DerivedField(free(name), type == DataType.STRING ? OpType.CATEGORICAL : OpType.CONTINUOUS, type,
                expression);
        derived.add(field);
        return field.getName();
    }

    private String email(Signal signal) {
        String column = signal.column();
        String address = derive(column + ", lower case", DataType.STRING,
                ifKnown(column, apply(LOWERCASE, stripped(column))));
        return derive(signal.name(), DataType.STRING, ifKnown(address, emailClass(field(address))));
    }

    /** Most functions fail on what is missing; without an else, {@code if} is missing then. */
    private static Expression ifKnown(String name, Expression expression) {
        return apply(IF, apply(ISNOTMISSING, field(name)), expression);
    }

    /** Function {@code trimBlanks} would also take control characters away, which are no blanks to the grid. */
    private static Expression stripped(String column) {
        return apply(REPLACE, field(column), constant("^" + BLANKS + "+|" + BLANKS + "+$"), constant(""));
    }

    private static Expression days(String date) {
        return apply(PMMLFunctions.DATEDAYSSINCEYEAR, field(date), YEAR);
    }

    private static Expression emailClass(Expression address) {
        Expression name = apply(REPLACE, address, constant("@[^@]*$"), constant(""));
        Expression domain = apply(REPLACE, address, constant("^[^@]*@"), constant(""));
        return apply(IF, apply(EQUAL, address, constant("")), constant(""),
                apply(IF, apply(MATCHES, address, constant(EmailForm.REGEX)),
                        apply(IF, oneOf(domain, EmailClass.disposableDomains()), constant("disposable"),
                                apply(IF, oneOf(domain, EmailClass.personalDomains()), constant("personal"),
                                        apply(IF, oneOf(name, EmailClass.genericNames()), constant("generic"), constant("professional")))),
                        constant("invalid")));
    }

    private static Expression oneOf(Expression text, Set<String> words) {
        Apply isIn = apply(ISIN, text);
        words.forEach(word -> isIn.addExpressions(constant(word)));
        return isIn;
    }

    /** {@return the columns that are read as more than one type, which no field of PMML can be} */
    Set<String> mixed() {
        return mixed;
    }

    /** {@return the field that holds the answer of a signal} */
    String of(Signal signal) {
        return fields.get(signal);
    }

    /** {@return {@code name}, or one like it that no field has yet; it is taken from now on} */
    String free(String name) {
        String free = name;
        while (!taken.add(free)) {
            free += "*";
        }
        return free;
    }

    DataDictionary dictionary() {
        DataDictionary dictionary = new DataDictionary();
        columns.forEach((name, type) -> dictionary.addDataFields(
                new DataField(name, type == DataType.STRING ? OpType.CATEGORICAL : OpType.CONTINUOUS, type)));
        return dictionary;
    }

    /** What is no number where one is asked for is missing, as it is to the grid. */
    MiningSchema schema() {
        MiningSchema schema = new MiningSchema();
        columns.keySet().forEach(name -> schema.addMiningFields(
                new MiningField(name).setInvalidValueTreatment(InvalidValueTreatmentMethod.AS_MISSING)));
        return schema;
    }

    LocalTransformations transformations() {
        LocalTransformations transformations = new LocalTransformations();
        derived.forEach(transformations::addDerivedFields);
        return transformations;
    }

    static Apply apply(String function, Expression... arguments) {
        return new Apply(function).addExpressions(arguments);
    }

    static FieldRef field(String name) {
        return new FieldRef(name);
    }

    static Constant constant(Object value) {
        DataType type = value instanceof String ? DataType.STRING : value instanceof Double ? DataType.DOUBLE : DataType.INTEGER;
        return new Constant(value).setDataType(type);
    }
}
