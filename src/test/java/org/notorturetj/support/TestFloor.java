package org.notorturetj.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.xml.sax.SAXException;

/**
 * Fails the build when fewer tests ran than there are: a class whose name does not fit, or an
 * engine that runs nothing, is otherwise green. Raise the floor with the tests.
 */
public final class TestFloor {
    private TestFloor() {}

    /**
     * Counts.
     *
     * @param arguments the folder with Surefire's reports, and the least number of tests
     */
    public static void main(String... arguments)
            throws IOException, ParserConfigurationException, SAXException {
        int floor = Integer.parseInt(arguments[1]);
        int ran = 0;
        for (Path report : reports(Path.of(arguments[0]))) {
            var suite =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(report.toFile())
                            .getDocumentElement();
            ran +=
                    Integer.parseInt(suite.getAttribute("tests"))
                            - Integer.parseInt(suite.getAttribute("skipped"));
        }
        if (ran < floor) {
            throw new IllegalStateException(
                    "Only %d tests ran, the floor is %d: some were silently left out"
                            .formatted(ran, floor));
        }
        System.out.printf("%d tests ran, the floor is %d%n", ran, floor);
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }
}
