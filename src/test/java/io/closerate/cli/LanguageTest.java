package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {

    @TempDir
    private Path folder;

    private Path leads;

    @BeforeEach
    void someLeads() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("outcome,source\n");
        for (int i = 0; i < 400; i++) {
            boolean referred = random.nextInt(4) == 0;
            csv.append(random.nextInt(10) < (referred ? 6 : 2) ? "won," : "lost,").append(referred ? "Referral" : "Web").append('\n');
        }
        leads = Files.writeString(folder.resolve("leads.csv"), csv);
    }

    private Command calibrate(String... more) {
        String[] args = {"calibrate", leads.toString(), "--outcome", "outcome", "--won", "won", "--out", folder.resolve("grid").toString()};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Command.run(all);
    }

    @Test
    void theReportIsInTheLanguageAskedForAndThePlanKeepsIt() throws IOException {
        Command french = calibrate("--language", "fr", "--capacity", "25");
        assertThat(french.code()).as(french.err()).isZero();
        assertThat(french.out()).contains("taux de conclusion", "LA GRILLE");
        assertThat(Files.readString(folder.resolve("grid/report.html"))).contains("<html lang=\"fr\">", "À appeler en premier", "value=\"25\"");
        assertThat(Files.readString(folder.resolve("grid/charts/gains.svg"))).contains("Gains cumulés");
        assertThat(Files.readString(folder.resolve("grid/plan.yaml"))).contains("language: fr", "capacity: \"25\"");
        assertThat(Files.readString(folder.resolve("grid/evaluation.json"))).contains("chosen by a stable hash");
    }

    @Test
    void theMachineDecidesWhereNobodyAsks() throws IOException {
        System.setProperty(Terminal.LANGUAGE, "fr_FR.UTF-8");
        try {
            assertThat(calibrate().out()).contains("LA GRILLE");
            assertThat(calibrate("--language", "en").out()).contains("THE GRID");
        } finally {
            System.clearProperty(Terminal.LANGUAGE);
        }
        assertThat(calibrate().out()).contains("THE GRID");
    }

    @Test
    void theEnvironmentNamesTheMachinesLocale() {
        assertThat(Terminal.locale(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "fr_FR"))).isEqualTo("fr_FR");
        assertThat(Terminal.locale(Map.of("LANG", "fr_CA.UTF-8", "LC_ALL", ""))).isEqualTo("fr_CA.UTF-8");
        assertThat(Terminal.locale(Map.of())).isEqualTo(System.getProperty("user.language"));
    }

    @Test
    void whatIsNoLanguageOrNoCapacityIsNamed() {
        assertThat(calibrate("--language", "de").err()).contains("there is no language \"de\"; there are en, fr");
        assertThat(calibrate("--capacity", "many").err()).contains("capacity must be a whole number of leads a week, not \"many\"");
        assertThat(calibrate("--capacity", "0").err()).contains("at least 1 lead a week, not 0");
    }

    @Test
    void mistakesAreToldInFrench() {
        Command french = Command.run("calibrate", "datasets/atelier/leads.csv", "--outcome", "statu", "--won", "Won", "--language", "fr",
                "--out", folder.resolve("no").toString());
        assertThat(french.code()).isEqualTo(64);
        assertThat(french.err().replace('\u00A0', ' ').replace('\u202F', ' ')).contains("n’a pas de colonne « statu » ; vouliez-vous dire « status » ?");
        Command few = Command.run("calibrate", "datasets/atelier/leads.csv", "--outcome", "status", "--won", "Gagné", "--language", "fr",
                "--out", folder.resolve("no").toString());
        assertThat(few.err().replace('\u00A0', ' ').replace('\u202F', ' ')).contains("aucun lead n’est gagné : « status » ne vaut jamais « gagné »");
    }
}
