package org.notorturetj.sync;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardTest {
    private static final int FRAMES = 12;

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int PIXELS = 4;

    @Inject Signer signer;
    @Inject Given given;
    @Inject Withdraw withdraw;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void the_numbers_of_the_coalition_are_on_the_card(String language) {
        assertThat(given().get("/v1/sync/card/" + language).asString())
                .contains("+992987876666", "\"TJ-KT\"", "\"language\":\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru"})
    void a_scanner_reads_the_png(String language) throws Exception {
        byte[] png = given().get("/v1/sync/qr/" + language + ".png").asByteArray();

        assertThat(scanned(ImageIO.read(new ByteArrayInputStream(png))))
                .isEqualTo(given().get("/v1/sync/card/" + language).asString());
    }

    @Test
    void a_scanner_reads_the_svg() throws Exception {
        String svg = given().get("/v1/sync/qr/tg.svg").asString();

        assertThat(scanned(drawn(svg))).isEqualTo(given().get("/v1/sync/card/tg").asString());
    }

    @Test
    void a_compromised_line_is_not_on_the_card() {
        String number = Given.number();
        String line = given.line(EN);
        given.facts(line, Invented.lineFacts(number));
        given.published(line, EN);
        signer.catchUp();
        assertThat(given().get("/v1/sync/card/en").asString()).contains(number);

        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(number));
        facts.put("status", "compromised");
        given.facts(line, facts);
        given.published(line);
        signer.catchUp();

        assertThat(given().get("/v1/sync/card/en").asString()).doesNotContain(number);
    }

    @Test
    void a_card_holds_as_many_lines_as_fit() throws Exception {
        java.util.List<String> lines = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String line = given.line(EN);
            given.text(
                    line,
                    EN,
                    Map.of(
                            "name",
                            "A line with a name that is rather long, as some are " + i,
                            "description",
                            "Invented.",
                            "source",
                            "Invented.",
                            "riskNotes",
                            Map.of("voice", "Invented.")));
            lines.add(line);
        }
        given.published(lines, EN);
        signer.catchUp();

        byte[] png = given().get("/v1/sync/qr/en.png").asByteArray();
        String card = scanned(ImageIO.read(new ByteArrayInputStream(png)));
        assertThat(card).isEqualTo(given().get("/v1/sync/card/en").asString());
        assertThat(card).contains("+992987876666");

        lines.forEach(line -> withdraw.withdraw(Given.EDITOR, line, java.util.EnumSet.of(EN)));
    }

    /**
     * Scans like a camera: several frames, each a little larger or rotated. In a single frame the
     * decoder misses about one in twenty codes of this size.
     */
    private static String scanned(BufferedImage image) throws Exception {
        ReaderException last = NotFoundException.getNotFoundInstance();
        for (int frame = 0; frame < FRAMES; frame++) {
            try {
                return decoded(seen(image, 1 + frame / 8.0, frame % 4));
            } catch (ReaderException e) {
                last = e;
            }
        }
        throw last;
    }

    private static BufferedImage seen(BufferedImage image, double scale, int quarterTurns) {
        int size = (int) Math.round(image.getWidth() * scale);
        var seen = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var frame = seen.createGraphics();
        frame.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        frame.rotate(quarterTurns * Math.PI / 2, size / 2.0, size / 2.0);
        frame.drawImage(image, 0, 0, size, size, null);
        frame.dispose();
        return seen;
    }

    private static String decoded(BufferedImage image) throws ReaderException {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source =
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BufferedImage drawn(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int pixels = Integer.parseInt(size.group(1)) * PIXELS;
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, pixels, pixels);
        paper.setColor(Color.BLACK);
        MODULE.matcher(svg)
                .results()
                .forEach(
                        module ->
                                paper.fillRect(
                                        Integer.parseInt(module.group(1)) * PIXELS,
                                        Integer.parseInt(module.group(2)) * PIXELS,
                                        PIXELS,
                                        PIXELS));
        return image;
    }
}
