package io.closerate.report;

import com.samskivert.mustache.Mustache;
import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Times;
import io.closerate.grid.Grid;
import io.closerate.source.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Everything the page says, as the template {@code report.html} takes it: numbers as text, names harmless but not yet
 * escaped, which is the template engine's part.
 *
 * @param head what the page is, to the browser
 * @param name what the grid is called
 * @param facts the leads in figures
 * @param sentences what the leads say, as HTML
 * @param call whom to call first, once; not at all if the leads held out do not tell
 * @param scale what a point means
 * @param zero where 0 points lie on its bars, in percent
 * @param poster the grid
 * @param idle the attributes that never move a score, in one line; empty if there are none
 * @param lead the lead that can be tried
 * @param remarks what the reader should know
 * @param judging the grids on leads they have not seen
 * @param time the close rate in time, once; not at all of leads in no order
 * @param attributes the attributes one by one
 * @param made what was left out, what was wrong, and how all this was made
 */
record Page(Head head, String name, List<Fact> facts, List<String> sentences, List<CallFirst> call, String scale, String zero,
        List<PageAttribute.Card> poster, String idle, TryLead lead, List<String> remarks, Judging judging, List<Time> time, List<PageAttribute> attributes, Made made) {

    /**
     * What the page is, to the browser.
     *
     * @param language the code of its language
     * @param css the style sheet
     * @param script the script
     * @param hash what the policy of the page knows it by
     * @param t says in the language of the page what stands at a key
     */
    record Head(String language, String css, String script, String hash, Mustache.Lambda t) {
    }

    /**
     * A thing and what is so of it.
     *
     * @param name the thing
     * @param value what is so
     */
    record Fact(String name, String value) {
    }

    /** The grids on leads they have not seen. */
    record Judging(String leads, List<PageMethods> methods, String choice, List<PageFigure> figures, Heart heart) {
    }

    /** What was learned by heart, what counting twice and whole points cost; what limits on points cost, once if there are any. */
    record Heart(PageTable table, String how, String twice, String whole, List<PageTable> limits) {
    }

    /** The close rate in time. */
    record Time(String level, PageFigure figure) {
    }

    /** What was left out, what was wrong with the file, and how all this was made. */
    record Made(List<Fact> setAside, PageProblems problems, List<Fact> provenance) {
    }

    static Page of(Telling telling, Loaded loaded, OptionalInt capacity) {
        Grid grid = telling.grid();
        Wording wording = new Wording(telling);
        TryLead lead = TryLead.of(telling);
        Optional<Worklist> list = Worklist.of(telling.calibrated(), loaded.table());
        return new Page(head(telling, PageScript.of(telling, lead, list)), Plain.line(grid.name()), facts(telling, loaded), Sentences.of(telling),
                list.map(known -> CallFirst.of(telling, known, capacity)).stream().toList(), wording.scale(), PageAttribute.zero(grid), PageAttribute.cards(telling),
                String.join(", ", Lines.idle(grid).stream().map(Lines::name).toList()), lead,
                wording.remarks(loaded).stream().map(Wording::sentence).toList(), judging(telling, wording),
                time(telling), PageAttribute.all(telling), new Made(setAside(telling), PageProblems.of(telling, loaded), provenance(telling, loaded)));
    }

    /** {@return what stands at a key, said where the template names it} */
    Mustache.Lambda t() {
        return head.t();
    }

    private static Head head(Telling telling, PageScript script) {
        return new Head(telling.texts().language().code(), HtmlReport.resource("report.css"), script.text(), script.hash(),
                (key, out) -> out.write(Marked.html(telling.text(key.execute()))));
    }

    private static List<Fact> facts(Telling telling, Loaded loaded) {
        Book book = telling.calibrated().book();
        Figures figures = telling.figures();
        List<Fact> young = book.young().leads() == 0 ? List.of() : List.of(new Fact(telling.text("page.fact.young"), figures.count(book.young().leads())));
        return Stream.of(List.of(new Fact(telling.text("page.fact.read"), figures.count(loaded.rowsRead())),
                new Fact(telling.text("page.fact.won"), figures.count(book.closed().wins())),
                new Fact(telling.text("page.fact.lost"), figures.count(book.closed().losses()))),
                young, List.of(new Fact(telling.text("page.fact.open"), figures.count(book.open())),
                new Fact(telling.text("page.fact.rows"), figures.count(loaded.problems().rowsSetAside())),
                new Fact(telling.text("table.close-rate"), figures.percent(book.closed().closeRate())))).flatMap(List::stream).toList();
    }

    private static Judging judging(Telling telling, Wording wording) {
        Tables tables = new Tables(telling);
        return new Judging(wording.heldOut(), PageMethods.of(telling), wording.choice(),
                Charts.ofScores(telling).stream().map(picture -> PageFigure.of(picture, tables.behind(picture.name()))).toList(), heart(telling));
    }

    private static Heart heart(Telling telling) {
        ValidationText text = new ValidationText(telling);
        return new Heart(text.table(), text.how(), text.doubleCounting(), text.rounding(),
                telling.calibrated().limitCosts().isEmpty() ? List.of() : List.of(text.limits()));
    }

    private static List<Time> time(Telling telling) {
        Optional<Times> times = telling.calibrated().times();
        return TimeChart.of(telling).map(picture -> new Time(Wording.sentence(telling.say(times.orElseThrow().level())),
                PageFigure.of(picture, new Tables(telling).periods(times.get().periods())))).stream().toList();
    }

    private static List<Fact> setAside(Telling telling) {
        Calibrated calibrated = telling.calibrated();
        return Stream.concat(calibrated.setAside().stream(), calibrated.dropped().stream())
                .map(each -> new Fact(Plain.line(each.column()), telling.say(each.reason()))).toList();
    }

    private static List<Fact> provenance(Telling telling, Loaded loaded) {
        Calibrated calibrated = telling.calibrated();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(telling.text("page.made.file"), Plain.line(loaded.table().name())));
        facts.add(new Fact(telling.text("page.made.format"), telling.say(loaded.format().description())));
        facts.add(new Fact(telling.text("page.made.outcome"), new Wording(telling).outcome()));
        facts.add(new Fact(telling.text("page.made.held-out"), telling.say(calibrated.book().parting())));
        facts.add(new Fact(telling.text("page.made.learned"), telling.text("report.count.leads", calibrated.book().learned().leads())));
        facts.add(new Fact(telling.text("page.made.seed"), Long.toString(telling.grid().origin().seed())));
        facts.add(new Fact(telling.text("page.made.data"), telling.grid().origin().data()));
        facts.add(new Fact(telling.text("page.made.by"), "Closerate " + telling.grid().origin().version()));
        return facts;
    }
}
