package org.notorturetj.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that somebody hands in by the form. */
final class HandedIn {
    private static final String WORDS = """
            <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Что решил суд.</w:t></w:r>\
            <w:del><w:r><w:delText>Черновик</w:delText></w:r></w:del></w:p></w:body></w:document>""";

    private HandedIn() {}

    /** The path of the page of a picture, when it is clean. */
    static String picture(Person person) {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, 1200, 800, Color.ORANGE));
        graphics.fillRect(0, 0, 1200, 800);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return handIn(person, new FilePayload("a.jpg", "image/jpeg", bytes.toByteArray()));
    }

    /** The path of the page of a text of Word, which is no file for readers. */
    static String textOfWord(Person person) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(WORDS.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return handIn(person, new FilePayload("a.docx", "application/zip", bytes.toByteArray()));
    }

    private static String handIn(Person person, FilePayload file) {
        Hand hand = person.at("/desk/files", false);
        hand.page().setInputFiles("main input[type=file]", file);
        hand.presses("main form[action='/desk/files'] button");
        String path = hand.page().url().substring(Desk.ORIGIN.length());
        assertThat(path).as(hand.text()).startsWith("/desk/uploads/");
        Desk.until(path + " is looked at", () -> hand.opens(path).page().locator("main [role=status]").count() == 0);
        hand.leaves();
        return path;
    }

    /** The path of the document that is begun of a clean file. */
    static String documentOf(Person person, String file) {
        Hand hand = person.at(file, false).ticks("language", "ru").presses("main form[action$='/document'] button");
        String document = hand.document();
        hand.leaves();
        return document;
    }
}
