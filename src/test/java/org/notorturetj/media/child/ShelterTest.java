package org.notorturetj.media.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a process that opens files would find if a file took it over; where bubblewrap works. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShelterTest {
    @TempDir Path folder;

    @BeforeEach
    void only_where_it_works() {
        assumeTrue(Shelter.isHere());
    }

    private String sees(String... program) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("own"));
        List<String> command = new ArrayList<>(Shelter.around(own, ChildClassPath.get(), null));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void keys_and_settings_cannot_be_read() throws Exception {
        Path key = Files.writeString(folder.resolve("desk.key"), "unmistakable");
        assertThat(sees("/usr/bin/cat", key.toString())).doesNotContain("unmistakable");
        assertThat(sees("/usr/bin/ls", "/etc")).doesNotContain("passwd");
        assertThat(sees("/usr/bin/ls", "/var")).doesNotContain("log");
    }

    @Test
    void there_is_no_network_and_no_other_process() throws Exception {
        assertThat(sees("/usr/bin/cat", "/proc/net/dev").lines().skip(2))
                .allMatch(line -> line.strip().startsWith("lo:"));
        assertThat(sees("/usr/bin/ls", "/proc").lines().filter(it -> it.matches("\\d+")))
                .hasSizeLessThan(4);
    }

    @Test
    void its_own_folder_can_be_written_and_no_other() throws Exception {
        sees("/usr/bin/touch", folder.resolve("own/mine").toString());
        assertThat(folder.resolve("own/mine")).exists();
        assertThat(sees("/usr/bin/touch", "/usr/elsewhere")).contains("Read-only");
    }

    @Test
    void files_are_cleaned_in_it() throws Exception {
        CleaningResult clean =
                new FileCleaner()
                        .clean(
                                new CleaningRequest(
                                        List.of(),
                                        org.notorturetj.support.media.HandedIn.photo(60, 40)));
        assertThat(clean.refusal()).isNull();
    }
}
