package org.notorturetj.client.search.index;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncClient;
import org.notorturetj.contract.Budgets;
import org.tartarus.snowball.SnowballStemmer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The search of a phone that holds too much is within its budget of memory. */
@Tag("proof")
class SearchMemoryTest {
    @Test
    void more_articles_than_are_read_whole_are_searched_with_the_memory_of_a_phone()
            throws Exception {
        assertSearched();
    }

    @Test
    void five_thousand_records_are_searched_with_the_memory_of_a_phone() throws Exception {
        assertSearched("records");
    }

    private static void assertSearched(String... arguments) throws Exception {
        long limit = Budgets.read(Path.of("budgets.yaml")).get("search-heap");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx" + limit,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(
                                        SyncClient.class, SnowballStemmer.class, LargePhone.class),
                                LargePhone.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals("6 of 6", printed.lines().findFirst().orElse(""), printed);
    }

    private static String classPath(Class<?>... types) {
        return Stream.of(types)
                .map(SearchMemoryTest::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
