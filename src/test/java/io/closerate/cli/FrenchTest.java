package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever asks for French reads French: every command is run on leads without an English word, and what people read of it has none of the words that
 * no English sentence goes without.
 */
class FrenchTest {

    /** No French word, nor what an option or a format is called. */
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|of|is|are|was|were|and|with|which|that|than|from|this|these|has|have|not|cannot|must|wins?|"
            + "loss|losses|lost|won|levels?|rows?|columns?|missing|rates?|held|learned|there|closed|reading|writing|scored|shipped|interval|too|unknown|"
            + "leads? (?:read|used)|did|you|try|needs?|should|could|only|every|each|more|fewer|because)\\b");
    /** What is the same in both languages: options, what they take, keys of a plan, code, files, systems. */
    private static final Pattern NAMES = Pattern.compile("--[a-z-]+(=\\S+)?|`[^`]*`|(?s)```.*?```|\\b[A-Z][A-Z_-]+\\b|\\S*[/\\\\]\\S*|[\\w-]+\\.(?:csv|json|html|yaml|md|xlsx|jar)\\b"
            + "|\\b(?:max-)?(?:log-odds|max-levels|min-leads|batch-wins|close-rate|held-out|as-of|max-tier-change)\\b|Salesforce Flow|lead scoring");

    @TempDir
    private static Path folder;

    private static String grid;
    private static String leads;
    private static Command calibrated;

    @BeforeAll
    static void calibrate() throws IOException {
        leads = write("prospects.csv", prospects());
        grid = folder.resolve("grille").toString();
        calibrated = run("calibrate", leads, "--outcome", "issue", "--won", "Gagné", "--lost", "Perdu", "--created", "arrivée", "--closed", "clôture",
                "--capacity", "20", "--out", grid);
        assertThat(calibrated.code()).as(calibrated.err()).isZero();
    }

    private static String prospects() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("issue,origine,secteur,effectif,arrivée,clôture,courriel,devise\n");
        for (int i = 0; i < 900; i++) {
            boolean recommended = random.nextInt(4) == 0;
            int day = i / 3;
            String outcome = i > 850 && random.nextInt(3) > 0 ? "" : random.nextInt(10) < (recommended ? 6 : 2) ? "Gagné" : "Perdu";
            java.time.LocalDate came = java.time.LocalDate.of(2026, 1, 1).plusDays(day);
            csv.append(outcome).append(',').append(recommended ? "Recommandation" : random.nextInt(2) == 0 ? "Formulaire" : "Salon").append(',')
                    .append(random.nextInt(2) == 0 ? "Bâtiment" : "Santé").append(',').append(random.nextInt(8) == 0 ? "" : Integer.toString(random.nextInt(200)))
                    .append(',').append(came).append(',').append(outcome.isEmpty() ? "" : came.plusDays(random.nextInt(20)).toString()).append(",a@b.fr,EUR\n");
        }
        return csv.append("trop peu\n").toString();
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Command run(String... args) {
        return Command.run(Stream.concat(Stream.of(args), Stream.of("--language", "fr")).toArray(String[]::new));
    }

    /** Tell-tale words of a text, each with what stands around it. */
    private static List<String> english(String text) {
        String plain = NAMES.matcher(text.replaceAll("\\p{Zs}+", " ")).replaceAll("·");
        return ENGLISH.matcher(plain).results().map((MatchResult found) -> plain.substring(Math.max(0, found.start() - 40), Math.min(plain.length(), found.end() + 40))
                .replaceAll("\\s+", " ")).toList();
    }

    private static String page(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)<(style|script)\\b.*?</\\1>", " ").replaceAll("(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"", ">$1<")
                .replaceAll("(?s)<[^>]*>", " ").replace("&nbsp;", " ");
    }

    private static Path calibratedFile(String name) {
        return Path.of(grid).resolve(name);
    }

    @Test
    void whatCalibrateSaysAndWritesForPeople() throws IOException {
        assertThat(calibrated.out()).contains("clos trop jeunes", "taux de conclusion");
        assertThat(english(calibrated.out() + calibrated.err())).isEmpty();
        assertThat(english(page(calibratedFile("report.html")))).isEmpty();
        assertThat(english(Files.readString(calibratedFile("model-card.md")))).isEmpty();
        assertThat(english(page(calibratedFile("charts/gains.svg")))).isEmpty();
        assertThat(Files.readString(calibratedFile("problems.csv"))).contains("trop peu de cellules");
    }

    @Test
    void limitsAndTheirCosts() {
        Command command = run("calibrate", leads, "--outcome", "issue", "--won", "Gagné", "--total", "0..100", "--multiples", "5", "--out",
                folder.resolve("limitée").toString());
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(english(command.out() + command.err())).isEmpty();
    }

    @Test
    void monitoringAndComparing() throws IOException {
        Path page = folder.resolve("surveillance");
        String moved = write("autres.csv", prospects().replace("Santé", "Énergie").replace("Salon", ""));
        for (String of : List.of(leads, moved)) {
            Command monitor = run("monitor", grid, of, "--out", page.toString());
            assertThat(monitor.code()).as(monitor.err()).isZero();
            assertThat(english(monitor.out() + monitor.err())).isEmpty();
            assertThat(english(page(page.resolve("monitor.html")))).isEmpty();
        }
        assertThat(english(run("monitor", grid + "/grid.json", write("sans.csv", "origine,secteur,effectif\nSalon,Santé,3\n")).out())).isEmpty();
        for (String[] more : List.of(new String[0], new String[] {"--leads", leads})) {
            Command diff = run(Stream.concat(Stream.of("diff", grid + "/grids/close-rate.json", grid), Stream.of(more)).toArray(String[]::new));
            assertThat(diff.code()).as(diff.err()).isZero();
            assertThat(english(diff.out() + diff.err())).isEmpty();
        }
    }

    @Test
    void exportsForPeopleAndWhatSystemsCannotCarry() throws IOException {
        Path out = folder.resolve("exports");
        Command command = run("export", grid + "/grid.json", "--to", "all", "--out", out.toString());
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.err()).contains("pas d’export pipedrive");
        assertThat(english(command.err())).isEmpty();
        Command fitted = run("export", grid + "/grid.json", "--to", "pipedrive,hubspot-scoring", "--fit-to-target", "--out", folder.resolve("ajusté").toString());
        assertThat(english(fitted.err())).isEmpty();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(each -> each.toString().matches(".*(rules?|regles?)[^/]*\\.(md|txt)|.*\\.xlsx")).toList()) {
                assertThat(english(file.toString().endsWith("xlsx") ? sheet(file) : Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    /** All texts in the cells of a workbook, but for the headings of the sheet with the calculation, which are names of its steps. */
    private static String sheet(Path file) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(".*(sharedStrings|drawings/|charts/).*xml")) {
                    texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "\n").replace("&#xe8;", "è").replace("&#xe9;", "é").replace("&#xbb;", "»")
                            .replaceAll("(?m)^.*: (text|blanks|level|row|points|rest|whole|small|plain|number|days?|date|year|month|time|day of month|class|address|domain|valid)$"
                                    + "|^(weight|reason) \\d.*$", "").replaceAll("&#?\\w+;", " "));
                }
            }
        }
        return texts.toString();
    }

    @Test
    void scoringAndMakingUpLeads() {
        Command score = run("score", leads, "--grid", grid + "/grid.json", "--out", folder.resolve("notés.csv").toString());
        assertThat(score.err()).contains("900 lignes notées, 1 non notée").doesNotContain("rows");
        assertThat(english(score.out() + score.err())).isEmpty();
        assertThat(english(run("simulate", "atelier", "--leads", "20", "--out", folder.resolve("inventés").toString()).out())).isEmpty();
    }

    @Test
    void recalibratingAndTheRegistry() throws IOException {
        String place = folder.resolve("registre").toString();
        String plan = write("plan.yaml", "leads: prospects.csv\noutcome: issue\nwon: Gagné\nlost: Perdu\ncreated: arrivée\nclosed: clôture\nname: essai\n");
        Command first = run("recalibrate", plan, "--registry", place, "--as-of", "2026-08-01");
        assertThat(first.err()).contains("verdict\u202F: au 2026-08-01, published", "nouvelle grille");
        List<String> said = new ArrayList<>(List.of(first.err()));
        said.add(run("recalibrate", plan, "--registry", place, "--as-of", "2026-08-01").err());
        said.add(run("recalibrate", plan, "--registry", place, "--as-of", "2026-08-10").err());
        said.add(run("recalibrate", plan, "--registry", place, "--as-of", "2026-07-10").err());
        said.add(run("registry", "verify", place).out());
        said.add(run("rollback", place, "--reason", "essai").err());
        assertThat(said).allSatisfy(words -> assertThat(english(words)).isEmpty());
        Command json = run("recalibrate", plan, "--registry", place, "--as-of", "2026-08-01", "--log", "json");
        assertThat(json.err()).contains("\"reading the leads\"").doesNotContain("lecture");
        Files.writeString(Path.of(place).resolve("champion.json"), "?");
        assertThat(run("registry", "list", place).err()).contains("le pointeur est endommagé");
        assertThat(run("registry", "verify", place).out()).contains("endommagé");
    }

    @Test
    void helpOfEveryCommand() {
        // In one line each, so that none of an example is left when the example is taken out.
        HelpTest.commands(Language.FRENCH).forEach(command -> assertThat(english(command.commandLine().setUsageHelpWidth(400).getUsageMessage()
                .lines().filter(line -> !line.matches(" {2}(gunzip |JAVA_HOME=|closerate ).*")).reduce("", (a, b) -> a + "\n" + b))).as(command.qualifiedName()).isEmpty());
    }

    /** Mistakes of every kind that people can make, and how many arguments behind them are their own. */
    private static Map<String, String[]> mistakes() throws IOException {
        Map<String, String[]> all = new LinkedHashMap<>();
        String[] usual = {"--outcome", "issue", "--won", "Gagné", "--out", folder.resolve("rien").toString()};
        List<String> options = List.of("--outcome isue", "--won Rien", "--lost Gagné", "--method magie", "--as-of demain", "--trend effectif=bizarre", "--trend effectif",
                "--trend origine=ascending", "--sign effectif=+a", "--sign origine=a", "--cuts effectif=a", "--multiples 0", "--multiples x", "--max-lines 0",
                "--line-range x", "--line-range 1..2", "--held-out 2", "--held-out x", "--seed x", "--pairs -1", "--points limited", "--points x", "--capacity 0",
                "--capacity x", "--separator ab", "--encoding x", "--decimal x", "--dates x", "--exports x", "--min-leads -1", "--max-levels 0", "--created origine",
                "--id x", "--only devise", "--join absent.csv", "--method close-rate --multiples 5", "--languag fr", "--seed 1 --seed 2", "--out " + folder);
        for (String option : options) {
            List<String> args = new ArrayList<>(List.of("calibrate", leads));
            List<String> mine = List.of(option.split(" "));
            for (int i = 0; i < usual.length; i += 2) {
                if (!mine.contains(usual[i])) {
                    args.addAll(List.of(usual[i], usual[i + 1]));
                }
            }
            args.addAll(mine);
            all.put(option, args.toArray(String[]::new));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("vide.csv", "");
        files.put("entête.csv", "issue,origine\n");
        files.put("double.csv", "a,issue,A\n1,Gagné,2\n");
        files.put("guillemet.csv", "issue,\"origine\nGagné,Salon\n");
        files.put("page.csv", "<html><body>connexion</body></html>");
        files.put("document.csv", "%PDF-1.4");
        files.put("archive.csv", "PK\u0003\u0004    ");
        files.put("peu.csv", "issue,origine\nGagné,Salon\nPerdu,Salon\n");
        files.put("inconnu.yaml", "leeds: a.csv\n");
        files.put("cassé.yaml", "leads: [a: b\n");
        files.put("imbriqué.yaml", "leads: {a: {b: c}}\n");
        files.put("texte.yaml", "bonjour\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            all.put(file.getKey(), Stream.concat(Stream.of("calibrate", write(file.getKey(), file.getValue())), Stream.of(usual)).toArray(String[]::new));
        }
        String none = write("rien.json", "{\"format\": \"x\"}");
        List<String> lines = List.of("calibrate absent.csv --outcome issue --won Gagné", "calibrate", "calibrate " + leads, "calibrat x", "score", "score " + leads + " --gird x",
                "score " + leads + " --grid " + none, "score " + leads + " --grid " + write("faux.json", "{"), "score " + leads + " --grid absente.json",
                "score " + write("colonnes.csv", "orgine\nSalon\n") + " --grid " + grid + "/grid.json", "score " + leads + " --grid " + grid + "/grid.json --json",
                "export " + grid + "/grid.json --to pyton --out x", "export " + grid + "/grid.json --to javascript --out -", "export " + grid + "/grid.json --to sql --table . --out x",
                "export " + grid + "/grid.json --to pipedrive --out " + folder.resolve("x"), "registry list " + folder.resolve("nulle-part"), "registry list ftp://ici",
                "registry clean-up " + folder.resolve("nulle-part") + " --keep 2", "registry verify", "rollback " + folder.resolve("nulle-part"),
                "recalibrate absent.yaml", "recalibrate " + grid + "/plan.yaml", "recalibrate " + grid + "/plan.yaml --force", "recalibrate x.yaml --notify ftp://ici",
                "recalibrate x.yaml --lock-wait long", "recalibrate x.yaml --catch-up x", "diff " + grid + " absente", "diff " + grid + " " + none, "monitor " + grid + " absent.csv",
                "monitor " + grid + " " + leads + " --since hier", "monitor " + grid + " " + leads + " --created x", "monitor " + grid + "/grid.json " + leads + " --since 2026-01-01",
                "simulate atelir --out x", "simulate atelier --leads 0 --out " + folder.resolve("x"), "simulate atelier --leads peu --out x", "jupyter", "jupyter install --kernel absent.jar",
                "jupyter install --user --prefix x", "oracle nulle-part --out x");
        lines.forEach(line -> all.put(line, line.split(" ")));
        return all;
    }

    @Test
    void mistakesOfEveryKind() throws IOException {
        Map<String, String> still = new LinkedHashMap<>();
        mistakes().forEach((name, args) -> {
            Command command = run(args);
            assertThat(command.code()).as(name + ": " + command.err()).isIn(64, 65, 66, 73, 78);
            assertThat(command.err()).as(name).startsWith("closerate: ").doesNotContain("Exception", "\tat ");
            if (!english(command.err()).isEmpty() || command.err().isBlank()) {
                still.put(name, command.err());
            }
        });
        assertThat(still).isEmpty();
    }

    /** The words are worth looking for: of what the same commands say in English, nearly everything has one of them. */
    @Test
    void theSameInEnglishIsFound() throws IOException {
        int found = 0;
        Map<String, String[]> mistakes = mistakes();
        for (String[] args : mistakes.values()) {
            found += english(Command.run(args).err()).isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(mistakes.size() * 9 / 10);
        String english = Command.run("monitor", grid, leads).out() + Command.run("diff", grid, grid + "/grids/close-rate.json").out();
        assertThat(english(english)).hasSizeGreaterThan(20);
    }
}
