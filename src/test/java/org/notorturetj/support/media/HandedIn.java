package org.notorturetj.support.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

import org.notorturetj.support.people.Colleague;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that somebody hands to the desk. */
public final class HandedIn {
    /** Stands in a comment of each photo. */
    public static final String WORD = "UnmistakablePhotographer";

    /** A font with all letters. */
    public static final String FONT = "/fonts/noto-sans/NotoSans-Regular.ttf";

    public static final Map<String, Object> COVER =
            Map.of("shape", "ellipse", "x", 400, "y", 100, "width", 200, "height", 300);

    private static final int PART = 200_000;
    private static final int NEAR = 16;
    private static final int MOST_TRIES = 600;
    private static final long PAUSE = 200_000_000;

    private HandedIn() {}

    /** A JPEG with somebody's name in it. */
    public static byte[] photo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, width, height, Color.ORANGE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        byte[] jpeg = bytes.toByteArray();
        byte[] word = WORD.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + word.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) (word.length + 2))
                .put(word)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** What begins as a file of the ISO base media format does. */
    public static byte[] box(String brand) {
        return ByteBuffer.allocate(40)
                .putInt(24)
                .put(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** A text of Word that says one sentence, and something that was deleted. */
    public static byte[] docx(String sentence) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>%s</w:t></w:r><w:del><w:r><w:delText>%s</w:delText></w:r></w:del></w:p></w:body></w:document>"
                            .formatted(sentence, WORD)
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Hands a file in, part by part; returns the id of the upload. */
    public static String upload(Colleague colleague, byte[] file) {
        Response begun =
                colleague
                        .request()
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", file.length)
                        .post("/desk/v1/uploads");
        begun.then().statusCode(201);
        String id = begun.path("id");
        for (int start = 0; start < file.length; start += PART) {
            colleague
                    .request()
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", start)
                    .contentType("application/offset+octet-stream")
                    .body(Arrays.copyOfRange(file, start, Math.min(file.length, start + PART)))
                    .patch("/desk/v1/uploads/" + id)
                    .then()
                    .statusCode(204);
        }
        return id;
    }

    /** What has become of an upload, once it is looked at. */
    public static Response cleaned(Colleague colleague, String id) {
        Response now = colleague.get("/uploads/" + id);
        for (int tries = 0; "checking".equals(now.path("state")) && tries < MOST_TRIES; tries++) {
            LockSupport.parkNanos(PAUSE);
            now = colleague.get("/uploads/" + id);
        }
        assertThat(now.statusCode()).isEqualTo(200);
        return now;
    }

    /** Whether two colours are the same but for what encoding changes. */
    public static boolean alike(int one, int other) {
        Color a = new Color(one);
        Color b = new Color(other);
        return Math.abs(a.getRed() - b.getRed()) <= NEAR
                && Math.abs(a.getGreen() - b.getGreen()) <= NEAR
                && Math.abs(a.getBlue() - b.getBlue()) <= NEAR;
    }
}
