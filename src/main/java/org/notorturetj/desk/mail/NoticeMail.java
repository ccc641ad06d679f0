package org.notorturetj.desk.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The text of every message, in three languages: something is waiting at the desk. Mail passes
 * through untrusted servers, so the text is the same for everything and everybody.
 */
@ApplicationScoped
class NoticeMail {
    private static final String FILE = "/words/mail.txt";

    private final String subject;
    private final String text;

    NoticeMail(MailConfig config) {
        String whole = read();
        int end = whole.indexOf('\n');
        this.subject = whole.substring(0, end);
        this.text =
                whole.substring(end).strip()
                        + config.deskUrl().map(url -> "\n\n" + url).orElse("")
                        + "\n";
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    private static String read() {
        try (InputStream file = NoticeMail.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
