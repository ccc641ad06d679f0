package org.notorturetj.starter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged jar: whoever has files learns what is wrong with them before anything goes out. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DryRunIT {
    private static final int PUBLICATIONS = 3;
    private static final int EACH = ContentFolder.DOCUMENTS_EACH;

    @TempDir Path folder;

    @Test
    void it_names_each_mistake_and_publishes_nothing() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        Path set = ContentFolder.write(folder.resolve("set"), PUBLICATIONS);
        spoil(set.resolve("articles/000001-b/facts.yaml"), "kind: news", "kind: newz");
        spoil(set.resolve("articles/000003-a/ru.yaml"), "Invented, too.", "<b>Invented</b>");

        List<String> tried = load(data, set, LoadCommand.DRY_RUN);
        List<String> loaded = load(data, set);

        assertThat(tried).contains(EACH + " documents would be published; nothing was.");
        // which would find them there already
        assertThat(loaded).contains(EACH + " documents published.");
        for (List<String> lines : List.of(tried, loaded)) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("Not published: "))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("articles/000001-b") && line.contains("kind"))
                    .anyMatch(line -> line.contains("articles/000003-a") && line.contains("body"));
        }
    }

    private static void spoil(Path file, String good, String bad) throws Exception {
        String before = Files.readString(file);
        assertThat(before).contains(good);
        Files.writeString(file, before.replace(good, bad));
    }

    /** What it says; its exit code is that of a load that left something out. */
    private static List<String> load(Path data, Path set, String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("--", "load", set.toString(), "--allow-samples"));
        arguments.addAll(List.of(options));
        try (RunningJar command = RunningJar.start(data, arguments.toArray(new String[0]))) {
            assertThat(command.exitCode()).as("%s", command.lines()).isEqualTo(1);
            return command.lines();
        }
    }
}
