package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Method;
import io.closerate.language.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final SampleLeads SAMPLE = SampleLeads.ordinary(Method.CLOSE_RATE);
    private static final List<Picture> PICTURES = Charts.of(SAMPLE.calibrated());

    @Test
    void thereIsOneOfEachKindAndOneAnAttribute() {
        assertThat(PICTURES.stream().map(Picture::name)).startsWith("gains", "lift", "reliability", "scores").doesNotHaveDuplicates()
                .hasSize(4 + SAMPLE.calibrated().grid().lines().size()).allMatch(name -> name.matches("[a-z0-9-]+"));
    }

    @Test
    void everyOneHasWords() {
        assertThat(PICTURES).allSatisfy(picture -> {
            assertThat(picture.title()).isNotBlank();
            assertThat(picture.alt()).isNotBlank();
            assertThat(picture.caption()).matches(".*\\d.*\\.");
        });
    }

    @Test
    void theBitmapIsTwiceTheSizeOfTheDrawing() throws Exception {
        for (Picture picture : PICTURES) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
            Document svg = parsed(picture.svg());
            assertThat(image.getWidth()).isEqualTo(Picture.SHARPNESS * Integer.parseInt(svg.getDocumentElement().getAttribute("width")));
            assertThat(image.getHeight()).isEqualTo(Picture.SHARPNESS * Integer.parseInt(svg.getDocumentElement().getAttribute("height")));
        }
    }

    @Test
    void noWordLeavesTheDrawing() throws Exception {
        for (Picture picture : PICTURES) {
            Document svg = parsed(picture.svg());
            double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
            NodeList words = svg.getElementsByTagName("text");
            for (int i = 0; i < words.getLength(); i++) {
                double x = Double.parseDouble(words.item(i).getAttributes().getNamedItem("x").getNodeValue());
                String anchor = words.item(i).getAttributes().getNamedItem("text-anchor").getNodeValue();
                double room = Label.Face.TEXT.width(words.item(i).getTextContent()) * (anchor.equals("middle") ? 0.5 : 1);
                assertThat(anchor.equals("start") ? 0 : x - room).as(words.item(i).getTextContent()).isGreaterThanOrEqualTo(0);
                assertThat(anchor.equals("end") ? 0 : x + room).as(words.item(i).getTextContent()).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void aTitleIsCutWhereItWouldLeaveTheDrawing() throws Exception {
        String name = "How did you come to hear of our company, and of which of its many services?";
        SampleLeads wordy = SampleLeads.of(name, List.of("a", "b", "c"));
        Document svg = parsed(Charts.ofAttribute(wordy.calibrated(), name).orElseThrow().svg());
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Close rate by " + name);
        String shown = texts(svg).get(0);
        assertThat(shown).startsWith("Close rate by How did you come").endsWith("…");
        double wide = 2 * 16 + 0.6 * 17 * shown.length();
        assertThat(wide).isBetween(0.85 * Style.WIDTH, 1.0 * Style.WIDTH);
    }

    @Test
    void twoDrawingsHaveTheSameBytes() {
        List<Picture> again = Charts.of(SAMPLE.calibrated());
        for (int i = 0; i < PICTURES.size(); i++) {
            assertThat(again.get(i).png()).isEqualTo(PICTURES.get(i).png()).isEqualTo(PICTURES.get(i).png());
            assertThat(again.get(i).svg()).isEqualTo(PICTURES.get(i).svg()).isEqualTo(PICTURES.get(i).svg());
        }
    }

    @Test
    void namesStayTextWhateverTheyHold() throws Exception {
        String name = "<script>alert(1)</script> ]]> \"&' \u0001 url(#x) rgb(31,41,51)";
        SampleLeads hostile = SampleLeads.of(name, List.of("<b>&amp;</b>", "]]>", "\"'", "{{css}}"));
        for (Picture picture : Charts.ofAttributes(Telling.of(hostile.calibrated(), Language.ENGLISH))) {
            Document svg = parsed(picture.svg());
            assertThat(svg.getElementsByTagName("script").getLength() + svg.getElementsByTagName("b").getLength()).isZero();
        }
        Picture picture = Charts.ofAttributes(Telling.of(hostile.calibrated(), Language.ENGLISH)).stream().filter(each -> each.title().contains("script")).findFirst().orElseThrow();
        assertThat(parsed(picture.svg()).getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Close rate by " + name.replace('\u0001', '\uFFFD'));
        assertThat(texts(parsed(picture.svg()))).contains("<b>&amp;</b>", "]]>", "\"'", "{{css}}");
    }

    @Test
    void picturesThatTheLeadsDoNotAllowAreLeftOut() {
        List<Picture> pictures = Charts.of(EvaluationJsonTest.withoutWins(SAMPLE.calibrated()));
        assertThat(pictures.stream().map(Picture::name)).startsWith("reliability", "scores").doesNotContain("gains", "lift");
        assertThat(pictures).allSatisfy(picture -> assertThat(parsed(picture.svg()).getDocumentElement().getTagName()).isEqualTo("svg"));
    }

    static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document svg) {
        NodeList words = svg.getElementsByTagName("text");
        return IntStream.range(0, words.getLength()).mapToObj(i -> words.item(i).getTextContent()).toList();
    }
}
