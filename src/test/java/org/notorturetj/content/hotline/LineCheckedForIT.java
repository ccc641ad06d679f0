package org.notorturetj.content.hotline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** How long the check of a line counts, where somebody has set it. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LineCheckedForIT {
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 100;
    private final Instant checked =
            Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @TempDir Path folder;
    private Path data;

    @Test
    void a_server_goes_by_it_and_so_does_a_command_that_was_not_given_it() throws Exception {
        data = StartedFolder.copyTo(folder.resolve("data"));
        command("load", line().toString());
        try (RunningJar server =
                RunningJar.start(
                        data,
                        "notorturetj.content.line-checked-for=P1M",
                        "notorturetj.publication.due-check=1s")) {
            for (int waited = 0; !isOldAfter(Period.ofMonths(1), server); waited += POLL_MILLIS) {
                assertThat(waited)
                        .as("published anew: %s", server.get("/v1/ru/hotlines"))
                        .isLessThan(LIMIT_MILLIS);
                Thread.sleep(POLL_MILLIS);
            }

            assertThat(command("rerender")).contains("0 records published.");
            command("load", line().toString());

            String lines = server.get("/v1/ru/hotlines");
            assertThat(lines.split(stale(Period.ofMonths(1)), -1)).as("two lines").hasSize(3);
            assertThat(lines).doesNotContain(stale(Period.ofMonths(6)));
        }
    }

    private boolean isOldAfter(Period period, RunningJar server) throws Exception {
        return server.get("/v1/ru/hotlines").contains(stale(period));
    }

    private String stale(Period period) {
        return "\"staleAfter\":\"" + checked.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    /** A set of one line that was rung, and whose facts do not say for how long that counts. */
    private Path line() throws IOException {
        String key = "checked-" + RandomId.of(6);
        Path set = folder.resolve(key);
        Path line = Files.createDirectories(set.resolve("hotlines").resolve(key));
        Files.writeString(
                set.resolve("set.yaml"),
                "licence: invented\nsample: false\npublications:\n  - [hotlines/%s]\n"
                        .formatted(key));
        Files.writeString(
                line.resolve("facts.yaml"),
                """
                id: "%s"
                rank: 900
                status: active
                channels:
                  - type: voice
                    number: "+9995550100"
                    asPrinted: "+9995550100"
                hours:
                  mode: unknown
                  outOfHours: true
                verifiedAt: "%s"
                """
                        .formatted(RandomId.ofDocument(), checked));
        Files.writeString(
                line.resolve("ru.yaml"),
                """
                name: Invented line
                description: Invented.
                source: Invented.
                riskNotes:
                  voice: Invented.
                """);
        return set;
    }

    /** As in a shell that has none of the server's settings. */
    private List<String> command(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--"));
        all.addAll(List.of(arguments));
        try (RunningJar command = RunningJar.start(data, all.toArray(new String[0]))) {
            assertThat(command.exitCode()).as("%s", command.lines()).isZero();
            return command.lines();
        }
    }
}
