package org.notorturetj.platform.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicDoorOnlyIT {
    private static final String HOTLINES = "/v1/tg/hotlines";
    private static final String HEAD = "/v1/sync/head";

    @TempDir Path folder;

    @Test
    void it_serves_what_is_published_without_keys_and_has_no_desk() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        String hotlines;
        String head;
        try (RunningJar whole = RunningJar.start(data)) {
            hotlines = whole.get(HOTLINES);
            assertThat(whole.get("/desk/v1/limits")).contains("/problems/unauthorized");
            head = signed(whole);
        }
        Files.move(data.resolve("keys"), folder.resolve("keys-elsewhere"));

        try (RunningJar door = RunningJar.start(data, "notorturetj.desk.enabled=false")) {
            assertThat(door.get(HOTLINES)).isEqualTo(hotlines);
            assertThat(door.get(HEAD)).isEqualTo(head);
            for (String address : new String[] {"/desk/v1/limits", "/desk/openapi", "/desk"}) {
                assertThat(door.get(address)).contains("/problems/unknown-path");
            }
            assertThat(data.resolve("keys")).doesNotExist();
            assertThat(door.lines()).allMatch(line -> line.contains(" INFO "));
        }
    }

    /** Waits for the signer, which follows publications with a delay. */
    private static String signed(RunningJar server) throws Exception {
        String head = server.get(HEAD);
        for (int i = 0; i < 100 && head.contains("/problems/"); i++) {
            Thread.sleep(200);
            head = server.get(HEAD);
        }
        assertThat(head).contains("\"seq\"");
        return head;
    }
}
