package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Tier;
import io.closerate.language.Language;
import java.util.List;
import java.util.Locale;

/**
 * The grid as a page to print or to key in from: for systems that import no rules, and for people. One file, no scripts, nothing fetched.
 */
final class RulesExporter implements GridExporter {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Language language = options.languageOr(Language.ENGLISH);
        return List.of(ExportFile.of("rules.html", new Page(grid.in(language.texts()), language).text()));
    }

    /** One page of rules. */
    private record Page(Grid grid, Language language) {

        private static final String STYLE = """
                :root { color: #1f2933; font: 15px/1.45 system-ui, "Segoe UI", Arial, sans-serif; }
                body { max-width: 54rem; margin: 2.5rem auto; padding: 0 1rem; }
                h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.05rem; margin: 2rem 0 .4rem; }
                p { margin: .3rem 0; } .quiet { color: #5f6b7a; }
                table { width: 100%; border-collapse: collapse; break-inside: avoid; }
                th { text-align: left; font-weight: 600; color: #5f6b7a; border-bottom: 2px solid #1f2933; }
                th, td { padding: .3rem .6rem .3rem 0; vertical-align: top; } td { border-bottom: 1px solid #e3e7ec; }
                .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
                .up { color: #0072b2; font-weight: 700; } .down { color: #d55e00; font-weight: 700; }
                td, p { overflow-wrap: anywhere; }
                @page { margin: 16mm; } @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
                """;

        private String say(String english, String french) {
            return language == Language.FRENCH ? french : english;
        }

        String text() {
            StringBuilder page = new StringBuilder();
            page.append("<!doctype html>\n<html lang=\"").append(say("en", "fr")).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(html(grid.name()))
                    .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
            page.append("<h1>").append(html(grid.name())).append("</h1>\n<p>").append(say(
                    "For each attribute find the one row that holds, and add its points up. ",
                    "Pour chaque attribut, trouvez la seule ligne qui convient, et additionnez les points. "))
                    .append(say("Scores go from %s to %s.", "Les scores vont de %s à %s.").formatted(whole(grid.lowest()), whole(grid.highest())))
                    .append("</p>\n");
            tiers(page);
            grid.lines().stream().filter(Line::counts).forEach(line -> line(line, page));
            String idle = String.join(", ", grid.lines().stream().filter(line -> !line.counts()).map(Line::attribute).toList());
            if (!idle.isEmpty()) {
                page.append("<p class=\"quiet\">").append(say("Looked at, and worth no points: ", "Examinés, sans aucun point : "))
                        .append(html(idle)).append("</p>\n");
            }
            page.append("<p class=\"quiet\">Closerate ").append(html(grid.origin().version())).append(" · ")
                    .append(html(grid.origin().data())).append("</p>\n</body>\n</html>\n");
            return page.toString();
        }

        private void tiers(StringBuilder page) {
            page.append("<table>\n<tr><th>").append(say("Tier", "Classe")).append("</th><th>").append(say("Scores", "Scores"))
                    .append("</th><th class=\"n\">").append(say("Close probability", "Probabilité de gain")).append("</th></tr>\n");
            List<Tier> tiers = grid.tiers().list();
            for (int i = 0; i < tiers.size(); i++) {
                boolean last = i == tiers.size() - 1;
                int from = last ? grid.lowest() : tiers.get(i).from();
                String below = i == 0 ? "" : whole(tiers.get(i - 1).from());
                String scores = i == 0 ? last ? say("all", "tous") : say("%s or more", "%s ou plus").formatted(whole(from))
                        : last ? say("below %s", "moins de %s").formatted(below) : say("%s to below %s", "%s à moins de %s").formatted(whole(from), below);
                int to = i == 0 ? grid.highest() : Math.min(grid.highest(), tiers.get(i - 1).from() - 1);
                String probability = from > to ? say("no lead", "aucun lead")
                        : percent(grid.curve().probability(from)) + " – " + percent(grid.curve().probability(to));
                page.append("<tr><td><b>").append(html(tiers.get(i).name())).append("</b></td><td>").append(scores)
                        .append("</td><td class=\"n\">").append(probability).append("</td></tr>\n");
            }
            page.append("</table>\n");
        }

        private void line(Line line, StringBuilder page) {
            page.append("<h2>").append(html(line.attribute())).append("</h2>\n<table>\n<tr><th>").append(say("Level", "Modalité"))
                    .append("</th><th>").append(say("When", "Condition")).append("</th><th class=\"n\">").append("Points")
                    .append("</th></tr>\n");
            for (Level level : line.levels()) {
                String sign = level.points() > 0 ? "n up" : level.points() < 0 ? "n down" : "n";
                page.append("<tr><td>").append(html(level.label())).append("</td><td class=\"quiet\">")
                        .append(html(Condition.of(line, level, language))).append("</td><td class=\"").append(sign).append("\">")
                        .append(level.points() == 0 ? "0" : String.format(Locale.ROOT, "%+d", level.points()).replace('-', '−')).append("</td></tr>\n");
            }
            page.append("</table>\n");
        }

        private static String whole(int number) {
            return Integer.toString(number).replace('-', '−');
        }

        private String percent(double probability) {
            return language.numbers().percent(probability, 1);
        }

        /** Nothing of the grid can be markup; control characters, which HTML does not have, become question marks. */
        private static String html(String text) {
            String visible = text.codePoints().map(sign -> Texts.isVisible(sign) || sign == '\n' ? sign : '?')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            return visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
        }
    }
}
