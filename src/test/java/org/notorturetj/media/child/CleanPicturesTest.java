package org.notorturetj.media.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.media.cleaning.InThisProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Of pictures pixels come back, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CleanPicturesTest {
    /** What is lost by encoding, of 255. */
    private static final int NEAR = 12;

    private static CleaningResult cleaned(byte[] file, Cover... covers) throws IOException {
        CleaningResult result = InThisProcess.clean(new CleaningRequest(List.of(covers), file));
        result.parts().forEach(part -> Planted.isNotIn(part.bytes()));
        return result;
    }

    private static BufferedImage shown(CleanPart part) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(part.bytes()));
    }

    private static void isNear(BufferedImage image, double x, double y, Color expected) {
        Color found =
                new Color(
                        image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        assertThat(List.of(found.getRed(), found.getGreen(), found.getBlue()))
                .usingElementComparator((a, b) -> Math.abs(a - b) <= NEAR ? 0 : a - b)
                .as("at %s %s: %s", x, y, found)
                .containsExactly(expected.getRed(), expected.getGreen(), expected.getBlue());
    }

    /** The others do without it, for the second that it takes. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void each_format_is_cleaned_in_a_process_of_its_own(String format) throws IOException {
        byte[] file = Pictures.file(Pictures.landscape(600, 400), format);
        CleaningResult result = new FileCleaner().clean(new CleaningRequest(List.of(), file));
        assertThat(result.refusal()).isNull();
        assertThat(result.parts()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 0.05, 0.05", "2, false, 0.95, 0.05", "3, false, 0.95, 0.95",
        "4, false, 0.05, 0.95", "5, true, 0.05, 0.05", "6, true, 0.95, 0.05",
        "7, true, 0.95, 0.95", "8, true, 0.05, 0.95"
    })
    void a_photo_of_a_phone_is_turned_and_says_nothing(
            int orientation, boolean onItsSide, double x, double y) throws IOException {
        byte[] photo = Pictures.ofPhone(Pictures.landscape(2000, 1500), orientation);
        CleaningResult result = cleaned(photo);
        assertThat(result.type()).isEqualTo(FileType.JPEG);
        assertThat(result.placeholder()).hasSize(28);
        assertThat(result.parts())
                .extracting(CleanPart::type)
                .containsExactly(
                        FileType.WEBP,
                        FileType.JPEG,
                        FileType.WEBP,
                        FileType.JPEG,
                        FileType.WEBP,
                        FileType.JPEG);
        for (CleanPart part : result.parts()) {
            assertThat(part.width() < part.height()).isEqualTo(onItsSide);
            BufferedImage image = shown(part);
            assertThat(image.getWidth()).isEqualTo(part.width());
            assertThat(image.getHeight()).isEqualTo(part.height());
            isNear(image, x, y, Color.RED);
        }
    }

    @Test
    void twelve_megapixels_are_at_most_15_kB_on_2G() throws IOException {
        CleaningResult result = cleaned(Pictures.ofPhone(Pictures.landscape(4000, 3000), 1));
        assertThat(result.parts())
                .extracting(CleanPart::width)
                .containsExactly(320, 320, 800, 800, 1600, 1600);
        assertThat(result.parts().subList(0, 2)).allMatch(part -> part.bytes().length <= 15_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void what_is_covered_is_one_colour_in_every_width(int orientation) throws IOException {
        BufferedImage chart = new BufferedImage(1000, 1000, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 1000; y++) {
            for (int x = 0; x < 1000; x++) {
                chart.setRGB(x, y, ((x ^ y) & 8) == 0 ? 0xFFFFFF : 0);
            }
        }
        CleaningResult result =
                cleaned(
                        Pictures.ofPhone(chart, orientation),
                        new Cover(Cover.Shape.RECTANGLE, 0.1, 0.1, 0.3, 0.2),
                        new Cover(Cover.Shape.ELLIPSE, 0.5, 0.6, 0.4, 0.3));
        assertThat(result.parts()).hasSize(6);
        for (CleanPart part : result.parts()) {
            BufferedImage image = shown(part);
            for (double at = 0; at <= 1; at += 0.05) {
                isNear(image, 0.1 + 0.3 * at, 0.1 + 0.2 * at, new Color(0x404040));
                isNear(image, 0.55 + 0.3 * at, 0.75, new Color(0x404040));
            }
        }
    }

    @Test
    void a_png_is_shown_on_white_whatever_its_colours_are() throws IOException {
        for (int type :
                new int[] {
                    BufferedImage.TYPE_INT_ARGB,
                    BufferedImage.TYPE_BYTE_INDEXED,
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_USHORT_GRAY,
                    BufferedImage.TYPE_BYTE_BINARY
                }) {
            BufferedImage image = new BufferedImage(600, 400, type);
            Graphics2D graphics = image.createGraphics();
            if (type != BufferedImage.TYPE_INT_ARGB) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, 600, 400);
            }
            graphics.setColor(Color.BLACK);
            graphics.fillRect(0, 0, 300, 400);
            graphics.dispose();
            byte[] text = new byte[40];
            ByteBuffer.wrap(text)
                    .put("Author\0".getBytes(StandardCharsets.US_ASCII))
                    .put(Planted.utf8());
            CleaningResult result =
                    cleaned(Pictures.withChunk(Pictures.file(image, "png"), "tEXt", text));
            assertThat(result.type()).as("type %d: %s", type, result).isEqualTo(FileType.PNG);
            assertThat(result.parts())
                    .extracting(CleanPart::width)
                    .containsExactly(320, 320, 600, 600);
            isNear(shown(result.parts().get(3)), 0.25, 0.5, Color.BLACK);
            isNear(shown(result.parts().get(3)), 0.75, 0.5, Color.WHITE);
        }
    }

    @Test
    void a_webp_and_a_picture_of_one_pixel_are_taken() throws IOException {
        CleaningResult webp = cleaned(Pictures.file(Pictures.landscape(700, 500), "webp"));
        assertThat(webp.type()).isEqualTo(FileType.WEBP);
        assertThat(webp.parts()).hasSize(4);
        isNear(shown(webp.parts().get(3)), 0.05, 0.05, Color.RED);
        assertThat(cleaned(Pictures.file(Pictures.landscape(1, 1), "png")).parts()).hasSize(2);
        assertThat(cleaned(Pictures.file(Pictures.landscape(3, 4000), "png")).parts()).hasSize(2);
    }

    @Test
    void pixels_are_counted_before_they_are_read() throws IOException {
        assertThat(cleaned(Pictures.pngOfSize(30_000, 30_000)).refusal())
                .isEqualTo(Refusal.TOO_MANY_PIXELS);
        assertThat(cleaned(Pictures.pngOfSize(12_001, 1)).refusal())
                .isEqualTo(Refusal.TOO_MANY_PIXELS);
        assertThat(cleaned(Pictures.pngOfSize(100, 100)).refusal()).isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void what_moves_is_refused() throws IOException {
        byte[] moving =
                Pictures.withChunk(
                        Pictures.file(Pictures.landscape(20, 20), "png"), "acTL", new byte[8]);
        assertThat(cleaned(moving).refusal()).isEqualTo(Refusal.ANIMATED);
    }
}
