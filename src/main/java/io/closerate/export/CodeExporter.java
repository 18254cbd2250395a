package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.util.List;

/**
 * A scorer in the source of another language, in one file that needs no other: a comment, the grid as a value, and the engine that looks
 * into it, which is the same for every grid.
 */
public final class CodeExporter implements GridExporter {

    /**
     * One file.
     *
     * @param name its name
     * @param notation the language of its values
     * @param before how the grid's value is introduced
     * @param engine the resource with the engine
     * @param after what makes it callable from outside
     * @param use how to use it, for the comment
     */
    private record Form(String name, Notation notation, String before, String engine, String after, List<String> use) {

        ExportFile of(Grid grid) {
            String head = Comments.text(notation == Notation.JAVASCRIPT ? "//" : "#", Comments.of(grid, use.toArray(String[]::new)));
            return ExportFile.of(name, head + "\n" + before + CodeTable.of(grid, notation) + "\n\n" + Resources.text(engine) + after);
        }
    }

    private static final String JS = "const GRID = ";

    private final String name;
    private final List<Form> forms;

    private CodeExporter(String name, Form... forms) {
        this.name = name;
        this.forms = List.of(forms);
    }

    /** {@return the exporter to JavaScript, as an ES module and as a CommonJS one} */
    public static CodeExporter javaScript() {
        return new CodeExporter("javascript",
                new Form("score.mjs", Notation.JAVASCRIPT, JS, "score.js", "\nexport { score };\n",
                        List.of("import { score } from \"./score.mjs\";", "score({ column: value, ... }) gives { score, probability, tier, reasons }.")),
                new Form("score.cjs", Notation.JAVASCRIPT, "\"use strict\";\n\n" + JS, "score.js", "\nmodule.exports = { score };\n",
                        List.of("const { score } = require(\"./score.cjs\");", "score({ column: value, ... }) gives { score, probability, tier, reasons }.")));
    }

    /** {@return the exporter to a custom-code action of HubSpot's workflows} */
    public static CodeExporter hubSpotAction() {
        return new CodeExporter("hubspot-action",
                new Form("hubspot-action.js", Notation.JAVASCRIPT, JS, "score.js", "\n" + Resources.text("hubspot-action.js"),
                        List.of("A custom-code action for a HubSpot workflow (Node.js). Give it an input field for each column below, under the",
                                "same name, and the outputs score (number), probability (number), tier (text), reasons (text).")));
    }

    /** {@return the exporter to Python 3} */
    public static CodeExporter python() {
        return new CodeExporter("python", new Form("score.py", Notation.PYTHON, "import math\nimport re\n\nGRID = ", "score.py", "",
                List.of("from score import score", "score({\"column\": value, ...}) gives a dict of score, probability, tier and reasons.")));
    }

    /** {@return the exporter to R} */
    public static CodeExporter r() {
        return new CodeExporter("r", new Form("score.R", Notation.R, "GRID <- ", "score.R", "",
                List.of("source(\"score.R\")", "score(list(column = value, ...)) gives a list of score, probability, tier and reasons.")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        boolean lacks = forms.stream().anyMatch(form -> form.notation() == Notation.R) && Texts.of(grid).stream().anyMatch(CodeExporter::isNoText);
        return lacks ? List.of(new Refusal(Message.of("export.limit.r"), Message.of("export.mend.rename-both"))) : List.of();
    }

    private static boolean isNoText(String text) {
        return text.codePoints().anyMatch(sign -> sign == 0 || sign >= 0xd800 && sign <= 0xdfff);
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        return forms.stream().map(form -> form.of(grid)).toList();
    }
}
