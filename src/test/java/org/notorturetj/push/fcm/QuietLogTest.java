package org.notorturetj.push.fcm;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietLogTest {
    private static final String TOKEN = "f4Zb-secret-registration-token";

    @Test
    void whatever_goes_wrong_no_log_at_any_level_has_the_token_of_a_phone_or_ours()
            throws IOException {
        try (var log = new Everything()) {
            try (var fcm = new FcmFixture()) {
                // given: what the log would show of a message that is good
                fcm.send(FcmFixture.alert(), FcmFixture.token(TOKEN));
                String bearer =
                        fcm.account.open().token().authorization().join().replace("Bearer ", "");
                // when
                for (FaultKind kind : FaultKind.values()) {
                    fcm.standIn.fail(1, Fault.always(kind));
                    fcm.send(FcmFixture.alert(), FcmFixture.token(TOKEN));
                }
                // then
                assertThat(log.lines)
                        .noneMatch(line -> line.contains(TOKEN))
                        .noneMatch(line -> line.contains(bearer))
                        .noneMatch(line -> line.contains("PRIVATE KEY"));
            }
        }
    }

    /** All that our side says: the stand-in's own wire log is of the same library, and left out. */
    private static final class Everything extends Handler implements AutoCloseable {
        private static final Logger ROOT = Logger.getLogger("");

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Level before = ROOT.getLevel();

        Everything() {
            setFormatter(new SimpleFormatter());
            setLevel(Level.ALL);
            ROOT.setLevel(Level.ALL);
            ROOT.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getLoggerName() + " " + getFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            ROOT.removeHandler(this);
            ROOT.setLevel(before);
        }
    }
}
