package org.notorturetj.signer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.signer.key.SigningKey;
import org.notorturetj.sync.HeadStatement;

/** A head that no key of any root signed, for which a client looks for a newer root. */
final class StrangerHead {
    private static final String FILE = file();

    private static String file() {
        Instant day = Instant.parse("2026-11-24T09:00:00Z");
        String none = "0".repeat(64);
        var statement =
                new HeadStatement(
                        null,
                        9,
                        9,
                        day,
                        Map.of("en", none, "ru", none, "tg", none),
                        null,
                        null,
                        day.plusSeconds(1),
                        1,
                        9);
        return SignedFile.sign(
                        SignatureLabel.HEAD, statement.line(), List.of(SigningKey.generate()))
                .text();
    }

    byte[] bytes() {
        return ModelFiles.utf8(FILE);
    }
}
