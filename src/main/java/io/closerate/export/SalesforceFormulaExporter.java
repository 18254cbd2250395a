package io.closerate.export;

import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Tier;
import io.closerate.language.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Salesforce formula fields: the score, split over helper fields where it is too long for one, the probability and the tier.
 *
 * <p>A formula field holds 3,900 characters. Helper fields make room for more characters, but all that a formula refers to is compiled
 * together, into 5,000 bytes in older organisations and 15,000 in newer ones; we keep to 5,000, counting a byte of formula as a byte. Each
 * time a formula names another one, that one is compiled once more: so a curve of knots is a {@code CASE} of the score, which names it once.
 */
final class SalesforceFormulaExporter implements GridExporter {

    static final int CHARACTERS = 3_900;
    static final int COMPILED = 5_000;

    /** Of a probability, where it is looked up. */
    private static final int DIGITS = 10;

    private static final String FOLDER = "salesforce/";
    private static final Message OTHER_WAY = Message.of("export.mend.apex-or-fewer");

    @Override
    public String name() {
        return "salesforce-formula";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.of(grid).stream().filter(text -> !text.codePoints().allMatch(Texts::isVisible)).findFirst().ifPresent(text -> refusals.add(
                new Refusal(Message.of("export.limit.formula-signs", XmlText.shown(Comments.oneLine(text))), Message.of("export.mend.apex-can"))));
        List<String> terms = terms(grid);
        int bytes = terms.stream().mapToInt(term -> term.getBytes(StandardCharsets.UTF_8).length + 1).sum();
        if (bytes > COMPILED) {
            refusals.add(new Refusal(Message.of("export.limit.formula-compiled", COMPILED, bytes), OTHER_WAY));
        }
        int longest = terms.stream().mapToInt(String::length).max().orElse(0);
        if (longest > CHARACTERS) {
            refusals.add(new Refusal(Message.of("export.limit.formula-line", CHARACTERS, longest),
                    OTHER_WAY));
        }
        int probability = probability(grid).length();
        if (probability > CHARACTERS) {
            refusals.add(new Refusal(Message.of("export.limit.formula-probability",
                    CHARACTERS, probability), Message.of("export.mend.apex-or-curve")));
        }
        return refusals;
    }

    @Override
    public Optional<Grid> fitted(Grid grid, ExportOptions options) {
        return Fitting.dropping(probability(grid).length() > CHARACTERS ? Fitting.logistic(grid) : grid,
                poorer -> refusals(poorer, options).isEmpty());
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        List<ExportFile> files = new ArrayList<>();
        List<String> parts = parts(terms(grid));
        if (parts.size() == 1) {
            files.add(formula("Closerate_Score__c", parts.get(0)));
        } else {
            for (int i = 0; i < parts.size(); i++) {
                files.add(formula(part(i), parts.get(i)));
            }
            files.add(formula("Closerate_Score__c",
                    String.join("+", IntStream.range(0, parts.size()).mapToObj(SalesforceFormulaExporter::part).toList())));
        }
        files.add(formula("Closerate_Probability__c", probability(grid)));
        files.add(formula("Closerate_Tier__c", tier(grid.tiers().list())));
        files.add(fields(grid));
        return files;
    }

    private static List<String> terms(Grid grid) {
        SalesforceFormula formula = new SalesforceFormula();
        List<String> terms = grid.lines().stream().filter(Line::counts).map(formula::of).toList();
        return terms.isEmpty() ? List.of("0") : terms;
    }

    /** {@return terms added up, as many as fit in a field} */
    private static List<String> parts(List<String> terms) {
        List<String> parts = new ArrayList<>();
        String part = terms.get(0);
        for (String term : terms.subList(1, terms.size())) {
            if (part.length() + 1 + term.length() > CHARACTERS) {
                parts.add(part);
                part = term;
            } else {
                part += "+" + term;
            }
        }
        parts.add(part);
        return parts;
    }

    private static String part(int number) {
        return "Closerate_Part_" + (number + 1) + "__c";
    }

    private static String probability(Grid grid) {
        if (grid.curve() instanceof LogisticCurve curve) {
            return "1/(1+EXP(-MAX(-30,MIN(30,%s+%s*Closerate_Score__c))))".formatted(Labels.plain(curve.intercept()), Labels.plain(curve.slope()));
        }
        String highest = digits(grid.curve().probability(grid.highest()));
        List<String> cases = IntStream.range(grid.lowest(), grid.highest())
                .filter(score -> !digits(grid.curve().probability(score)).equals(highest))
                .mapToObj(score -> score + "," + digits(grid.curve().probability(score))).toList();
        return cases.isEmpty() ? highest : "CASE(Closerate_Score__c," + String.join(",", cases) + "," + highest + ")";
    }

    private static String digits(double probability) {
        return BigDecimal.valueOf(probability).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private static String tier(List<Tier> tiers) {
        String formula = SalesforceFormula.text(tiers.get(tiers.size() - 1).name());
        for (int i = tiers.size() - 2; i >= 0; i--) {
            formula = "IF(Closerate_Score__c>=" + tiers.get(i).from() + "," + SalesforceFormula.text(tiers.get(i).name()) + "," + formula + ")";
        }
        return formula;
    }

    private static ExportFile formula(String field, String formula) {
        return ExportFile.of(FOLDER + field + ".formula.txt", formula);
    }

    private static ExportFile fields(Grid grid) {
        SalesforceFormula formula = new SalesforceFormula();
        CsvTable table = new CsvTable("attribute", "field", "type");
        for (Line line : grid.lines()) {
            for (Cut cut : line.term().cuts()) {
                String fields = formula.fields(cut.signal());
                table.row(cut.signal().name(), fields, switch (cut.signal().type()) {
                    case "number" -> "Number";
                    case "days" -> "Date";
                    case "email" -> "Text, filled by CloserateGrid.emailClass(address)";
                    default -> "Text or Picklist";
                });
            }
        }
        return table.file(FOLDER + "formula-fields.csv");
    }
}
