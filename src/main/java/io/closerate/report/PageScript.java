package io.closerate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.export.CodeExporter;
import io.closerate.export.ExportFile;
import io.closerate.export.ExportOptions;
import io.closerate.language.Numbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The one script of the page: the exported JavaScript scorer, word for word, and what binds it to the controls.
 *
 * @param text the script; it holds no {@code <} that could end it
 */
record PageScript(String text) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static PageScript of(Telling telling, TryLead lead, Optional<Worklist> list) {
        ObjectNode page = JSON.objectNode();
        page.set("numbers", numbers(telling.figures().numbers()));
        page.put("colon", telling.text("page.try.reason", "", ""));
        page.put("lowest", lead.lowest()).put("highest", lead.highest());
        ArrayNode controls = page.putArray("controls");
        lead.controls().forEach(control -> {
            ObjectNode node = controls.addObject().put("column", control.column());
            if (control.isChoice()) {
                control.values().forEach(node.putArray("values")::add);
            }
        });
        list.ifPresent(known -> page.set("call", call(known)));
        return new PageScript("(function () {\nconst module = {};\n" + scorer(telling) + "\nconst PAGE = " + json(page) + ";\n\n"
                + HtmlReport.resource("report.js") + "})();\n");
    }

    private static String scorer(Telling telling) {
        return CodeExporter.javaScript().files(telling.grid(), ExportOptions.DEFAULT).stream().filter(file -> file.name().endsWith(".cjs"))
                .map(ExportFile::text).findFirst().orElseThrow();
    }

    /** How this language writes numbers, read off an example. */
    private static ObjectNode numbers(Numbers numbers) {
        String example = numbers.decimals(1111.1, 1);
        return JSON.objectNode().put("group", example.substring(1, 2)).put("point", example.substring(5, 6))
                .put("percent", numbers.percent(0, 0).substring(1));
    }

    private static ObjectNode call(Worklist list) {
        ObjectNode node = JSON.objectNode().put("average", list.average());
        ArrayNode steps = node.putArray("steps");
        list.steps().forEach(step -> steps.addArray().add(step.score()).add(step.share()).add(step.rate())
                .add(step.interval().lower()).add(step.interval().upper()).add(step.capture()));
        return node;
    }

    /** JSON that can neither end a script nor begin a comment of HTML in it. */
    private static String json(ObjectNode node) {
        try {
            return new ObjectMapper().writeValueAsString(node).replace("<", "\\u003c").replace(">", "\\u003e")
                    .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page that cannot be written", e);
        }
    }

    /** {@return what the Content-Security-Policy of the page calls it: {@code sha256-…}} */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
